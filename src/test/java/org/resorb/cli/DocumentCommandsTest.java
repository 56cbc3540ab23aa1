package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents tell people to type: commands that exist, with options that they have, and files that are valid. */
class DocumentCommandsTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    @Test
    void everyCommandInADocumentExistsWithItsOptions() throws IOException {
        int commands = 0;
        for (Path document : documents()) {
            for (MatchResult block : blocks(document)) {
                for (String line :
                        block.group(2).replaceAll("\\\\\\n\\s*", "").lines().toList()) {
                    if (line.startsWith("./resorb ")) {
                        commands++;
                        String[] words = words(line.substring("./resorb ".length()));
                        assertThatCode(() -> Resorb.commandLine().parseArgs(words))
                                .as("%s: %s", document, line)
                                .doesNotThrowAnyException();
                    }
                }
            }
        }
        assertThat(commands).isGreaterThan(50);
    }

    @Test
    void everyWholeFileInADocumentIsValidUnlessItNamesAnImage(@TempDir Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path document : documents()) {
            for (MatchResult block : blocks(document)) {
                Matcher name = Pattern.compile("(?m)\\A(?:#.*\\n)*name: (\\w+)").matcher(block.group(2));
                boolean isOfAnImage = block.group(2).contains("segmentation: ");
                if (block.group(1).equals("yaml") && !isOfAnImage && name.find()) {
                    names.add(name.group(1));
                    Path file = Files.writeString(folder.resolve(name.group(1) + ".yaml"), block.group(2));
                    Said said = Said.by("check", file.toString());
                    assertThat(said.code()).as("%s: %s", document, said.err()).isZero();
                }
            }
        }
        assertThat(names).contains("speed_and_age", "my_cohort", "my_trial", "my_traits", "my_calibration");
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(docs, Stream.of(Path.of("README.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<MatchResult> blocks(Path document) throws IOException {
        return BLOCK.matcher(Files.readString(document)).results().toList();
    }

    /** As a shell splits them; a comment, or another command behind it, is left out. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        for (MatchResult word : WORD.matcher(line).results().toList()) {
            if (word.group().matches("[#|>&;].*")) {
                break;
            }
            words.add(word.group().replaceAll("[\"']", ""));
        }
        return words.toArray(String[]::new);
    }
}
