package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.resorb.quantity.NineDigits;
import org.resorb.storage.AtomicFile;
import org.resorb.study.Csv;
import org.resorb.study.Factor;

/** The tables at the end of a calibration: points, targets, the ensemble, and what is known of each parameter. */
final class CalibrationTables {
    static final String TARGETS = "targets.csv";

    private final Calibration calibration;
    private final Fit fit;
    private final List<Identifiability> known;

    CalibrationTables(Calibration calibration, Fit fit) {
        this.calibration = calibration;
        this.fit = fit;
        this.known = Identifiability.of(fit);
    }

    void write(Path folder) throws IOException {
        write(folder, "points.csv", points());
        write(folder, TARGETS, new TargetTable(fit).lines());
        write(folder, "ensemble.csv", ensemble());
        write(folder, "constraints.csv", constraints());
        write(folder, "correlations.csv", correlations());
        write(folder, "identifiability.csv", new IdentifiabilityTable(calibration, fit, known).lines());
        BestSettings best = new BestSettings(calibration, fit, known);
        write(folder, "best.csv", best.csv());
        write(folder, "best.yaml", best.yaml());
    }

    private static void write(Path folder, String name, List<String> lines) throws IOException {
        AtomicFile.write(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    /** A number as tables have it, empty if there is none. */
    static String cell(double value) {
        return Double.isFinite(value) ? NineDigits.text(value) : "";
    }

    private List<String> points() {
        StringJoiner head = new StringJoiner(",").add("wave,point,origin");
        calibration.free().stream().map(Factor::column).forEach(head::add);
        fit.targets().forEach(target -> head.add(target.key()));
        List<String> lines =
                new ArrayList<>(List.of(head.add("distance,worst,member").toString()));
        for (Asked point : fit.asked()) {
            StringJoiner line = new StringJoiner(",")
                    .add(Integer.toString(point.wave()))
                    .add(Integer.toString(point.number()))
                    .add(point.origin().toString());
            for (int i = 0; i < point.at().length; i++) {
                line.add(calibration.free().get(i).cell(point.at()[i]));
            }
            for (double value : point.answer().values()) {
                line.add(cell(value));
            }
            line.add(cell(fit.distance(point)));
            line.add(cell(fit.yardstick().worst(point.answer())));
            line.add(fit.accepted().members().contains(point) ? "1" : "0");
            lines.add(line.toString());
        }
        return lines;
    }

    private List<String> ensemble() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + fit.accepted().members().size() + " parameter sets of the calibration " + calibration.name()
                + "; all count alike.");
        lines.add("# Distance to the targets at most " + cell(fit.accepted().tolerance()) + ", the best "
                + cell(fit.distance(fit.accepted().best())) + ".");
        StringJoiner head = new StringJoiner(",");
        calibration.free().forEach(factor -> head.add(factor.path()));
        lines.add(head.toString());
        for (Asked member : fit.accepted().members()) {
            StringJoiner line = new StringJoiner(",");
            calibration.settings(member.at()).values().forEach(value -> line.add(Csv.field(value)));
            lines.add(line.toString());
        }
        return lines;
    }

    private List<String> constraints() {
        List<String> lines = new ArrayList<>(List.of("parameter,target,share"));
        for (int i = 0; i < known.size(); i++) {
            for (int target = 0; target < fit.targets().size(); target++) {
                lines.add(calibration.free().get(i).path() + ","
                        + Csv.field(fit.targets().get(target).key()) + ","
                        + cell(known.get(i).shares()[target]));
            }
        }
        return lines;
    }

    private List<String> correlations() {
        double[][] matrix = Identifiability.correlations(fit);
        List<String> lines = new ArrayList<>(List.of("parameter,other,rank_correlation"));
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                lines.add(calibration.free().get(i).path() + ","
                        + calibration.free().get(j).path() + "," + cell(matrix[i][j]));
            }
        }
        return lines;
    }
}
