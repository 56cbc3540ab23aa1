package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.patients.FactFile;
import org.resorb.patients.MadeUpPatients;
import org.resorb.table.DataTable;

/** A model of which only the sum of two parameters is felt, so that only a measurement of their difference settles them. */
class MeasurementTableTest {
    private static final String FILE = """
            name: small
            cohorts: [{study: cohort_four_types, patients: 2}]
            targets: [C1]
            free:
              mechanisms.dehydration.free_load: {range: [8 kPa, 24 kPa], scale: log}
              mechanisms.dehydration.covered_load: {range: [8 kPa, 24 kPa], scale: log}
              mechanisms.autophagy.induction: {range: [0.1 /d, 0.4 /d], scale: log}
            waves: 2
            points: 24
            members: 10
            discrepancy: 1 %
            """;

    @TempDir
    Path folder;

    private Calibration calibration;
    private CalibrationResult fit;

    @BeforeEach
    void fitted() throws Exception {
        Path file = Files.writeString(folder.resolve("small.yaml"), FILE);
        calibration = CalibrationFile.read(file.toString());
        KnownModel model = new KnownModel(x -> new double[] {0.1 + 0.4 * (x[0] + x[1]), 0.2 + 0.6 * x[2]}, 200, true);
        List<Target> targets = model.targetsAt(new double[] {0.4, 0.5, 0.5}, 1000);
        fit = HistoryMatching.fit(model, targets, 3, calibration.plan());
    }

    private static Measurement measurement(String name) {
        Map<String, String> cells = new HashMap<>();
        FactFile.ASKED.forEach(column -> cells.put(column, ""));
        cells.putAll(Map.of("study", "tiny", "observable", "loss", "time", "6 mo", "statistic", "mean"));
        Problems problems = new Problems();
        return new Measurement(
                FactFile.planned(name, cells, 50, new Place("test", 1), List.of("tiny"), problems), true);
    }

    private DataTable table(String text) throws Exception {
        return DataTable.read(Files.writeString(folder.resolve("table.csv"), text));
    }

    @Test
    void whatTellsTheTwoApartWouldRemoveMostAndTheirSumHardlyAnything() throws Exception {
        List<ModelOutput> answers = new ArrayList<>();
        for (EvaluatedPoint point : fit.asked()) {
            double[] x = point.at();
            double[] values = {x[0] - x[1], x[0] + x[1], 0.3};
            answers.add(new ModelOutput(
                    values, new double[] {1e-4, 1e-4, 1e-4}, new double[] {49, 49, 49}, new double[] {50, 50, 50}));
        }
        MeasurementTable measured = new MeasurementTable(calibration, fit);
        measured.add(List.of(measurement("difference"), measurement("sum"), measurement("same")), answers, List.of());
        DataTable table = table(measured.csv());
        assertThat(table.texts("measurement")).first().isEqualTo("difference");
        Map<String, double[]> rows = new HashMap<>();
        table.rows()
                .forEach(row -> rows.put(row.text("measurement"), new double[] {
                    row.numberOrNaN("removed"), row.numberOrNaN("bits"), row.numberOrNaN("sd_left")
                }));
        assertThat(rows).containsOnlyKeys("C1", "C2", "difference", "sum", "same");
        assertThat(rows.get("difference")[0]).isGreaterThan(0.4);
        assertThat(rows.get("difference")[2]).isLessThan(0.6);
        assertThat(rows.get("sum")[0]).isLessThan(rows.get("difference")[0] / 3);
        assertThat(rows.get("same")[1]).isLessThan(0.01);
    }

    /** Another fact of the same answers that is known as well; the chance of the fit's few patients counts in neither. */
    @Test
    void aTargetThatIsMeasuredOnceMoreHasTheErrorOfAnyMeasurementAsGood() throws Exception {
        double deviation = fit.targets().get(0).deviation();
        List<ModelOutput> answers = fit.asked().stream()
                .map(point -> new ModelOutput(
                        new double[] {point.output().values()[0]},
                        new double[] {deviation * deviation},
                        new double[] {999},
                        new double[] {1000}))
                .toList();
        MeasurementTable measured = new MeasurementTable(calibration, fit);
        measured.add(List.of(measurement("again")), answers, List.of());
        Map<String, Double> errors = new HashMap<>();
        table(measured.csv()).rows().forEach(row -> errors.put(row.text("measurement"), row.numberOrNaN("error")));
        assertThat(errors.get("C1")).isEqualTo(errors.get("again"));
    }

    /** A difference between groups of 24 is measured by 154 of both together, not by 154 of each. */
    @Test
    void thePatientsOfAMeasurementAreThoseOfBothGroups() {
        List<String> lines = new ArrayList<>(List.of("patient,group,time_d_at_baseline,time_d_at_6_mo,"
                + "observed_volume_fraction_at_baseline,observed_volume_fraction_at_6_mo"));
        for (int i = 0; i < 48; i++) {
            lines.add((i + 1) + "," + (i < 24 ? "one" : "other") + ",14,182,1," + (i % 2 == 0 ? "0.4" : "0.8"));
        }
        Map<String, String> cells = new HashMap<>();
        FactFile.ASKED.forEach(column -> cells.put(column, ""));
        cells.putAll(Map.of("study", "tiny", "subgroup", "group = one", "observable", "loss", "time", "6 mo"));
        cells.putAll(Map.of("statistic", "difference", "against", "group = other"));
        Measurement difference = new Measurement(
                FactFile.planned("D", cells, 154, new Place("test", 1), List.of("tiny"), new Problems()), true);
        // Each mean of 24 has the variance 0.04 · 24 / 23 / 24 of values that are 0.2 from it.
        assertThat(difference.answer(MadeUpPatients.of(lines)).standardError())
                .isCloseTo(Math.sqrt(2 * 0.04 / 23 * 48 / 154), within(1e-12));
    }

    /** Errors of 4 points in C1, which the sum moves by 0.4, leave its direction a quarter of the spread that it had. */
    @Test
    void theSumIsKnownAndTheDifferenceIsWhatNobodyCanTell() throws Exception {
        DataTable table = table(DirectionTable.csv(calibration, fit));
        assertThat(table.texts("verdict")).first().isEqualTo("constrained");
        assertThat(table.texts("verdict")).last().isEqualTo("not");
        double first = weight(table, 2, "free_load");
        double second = weight(table, 2, "covered_load");
        assertThat(first * second).isLessThan(-0.3);
        assertThat(table.texts("reads")).last().asString().contains("free_load", "covered_load");
    }

    private static double weight(DataTable table, int row, String name) {
        return table.rows().get(row).numberOrNaN("weight_mechanisms.dehydration." + name);
    }
}
