package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.statistics.KnownFunction;
import org.resorb.study.Studies;
import org.resorb.study.Study;

/** From a study file over its runs to tables and charts, with functions in place of the model. */
class SensitivityCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theIndicesOfIshigamiComeOutOfASweep() throws Exception {
        Study study = new KnownSweep(folder, KnownFunction.ISHIGAMI, 0).write("{type: sobol, base: 1024}");
        Said said = Said.by("sensitivity", folder.toString());
        assertThat(said.code()).as(said.err()).isZero();
        for (int i = 0; i < 3; i++) {
            assertThat(estimate("sobol.csv", study, i, "S1")).isCloseTo(KnownFunction.ISHIGAMI_FIRST[i], within(0.02));
            assertThat(estimate("sobol.csv", study, i, "ST")).isCloseTo(KnownFunction.ISHIGAMI_TOTAL[i], within(0.02));
        }
        assertThat(said.out())
                .contains("ST", study.factors().get(0).path(), "Tables and charts: " + folder.resolve("sensitivity"));
        assertThat(said.err()).contains("left out, as they are words: resorption");
        assertThat(folder.resolve("sensitivity/sobol_" + KnownSweep.OUTPUT + ".png"))
                .isNotEmptyFile();
        assertThat(folder.resolve("sensitivity/sobol_" + KnownSweep.OUTPUT + ".svg"))
                .content()
                .contains("fragment volume at 6 mo");
    }

    @Test
    void whatTwoFactorsOfIshigamiDoTogetherComesOutOfASweepOfOrderTwo() throws Exception {
        Study study = new KnownSweep(folder, KnownFunction.ISHIGAMI, 0).write("{type: sobol, base: 1024, order: 2}");
        assertThat(study.design().rows()).isEqualTo(8 * 1024);
        Said said = Said.by("sensitivity", folder.toString());
        assertThat(said.code()).as(said.err()).isZero();
        for (int i = 0; i < 3; i++) {
            assertThat(estimate("sobol.csv", study, i, "ST")).isCloseTo(KnownFunction.ISHIGAMI_TOTAL[i], within(0.02));
        }
        List<String> pairs = Files.readAllLines(folder.resolve("sensitivity/sobol_pairs.csv"));
        assertThat(pairs).hasSize(4);
        double[] expected = {0, 0.243684, 0};
        for (int i = 0; i < 3; i++) {
            assertThat(Double.parseDouble(pairs.get(i + 1).split(",")[3])).isCloseTo(expected[i], within(0.05));
        }
        assertThat(folder.resolve("sensitivity/two_way_" + KnownSweep.OUTPUT + ".png"))
                .isNotEmptyFile();
    }

    @Test
    void aHypercubeTellsShapleyEffectsDistributionsAndMapsToo() throws Exception {
        Study study = new KnownSweep(folder, KnownFunction.ISHIGAMI, 0).write("{type: latin_hypercube, rows: 1000}");
        assertThat(Said.by("sensitivity", folder.toString()).code()).isZero();
        for (int i = 0; i < 3; i++) {
            double middle = (KnownFunction.ISHIGAMI_FIRST[i] + KnownFunction.ISHIGAMI_TOTAL[i]) / 2;
            assertThat(estimate("shapley.csv", study, i, "shapley")).isCloseTo(middle, within(0.1));
        }
        assertThat(estimate("pawn.csv", study, 1, "pawn")).isGreaterThan(0.2);
        List<String> maps = Files.readAllLines(folder.resolve("sensitivity/two_way_maps.csv"));
        assertThat(maps.get(0)).isEqualTo("output,factor,with,factor_from,factor_to,with_from,with_to,n,mean,together");
        assertThat(maps.get(1))
                .as("the first and the third act together")
                .startsWith(KnownSweep.OUTPUT + "," + study.factors().get(0).path() + ","
                        + study.factors().get(2).path() + ",");
        assertThat(folder.resolve("sensitivity/hazard_ratios.csv")).doesNotExist();
    }

    @Test
    void theIndicesOfTheGFunctionComeOutOfASweep() throws Exception {
        Study study = new KnownSweep(folder, KnownFunction.G, 0).write("{type: sobol, base: 1024}");
        assertThat(Said.by("sensitivity", folder.toString(), "--quiet").out()).isEmpty();
        for (int i = 0; i < 8; i++) {
            assertThat(estimate("sobol.csv", study, i, "S1")).isCloseTo(KnownFunction.firstOfG(i), within(0.02));
            assertThat(estimate("sobol.csv", study, i, "ST")).isCloseTo(KnownFunction.totalOfG(i), within(0.02));
        }
    }

    @Test
    void theFactorsOfMorrisAreToldApart() throws Exception {
        Study study =
                new KnownSweep(folder, KnownFunction.MORRIS, 0).write("{type: morris, trajectories: 20, levels: 4}");
        assertThat(Said.by("sensitivity", folder.toString()).code()).isZero();
        for (int i = 0; i < 20; i++) {
            assertThat(estimate("morris.csv", study, i, "mu_star") > 20)
                    .as("factor %s matters", i + 1)
                    .isEqualTo(i < 10);
            assertThat(estimate("morris.csv", study, i, "sigma") > 15)
                    .as("factor %s bends or acts with others", i + 1)
                    .isEqualTo(i < 7);
        }
        assertThat(folder.resolve("sensitivity/morris_" + KnownSweep.OUTPUT + ".svg"))
                .content()
                .contains("(mm\u00b3)");
    }

    /** Correlations of Ishigami's own: its first factor rises, the others go both ways. */
    @Test
    void rankCorrelationsAndChanceComeOutOfAHypercube() throws Exception {
        Study study = new KnownSweep(folder, KnownFunction.ISHIGAMI, 3.72)
                .write("{type: latin_hypercube, rows: 400}", "replicates: 3", "paired: false");
        assertThat(Said.by("sensitivity", folder.toString()).code()).isZero();
        assertThat(estimate("prcc.csv", study, 0, "prcc")).isBetween(0.3, 0.6);
        assertThat(estimate("prcc.csv", study, 1, "prcc")).isCloseTo(0, within(0.12));
        // The noise has the variance of the function, so that half of a run is chance, and a quarter of a mean of
        // three.
        assertThat(cells("noise.csv", "", "stochastic_share_of_runs")[3]).satisfies(near(0.5, 0.04));
        assertThat(cells("noise.csv", "", "stochastic_share_of_means")[3]).satisfies(near(0.25, 0.03));
        List<String> courses = Files.readAllLines(folder.resolve("sensitivity/prcc_over_time.csv"));
        assertThat(courses).hasSize(1 + 3 * 3);
        assertThat(courses.get(1)).startsWith("fragment_volume_fraction,0,").contains(",,,,");
        assertThat(courses.get(4)).startsWith("fragment_volume_fraction,1,");
        assertThat(folder.resolve("sensitivity/noise.png")).isNotEmptyFile();
        assertThat(folder.resolve("sensitivity/prcc_over_time_fragment_volume_fraction.png"))
                .isNotEmptyFile();
    }

    @Test
    void theTablesOfARealSweepAreRead() throws Exception {
        Path study = Studies.file(folder, Studies.SIX);
        String sweep = folder.resolve("sweep").toString();
        String[] run = {"sweep", study.toString(), "--out", sweep, "--threads", "1", "--quiet"};
        assertThat(Said.by(run).code()).isZero();
        Said said = Said.by("sensitivity", sweep);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).isEqualTo("""
                warning: left out, as they are words: resorption
                warning: peak_macrophages: 100 % of the differences between rows are chance; no factor has an effect that can be told from it
                """);
        assertThat(Files.readAllLines(folder.resolve("sweep/sensitivity/prcc.csv")))
                .hasSize(3)
                .anyMatch(line -> line.matches("peak_macrophages,mechanisms.autophagy,prcc,[-0-9.]+,.*,6,0,0,"));
        assertThat(Files.readAllLines(folder.resolve("sweep/sensitivity/prcc_over_time.csv")))
                .hasSize(1 + 5 * 2);
        assertThat(Said.by(run).code())
                .as("the folder is still that of the sweep")
                .isZero();
    }

    @Test
    void missingRunsAreLeftOutAndCounted() throws Exception {
        Study study = new KnownSweep(folder, KnownFunction.ISHIGAMI, 0).write("{type: sobol, base: 64}");
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("runs.csv")));
        lines.remove(8);
        lines.set(100, lines.get(100).replaceFirst("[^,]*$", ""));
        Files.write(folder.resolve("runs.csv"), lines);
        Said said = Said.by("sensitivity", folder.toString());
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("1 of 320 runs are missing");
        String[] cells = cells("sobol.csv", study.factors().get(0).path(), "ST");
        assertThat(cells[7]).isEqualTo("62");
        assertThat(cells[8]).isEqualTo("2");
    }

    @Test
    void anAnalysisIsDoneAgainTheSameAndOnlyForWhatIsAskedFor() throws Exception {
        new KnownSweep(folder, KnownFunction.ISHIGAMI, 0).write("{type: latin_hypercube, rows: 30}");
        assertThat(Said.by("sensitivity", folder.toString()).code()).isZero();
        String first = Files.readString(folder.resolve("sensitivity/prcc.csv"));
        Said again = Said.by("sensitivity", folder.toString(), "--output", KnownSweep.OUTPUT);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(folder.resolve("sensitivity/prcc.csv")).hasContent(first);
        assertThat(folder.resolve("sensitivity/prcc_over_time.csv")).doesNotExist();
    }

    @Test
    void aSweepWithoutAWholeRowIsRefused() {
        String study = Studies.file(folder, Studies.SIX).toString();
        String out = folder.resolve("out").toString();
        Said.by("sweep", study, "--out", out, "--shard", "1/2");
        Said.by("sweep", study, "--out", out, "--gather");
        Said said = Said.by("sensitivity", out);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains(out + " has 6 of 12 runs, and no row with an output of all its 2 replicates, so nothing can"
                        + " be told of the factors; finish the sweep");
        assertThat(folder.resolve("out/sensitivity")).doesNotExist();
    }

    @Test
    void whatIsNoSweepOrNotGatheredOrUnknownIsToldInWords() throws Exception {
        Said nothing = Said.by("sensitivity", folder.resolve("nowhere").toString());
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("is not the folder of a sweep");
        new KnownSweep(folder, KnownFunction.ISHIGAMI, 0).write("{type: latin_hypercube, rows: 30}");
        Said wrong = Said.by("sensitivity", folder.toString(), "--output", "fragment_volume_mm3_at_6_m");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("did you mean " + KnownSweep.OUTPUT);
        Files.delete(folder.resolve("runs.csv"));
        Said ungathered = Said.by("sensitivity", folder.toString());
        assertThat(ungathered.code()).isEqualTo(2);
        assertThat(ungathered.err()).contains("holds no runs.csv yet");
        assertThat(folder.resolve("sensitivity")).doesNotExist();
    }

    private double estimate(String table, Study study, int factor, String measure) throws IOException {
        return Double.parseDouble(cells(table, study.factors().get(factor).path(), measure)[3]);
    }

    private String[] cells(String table, String factor, String measure) throws IOException {
        String start = KnownSweep.OUTPUT + "," + factor + "," + measure + ",";
        return Files.readAllLines(folder.resolve("sensitivity").resolve(table)).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.format(Locale.ROOT, "no %s in %s", start, table)))
                .split(",", -1);
    }

    private static java.util.function.Consumer<String> near(double value, double distance) {
        return text -> assertThat(Double.parseDouble(text)).isCloseTo(value, within(distance));
    }
}
