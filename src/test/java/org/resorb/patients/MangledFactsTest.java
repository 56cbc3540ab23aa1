package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Shipped;

/** Whatever stands in a file of facts, it is refused with its mistakes, or read and judged. */
class MangledFactsTest {
    private static final List<String> SNIPPETS = List.of(
            ",",
            "\"",
            "\n",
            "#",
            "&",
            " & ",
            "=",
            "!=",
            "<",
            ">=",
            "_at_",
            "_at_6_mo",
            "median",
            "all",
            "mean",
            "ratio",
            "loss",
            "group",
            "half_time_mo",
            "rank_correlation",
            "odds_ratio",
            "auc",
            "peak_time",
            "none",
            "clearly",
            "1e999",
            "-",
            "NaN",
            "6 mo",
            "baseline",
            "\u0000",
            "\u00b5",
            " ",
            "");

    private static final PatientTable TABLE = Facts.table(
            "patient,group,seed,half_time_d,pain_half_time_d,surgery_d,time_d_at_baseline,observed_volume_fraction_at_baseline,"
                    + "pain_vas_at_baseline,time_d_at_6_mo,observed_volume_fraction_at_6_mo,pain_vas_at_6_mo",
            IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> i + ",control," + i + "," + (i < 9 ? 90 + i : "") + ",30," + (i == 3 ? 50 : "")
                            + ",14,1,8,180," + (i == 3 ? "" : 0.1 * i) + ",2")
                    .toArray(String[]::new));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aMangledFileIsRefusedOrJudged(long seed) throws Exception {
        Random random = new Random(seed);
        Path file = folder.resolve("mangled.csv");
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            List<String> lines = Shipped.facts("experiments")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            String some = lines.get(1 + random.nextInt(lines.size() - 1));
            Files.writeString(file, lines.get(0) + "\n" + mangled(some, random) + "\n");
            refused += isRefused(file) ? 1 : 0;
        }
        assertThat(refused).isBetween(20, 59);
    }

    @Test
    void everyObservableGoesWithEveryStatisticOrIsRefused() throws Exception {
        Path file = folder.resolve("crossed.csv");
        for (Statistic statistic : Statistic.values()) {
            for (String observable : List.of("loss", "complete", "half_time_mo", "group")) {
                for (String against : List.of("", "patient > 6", "pain_half_time_mo", "loss")) {
                    for (String time : List.of("", "6 mo")) {
                        String asked =
                                String.join(",", "", observable, time, statistic.toString(), against, "1,0,2,none");
                        Files.writeString(file, Facts.HEAD + "\nF1,experiments," + asked + ",chiu2015,seen,a test\n");
                        isRefused(file);
                    }
                }
            }
        }
    }

    private static boolean isRefused(Path file) {
        try {
            for (Fact fact : FactFile.read(file.toString())) {
                EvaluatedFact judgement = EvaluatedFact.of(fact, TABLE);
                assertThat(judgement.verdict() == Verdict.NOT_EVALUABLE)
                        .isEqualTo(!judgement.reason().isEmpty());
                assertThat(FactMarkdown.of(FactTableTest.table(List.of(judgement))))
                        .isNotEmpty();
            }
            return false;
        } catch (InvalidFileException mistakes) {
            assertThat(mistakes.problems()).isNotEmpty();
            return true;
        }
    }

    private static String mangled(String text, Random random) {
        StringBuilder mangled = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(mangled.length());
            int end = Math.min(mangled.length(), at + random.nextInt(random.nextInt(20) + 1));
            mangled.replace(at, end, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
        }
        return mangled.toString();
    }
}
