package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.run.Build;
import org.resorb.storage.AtomicFile;
import org.resorb.study.Ensemble;
import org.resorb.study.Factor;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;

/** The tables at the end of a calibration: points, targets, the ensemble, and what is known of each parameter. */
public final class CalibrationTables {
    public static final String POINTS = "points.csv";
    public static final String CONSTRAINTS = "constraints.csv";
    public static final String CORRELATIONS = "correlations.csv";
    public static final String IDENTIFIABILITY = "identifiability.csv";
    public static final String BEST = "best.csv";
    public static final String BEST_SETTINGS = "best.yaml";
    public static final String TARGETS = "targets.csv";
    public static final String COARSE_POINTS = "coarse_points.csv";

    private final Calibration calibration;
    private final CalibrationResult fit;
    private final List<Identifiability> known;

    /** How much a target says of a parameter; both by their place. */
    private record Constraint(int parameter, int target) {}

    /** Two parameters, by their place. */
    private record Pair(int parameter, int other) {}

    CalibrationTables(Calibration calibration, CalibrationResult fit) {
        this.calibration = calibration;
        this.fit = fit;
        this.known = Identifiability.of(fit);
    }

    void write(Path folder) throws IOException {
        AtomicFile.write(folder.resolve(POINTS), points().csv(fit.asked()));
        if (!fit.screened().isEmpty()) {
            AtomicFile.write(folder.resolve(COARSE_POINTS), points().csv(fit.screened()));
        }
        AtomicFile.write(folder.resolve(TARGETS), TargetTable.csv(fit));
        AtomicFile.write(folder.resolve(Ensemble.FILE), ensemble());
        AtomicFile.write(folder.resolve(CONSTRAINTS), constraints());
        AtomicFile.write(folder.resolve(CORRELATIONS), correlations());
        AtomicFile.write(folder.resolve(DirectionTable.FILE), DirectionTable.csv(calibration, fit));
        AtomicFile.write(folder.resolve(IDENTIFIABILITY), IdentifiabilityTable.csv(calibration, fit, known));
        BestSettings best = new BestSettings(calibration, fit, known);
        AtomicFile.write(folder.resolve(BEST), best.csv());
        AtomicFile.write(folder.resolve(BEST_SETTINGS), String.join("\n", best.yaml()) + "\n");
    }

    private Columns<EvaluatedPoint> points() {
        List<Column<EvaluatedPoint>> factors = new ArrayList<>();
        for (Factor factor : calibration.free()) {
            int place = factors.size();
            factors.add(factor.<EvaluatedPoint>column("", point -> point.at()[place]));
        }
        List<Column<EvaluatedPoint>> answers = new ArrayList<>();
        for (Target target : fit.targets()) {
            int place = answers.size();
            String meaning = "What the patients come to, for the target " + target.key();
            answers.add(Column.number(
                    target.key(), "1", meaning, point -> point.output().values()[place]));
        }
        return Columns.of(EvaluatedPoint.class)
                .whole("wave", "Wave in which the model was asked, from 1", EvaluatedPoint::wave)
                .whole("point", "Number of the point in its wave, from 1", EvaluatedPoint::number)
                .text("origin", "Why it was asked", EvaluatedPoint::origin)
                .with(factors)
                .with(answers)
                .number("distance", "1", "Distance to the targets", fit::distance)
                .number(
                        "worst",
                        "1",
                        "Largest implausibility",
                        point -> fit.implausibility().worst(point.output()))
                .whole("member", "1 if the ensemble has it, else 0", this::isMember);
    }

    private long isMember(EvaluatedPoint point) {
        return fit.accepted().members().contains(point) ? 1 : 0;
    }

    private String ensemble() {
        Accepted accepted = fit.accepted();
        String comment = "# " + accepted.members().size() + " parameter sets of the calibration " + calibration.name()
                + ", fitted with model " + Build.current().model()
                + "; all count alike.\n# Distance to the targets at most " + NumberText.finite(accepted.tolerance())
                + ", the best " + NumberText.finite(fit.distance(accepted.best())) + ".\n";
        List<Map<String, String>> members = accepted.members().stream()
                .map(member -> calibration.settings(member.at()))
                .toList();
        return comment + Ensemble.columns(calibration.paths()).csv(members);
    }

    private List<String> paths() {
        return calibration.free().stream().map(Factor::path).toList();
    }

    private String constraints() {
        List<Constraint> all = new ArrayList<>();
        for (int parameter = 0; parameter < known.size(); parameter++) {
            for (int target = 0; target < fit.targets().size(); target++) {
                all.add(new Constraint(parameter, target));
            }
        }
        return Columns.of(Constraint.class)
                .text("parameter", "Dotted name", one -> paths().get(one.parameter))
                .text(
                        "target",
                        "Key of the target",
                        one -> fit.targets().get(one.target).key())
                .number(
                        "share",
                        "1",
                        "Part of what holds the parameter that comes from the target",
                        one -> known.get(one.parameter).shares()[one.target])
                .csv(all);
    }

    private String correlations() {
        double[][] matrix = Identifiability.correlations(fit);
        List<Pair> pairs = new ArrayList<>();
        for (int parameter = 0; parameter < matrix.length; parameter++) {
            for (int other = 0; other < parameter; other++) {
                pairs.add(new Pair(parameter, other));
            }
        }
        return Columns.of(Pair.class)
                .text("parameter", "Dotted name", pair -> paths().get(pair.parameter))
                .text("other", "Dotted name of the other", pair -> paths().get(pair.other))
                .number(
                        "rank_correlation",
                        "1",
                        "Spearman's correlation among points drawn by likelihood",
                        pair -> matrix[pair.parameter][pair.other])
                .csv(pairs);
    }
}
