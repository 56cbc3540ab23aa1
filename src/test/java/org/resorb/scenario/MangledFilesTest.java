package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.document.InvalidFileException;

/** Whatever stands in a file, it is either read or refused with its mistakes; nothing else comes out. */
class MangledFilesTest {
    private static final List<String> SNIPPETS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "#",
            "&a ",
            "*a",
            "!!x ",
            "|\n",
            ">\n",
            "\"",
            "'",
            "\t",
            "\n",
            "...\n",
            "---\n",
            "<<: *a",
            "off",
            "on",
            "null",
            "~",
            ".nan",
            "1e9",
            "%",
            "mm",
            "? ",
            "@",
            "`",
            "\u0000",
            "\ud83d\ude00",
            "\u00b5",
            "extends: reference\n");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aMangledFileIsReadOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        String whole = Shipped.text("reference");
        Path file = folder.resolve("mangled.yaml");
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            Files.write(file, mangled(whole, random).getBytes(StandardCharsets.UTF_8));
            refused += refused(file) ? 1 : 0;
        }
        assertThat(refused).isBetween(30, 60);
    }

    private static boolean refused(Path file) {
        try {
            ScenarioFile read = ScenarioFile.read(file.toString(), Map.of());
            return read.toYaml().isEmpty() || read.toJson().isEmpty();
        } catch (InvalidFileException e) {
            assertThat(e.problems()).isNotEmpty();
            return true;
        }
    }

    private static String mangled(String text, Random random) {
        StringBuilder mangled = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mangled.length());
            int end = Math.min(mangled.length(), at + random.nextInt(random.nextInt(40) + 1));
            mangled.replace(at, end, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
        }
        return mangled.toString();
    }
}
