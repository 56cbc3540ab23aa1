package org.resorb.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.GaussianProcess;
import org.resorb.study.Csv;

/** {@code targets.csv}: each target beside the best point and the ensemble. */
final class TargetTable {
    static final String HEAD = "target,value,lower,upper,best,best_implausibility,within,"
            + "ensemble_mean,ensemble_low,ensemble_high,members_within,emulator_error,emulator_explained,"
            + "deviation";

    private final Fit fit;

    TargetTable(Fit fit) {
        this.fit = fit;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < fit.targets().size(); i++) {
            StringJoiner line = new StringJoiner(",");
            published(line, i);
            ensemble(line, i);
            GaussianProcess emulator = fit.surface().emulator(i);
            line.add(CalibrationTables.cell(emulator == null ? Double.NaN : emulator.error()));
            line.add(CalibrationTables.cell(emulator == null ? Double.NaN : emulator.explained()));
            line.add(CalibrationTables.cell(FastMath.sqrt(fit.yardstick().variance(i))));
            lines.add(line.toString());
        }
        return lines;
    }

    private void published(StringJoiner line, int index) {
        Target target = fit.targets().get(index);
        double best = fit.accepted().best().answer().values()[index];
        line.add(Csv.field(target.key()))
                .add(CalibrationTables.cell(target.value()))
                .add(CalibrationTables.cell(target.lower()))
                .add(CalibrationTables.cell(target.upper()))
                .add(CalibrationTables.cell(best))
                .add(CalibrationTables.cell(fit.yardstick().implausibility(index, best, 0)))
                .add(target.holds(best) ? "yes" : "no");
    }

    private void ensemble(StringJoiner line, int index) {
        Target target = fit.targets().get(index);
        Estimate estimate = fit.ensemble(index);
        double[] members = fit.members(index);
        long within = Arrays.stream(members).filter(target::holds).count();
        line.add(CalibrationTables.cell(estimate.value()))
                .add(CalibrationTables.cell(estimate.lower()))
                .add(CalibrationTables.cell(estimate.upper()))
                .add(CalibrationTables.cell((double) within / members.length));
    }
}
