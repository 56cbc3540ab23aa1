package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.scenario.Shipped;

class ShippedFactsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9]+)` \\| [^|]+ \\| [^|]+ \\| ([a-z]+)");

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```csv\n(.*?)```");

    private static List<String> files() {
        return Shipped.facts();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFactIsRightAndItsSourcesAreOnThePage(String name) throws Exception {
        List<String> known = sources(".*");
        for (Fact fact : FactFile.read(name)) {
            assertThat(known).as(fact.key()).containsAll(fact.sources());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatWasCitedFromMemorySaysSo(String name) throws Exception {
        List<String> recalled = sources("recalled");
        for (Fact fact : FactFile.read(name)) {
            if (recalled.containsAll(fact.sources())) {
                assertThat(fact.isRecalled()).as(fact.key()).isTrue();
            }
        }
    }

    @Test
    void nothingThatIsTunedToJudges() throws Exception {
        assertUsed("calibration", "tune");
        assertUsed("validation", "test");
    }

    private static void assertUsed(String name, String use) throws Exception {
        String page = Files.readString(Path.of("docs/sources.md"));
        for (Fact fact : FactFile.read(name)) {
            for (String source : fact.sources()) {
                assertThat(page)
                        .as(fact.key() + ": " + source + " is for " + use)
                        .containsPattern("(?m)^\\| `" + source + "` \\|.*\\| [^|]*\\b" + use + "\\b[^|]* \\|$");
            }
        }
    }

    @Test
    void exportedFactsAreTheShippedOnes(@TempDir Path folder) throws Exception {
        Shipped.export(folder);
        for (String name : Shipped.facts()) {
            assertThat(FactFile.read(folder.resolve("targets/" + name + ".csv").toString()))
                    .isEqualTo(FactFile.read(name));
        }
    }

    @Test
    void theExamplesOfThePageAreRight(@TempDir Path folder) throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/validation.md")));
        assertThat(example.find()).isTrue();
        Path file = Files.writeString(folder.resolve("own.csv"), example.group(1));
        assertThat(FactFile.read(file.toString())).hasSize(4);
    }

    @Test
    void theListOfFilesIsTheFolder() throws Exception {
        try (var files = Files.list(Path.of("scenarios/targets"))) {
            assertThat(Shipped.facts())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString().replace(".csv", ""))
                                    // Odds ratios for the regression, in a form of their own.
                                    .filter(name -> !name.equals("predictors"))
                                    .toList());
        }
    }

    private static List<String> sources(String read) throws Exception {
        return ROW.matcher(Files.readString(Path.of("docs/sources.md")))
                .results()
                .filter(row -> row.group(2).matches(read))
                .map(row -> row.group(1))
                .toList();
    }
}
