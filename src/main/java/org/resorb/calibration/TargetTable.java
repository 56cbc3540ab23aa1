package org.resorb.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Emulator;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.TwoLevelProcess;
import org.resorb.table.Columns;

/** {@code targets.csv}: each target beside the best point and the ensemble. */
final class TargetTable {
    /**
     * A target and how it was met.
     *
     * @param best what the best point comes to
     * @param implausibility of the best point
     * @param within part of the members whose answer is in the published interval
     * @param emulator of this target, null if there is none
     * @param deviation standard deviation by which distances are measured
     * @param chance standard error of the best point's answer
     * @param freedom degrees of freedom by which that is known
     * @param patients of whom the best point's answer is
     */
    private record Row(
            Target target,
            double best,
            double implausibility,
            Estimate ensemble,
            double within,
            Emulator emulator,
            double deviation,
            double chance,
            double freedom,
            double patients) {}

    private static final Columns<Emulator> EMULATOR = Columns.of(Emulator.class)
            .number("emulator_error", "1", "Error of the emulator where it was not trained", Emulator::error)
            .number("emulator_explained", "1", "Part of the variance that the emulator explains", Emulator::explained)
            .number(
                    "emulator_rho",
                    "1",
                    "What the fine level changes by where the coarse one changes by 1; empty if there is one level",
                    emulator -> emulator instanceof TwoLevelProcess two ? two.rho() : Double.NaN);

    static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("target", "Key of the target", row -> row.target.key())
            .number("value", "1", "As published", row -> row.target.value())
            .number("lower", "1", "Lower end of the published interval", row -> row.target.lower())
            .number("upper", "1", "Upper end of the published interval", row -> row.target.upper())
            .number("best", "1", "What the patients come to at the best point", Row::best)
            .number("best_implausibility", "1", "Standard deviations between it and the target", Row::implausibility)
            .text("within", "Whether it is in the published interval", row -> row.target.holds(row.best) ? "yes" : "no")
            .number("ensemble_mean", "1", "Mean over the ensemble", row -> row.ensemble.value())
            .number("ensemble_low", "1", "2.5th percentile of the ensemble", row -> row.ensemble.lower())
            .number("ensemble_high", "1", "97.5th percentile of the ensemble", row -> row.ensemble.upper())
            .number("members_within", "1", "Part of the members in the published interval", Row::within)
            .with(EMULATOR, Row::emulator)
            .number("deviation", "1", "Standard deviation by which distances are measured", Row::deviation)
            .number(
                    "best_error",
                    "1",
                    "Standard error of what the best point comes to, by the number of patients",
                    Row::chance)
            .number("best_freedom", "1", "Degrees of freedom by which that is known", Row::freedom)
            .number(
                    "best_n",
                    "1",
                    "Patients with an answer at the best point; of two groups the smaller",
                    Row::patients);

    private TargetTable() {}

    static String csv(CalibrationResult fit) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < fit.targets().size(); i++) {
            rows.add(row(fit, i));
        }
        return COLUMNS.csv(rows);
    }

    private static Row row(CalibrationResult fit, int index) {
        Target target = fit.targets().get(index);
        ModelOutput output = fit.accepted().best().output();
        double best = output.values()[index];
        double[] members = fit.members(index);
        long within = Arrays.stream(members).filter(target::holds).count();
        return new Row(
                target,
                best,
                fit.implausibility().implausibility(index, best, 0),
                fit.ensemble(index),
                (double) within / members.length,
                fit.emulators().emulator(index),
                FastMath.sqrt(fit.implausibility().variance(index)),
                FastMath.sqrt(output.variances()[index]),
                output.freedoms()[index],
                output.patients()[index]);
    }
}
