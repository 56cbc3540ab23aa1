package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command of {@code docs/exchange.md} does what the page says, on coarse voxels and for fewer days. */
class ExchangePageTest {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)|'");

    @TempDir
    Path folder;

    @Test
    void everyCommandOfThePageRuns() throws IOException {
        int run = 0;
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/exchange.md")));
        while (block.find()) {
            for (String line : block.group(1).replace("\\\n", " ").lines().toList()) {
                List<String> words = words(line.replaceFirst("#.*", ""));
                assertThat(words.get(0)).isEqualTo("./resorb");
                Said said = Said.by(words.subList(1, words.size()).toArray(String[]::new));
                assertThat(said.code()).as(line + "\n" + said.err()).isZero();
                run++;
            }
        }
        assertThat(run).isGreaterThanOrEqualTo(6);
        assertThat(folder.resolve("agents/fields/openvt/cells.csv")).isNotEmptyFile();
        assertThat(folder.resolve("agents/ro-crate-metadata.json")).isNotEmptyFile();
        assertThat(folder.resolve("agents/croissant.json")).isNotEmptyFile();
        assertThat(folder.resolve("random_walk/line.png")).isNotEmptyFile();
        assertThat(folder.resolve("sequestration.xml")).isNotEmptyFile();
        assertThat(folder.resolve("sequestration.omex")).isNotEmptyFile();
    }

    private List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String text = word.group(1) == null ? word.group() : word.group(1);
            words.add(text.replaceFirst("^results/", Matcher.quoteReplacement(folder + "/")));
        }
        if (words.contains("run")) {
            words.addAll(List.of(
                    "--set", "resolution.voxel=0.8 mm", "--set", "resolution.step=24 h", "--profile", "minimal"));
        } else if (words.contains("export") && !line.contains("--out") && line.matches(".*(sbml|omex).*")) {
            String ending = line.contains("sbml") ? ".xml" : ".omex";
            words.addAll(List.of("--out", folder.resolve(words.get(2) + ending).toString()));
        }
        return words;
    }
}
