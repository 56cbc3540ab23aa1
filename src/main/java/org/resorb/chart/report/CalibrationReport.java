package org.resorb.chart.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.calibration.Calibration;
import org.resorb.calibration.CalibrationFolder;
import org.resorb.calibration.CalibrationPlan;
import org.resorb.calibration.CalibrationTables;
import org.resorb.document.Node.Word;
import org.resorb.run.Build;
import org.resorb.study.Factor;
import org.resorb.table.CaptionedTable;

/** The report of a calibration that is over. */
public final class CalibrationReport {
    private static final String STATISTICS =
            "History matching: in each wave emulators (Gaussian processes) are fitted to what was run, and points that"
                    + " are implausible by them are left out. The ensemble has members that agree with the targets and count"
                    + " alike; over it there are the mean and the 2.5th and 97.5th percentile (type 7 of Hyndman and Fan).";

    private CalibrationReport() {}

    /**
     * Writes {@code report.html}.
     *
     * @param found what it came to: how good the best point is, and below it what it says and what the targets tell
     * @param warnings in plain words
     */
    public static void write(Calibration calibration, Path folder, CaptionedTable found, List<String> warnings)
            throws IOException {
        StudyReport report = new StudyReport(calibration.title(), folder);
        report.page()
                .section("In brief")
                .paragraph(asked(calibration))
                .paragraph(found.words() + ".")
                .table(found.rows());
        report.page()
                .section("Methods")
                .paragraph(plan(calibration) + " " + STATISTICS)
                .part("What may move")
                .table(free(calibration))
                .part("Whose patients are run")
                .list(cohorts(calibration));
        report.figures(List.of("targets", "pairs"));
        tables(report);
        if (!warnings.isEmpty()) {
            report.page().section("To keep in mind").list(warnings);
        }
        report.finish(Build.current(), List.of(CalibrationFolder.FILE, CalibrationFolder.STARTED));
    }

    private static String asked(Calibration calibration) {
        CalibrationPlan plan = calibration.plan();
        return "The model was asked at " + plan.asked() + " points in " + (plan.waves() + 1)
                + " waves, and held against the targets " + targets(calibration) + ".";
    }

    private static void tables(StudyReport report) throws IOException {
        report.page().section("Tables");
        report.table(
                "Targets",
                CalibrationTables.TARGETS,
                List.of(
                        "target",
                        "value",
                        "lower",
                        "upper",
                        "best",
                        "within",
                        "ensemble_mean",
                        "ensemble_low",
                        "ensemble_high"));
        report.table(
                "What the targets tell of each parameter",
                CalibrationTables.IDENTIFIABILITY,
                List.of("parameter", "unit", "verdict", "low", "median", "high", "best", "constrained_by"));
    }

    private static String plan(Calibration calibration) {
        CalibrationPlan plan = calibration.plan();
        String fine = plan.hasTwoLevels() ? " (" + plan.fine() + " of them at the fine level too)" : "";
        String changes =
                calibration.settings().isEmpty() ? "" : " Changed in all: " + words(calibration.settings()) + ".";
        return calibration.free().size() + " parameters or multipliers were fitted to the targets "
                + targets(calibration) + " in " + plan.waves()
                + (plan.waves() == 1 ? " wave of " : " waves of ") + plan.points() + " points"
                + fine + " and a last one for an ensemble of " + plan.members() + "; the model's own error is taken as "
                + plan.discrepancy() + ", and all draws hang on seed " + plan.seed() + "." + changes;
    }

    private static String words(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private static List<String[]> free(Calibration calibration) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Parameter or multiplier", "Least", "Middle", "Most"});
        for (Factor factor : calibration.free()) {
            rows.add(new String[] {factor.path(), factor.text(0), factor.text(0.5), factor.text(1)});
        }
        return rows;
    }

    private static List<String> cohorts(Calibration calibration) {
        return calibration.cohorts().stream()
                .map(share -> share.study() + ": " + share.patients() + " patients of each group, seed " + share.seed())
                .toList();
    }

    private static String targets(Calibration calibration) {
        return calibration.targets().stream().map(Word::text).collect(Collectors.joining(", "));
    }
}
