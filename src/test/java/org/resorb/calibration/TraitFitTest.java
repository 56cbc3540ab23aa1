package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.chance.Chance;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.MeasuredPatients;
import org.resorb.statistics.Normal;
import org.resorb.statistics.PopulationFit;
import org.resorb.study.Factor;
import org.resorb.study.Gathering;
import org.resorb.study.Studies;
import org.resorb.study.Study;
import org.resorb.study.Sweep;
import org.resorb.study.SweepTable;

/**
 * Simulation-based calibration of distributions of traits with the model itself, coarse and for seven weeks: sets of made-up
 * patients, each of whom is a run of his own, with traits from distributions that are drawn as they are before anything is known.
 */
@Tag("slow")
class TraitFitTest {
    private static final int SETS = 20;
    private static final int PATIENTS = 14;
    private static final double ERROR = 40;
    private static final String SCENARIO = """
            base: sequestration
            scenario: {duration: 7 wk, resolution: {voxel: 0.8 mm, step: 24 h}}
            paired: false
            outputs: {curves: [mri_volume_mm3]}
            """;
    private static final String RUNS = "name: runs\nseed: 1\n" + SCENARIO + """
            factors:
              herniation.volume: {range: [250 mm3, 1500 mm3], scale: log}
              patient.proteoglycan: {range: [0.6, 1.4]}
            design: {type: latin_hypercube, rows: 160}
            """;
    private static final String MADE_UP =
            "name: made_up\nseed: 2\n" + SCENARIO + "design: {type: list, file: rows.csv}\n";

    @TempDir
    static Path folder;

    private static TraitRuns runs;
    private static SweepTable.Curve patients;

    @BeforeAll
    static void run() throws IOException, InvalidFileException {
        swept(Studies.of(folder, RUNS), folder.resolve("runs"));
        runs = TraitRuns.of(folder.resolve("runs"));
        StringBuilder rows = new StringBuilder("herniation.volume,patient.proteoglycan\n");
        for (int set = 0; set < SETS; set++) {
            for (int patient = 0; patient < PATIENTS; patient++) {
                rows.append(row(truth(set), Chance.of(set, "traits", 0, 1), patient));
            }
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
        swept(Studies.of(folder, MADE_UP), folder.resolve("made_up"));
        patients = new SweepTable(folder.resolve("made_up"), SETS * PATIENTS, 1).curve("mri_volume_mm3");
    }

    private static void swept(Study study, Path place) throws IOException {
        Sweep.of(study, place)
                .threads(2)
                .run((run, failed) -> assertThat(failed).isFalse());
        Gathering.of(study, place);
    }

    private static double[] truth(int set) {
        Chance chance = Chance.of(set, "truth", 0, 1);
        double width = PopulationFit.LARGEST_SPREAD - PopulationFit.LEAST_SPREAD;
        return new double[] {
            chance.uniform(0, 0),
            chance.uniform(1, 0),
            PopulationFit.LEAST_SPREAD + width * chance.uniform(2, 0),
            PopulationFit.LEAST_SPREAD + width * chance.uniform(3, 0)
        };
    }

    private static String row(double[] truth, Chance chance, int patient) {
        List<String> cells = new ArrayList<>();
        for (int trait = 0; trait < 2; trait++) {
            double part = -1;
            for (int i = 0; part < 0 || part > 1; i++) {
                part = truth[trait] + truth[2 + trait] * normal(chance, patient, 1000 * trait + i);
            }
            Factor factor = runs.traits().get(trait);
            cells.add(factor.text(part));
        }
        return String.join(",", cells) + "\n";
    }

    private static double normal(Chance chance, int id, int slot) {
        return Normal.quantile(Math.max(1e-15, chance.uniform(id, slot)));
    }

    /** What readers say of the patients of a set: on days of their own, one visit of every third missing. */
    private static MeasuredPatients measured(int set) throws IOException, InvalidFileException {
        StringBuilder text = new StringBuilder("patient,time_d,volume_mm3,error_mm3\n");
        for (int patient = 0; patient < PATIENTS; patient++) {
            Chance chance = Chance.of(set, "readers", patient, 1);
            for (int visit = 0; visit < 3; visit++) {
                int week = 2 * visit + patient % 3;
                double volume = patients.means().get(week)[set * PATIENTS + patient];
                boolean missed = visit == 1 && patient % 3 == 0;
                double read = Math.max(0, volume + ERROR * normal(chance, visit, 0));
                String cell = missed ? "" : String.format(Locale.ROOT, "%.3f", read);
                text.append(
                        String.format(Locale.ROOT, "P%d,%.3f,%s,%.0f%n", patient, patients.days()[week], cell, ERROR));
            }
        }
        return MeasuredPatients.read(Files.writeString(folder.resolve("volumes.csv"), text), false);
    }

    /** Each of four tests refuses even ranks in one of 400; the bound of intervals holds in 99 of 100. */
    @Test
    void ranksOfKnownTruthsAreEvenAndIntervalsHoldAsManyAsTheySay(TestReporter reporter)
            throws IOException, InvalidFileException {
        double[][] ranks = new double[4][SETS];
        int covered = 0;
        for (int set = 0; set < SETS; set++) {
            TraitFit fit = TraitFit.of(measured(set), runs, 0, set);
            double[] truth = truth(set);
            for (int i = 0; i < 4; i++) {
                double[] draws = fit.population().column(i);
                double value = truth[i];
                ranks[i][set] =
                        Arrays.stream(draws).filter(draw -> draw < value).count() / (double) draws.length;
                covered += ranks[i][set] > 0.05 && ranks[i][set] < 0.95 ? 1 : 0;
            }
        }
        for (double[] own : ranks) {
            double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), own);
            assertThat(p).as("ranks %s", Arrays.toString(own)).isGreaterThan(0.0025);
            reporter.publishEntry("p of even ranks", String.format(Locale.ROOT, "%.3f", p));
        }
        reporter.publishEntry("held by 90 % intervals", covered + " of " + 4 * SETS);
        assertThat(new BinomialDistribution(4 * SETS, 0.9).cumulativeProbability(covered))
                .as("90 %% intervals hold %s of %s", covered, 4 * SETS)
                .isBetween(0.005, 0.995);
    }
}
