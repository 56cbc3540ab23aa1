package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another Java gives the same bits, and so does another of its compilers. */
@Tag("slow")
class OtherJavaTest {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final String[] NAMES = {"sequestration", "l5s1_case"};

    @Test
    void everyNewerJavaOnThisMachineGivesTheSameBits() throws Exception {
        List<Path> others = others();
        assumeTrue(!others.isEmpty(), "NOT CHECKED: no newer Java under " + INSTALLED);
        for (Path java : others) {
            assertThat(fingerprints(java)).as(java.toString()).isEqualTo(own());
        }
    }

    @Test
    void anotherCompilerGivesTheSameBits() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assertThat(fingerprints(java, "-XX:TieredStopAtLevel=1")).isEqualTo(own());
    }

    private static List<String> own() {
        return Stream.of(NAMES).map(Fingerprint::of).toList();
    }

    private static List<Path> others() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(home -> feature(home) > Runtime.version().feature())
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .toList();
        }
    }

    /** The number in {@code temurin-25-jdk-amd64}, or in {@code java-1.21.0-openjdk}. */
    private static int feature(Path home) {
        Matcher number = Pattern.compile("-(?:1\\.)?([0-9]{2,})")
                .matcher(home.getFileName().toString());
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static List<String> fingerprints(Path java, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fingerprint.class.getName()));
        command.addAll(List.of(NAMES));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out.lines().toList();
    }
}
