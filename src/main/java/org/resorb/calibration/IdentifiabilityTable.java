package org.resorb.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.resorb.study.Csv;
import org.resorb.study.Factor;

/** {@code identifiability.csv}: what the targets tell of each parameter. */
final class IdentifiabilityTable {
    private final Calibration calibration;
    private final Fit fit;
    private final List<Identifiability> known;

    IdentifiabilityTable(Calibration calibration, Fit fit, List<Identifiability> known) {
        this.calibration = calibration;
        this.fit = fit;
        this.known = known;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("parameter,unit,range_low,range_high,verdict,sd_ratio,ensemble_sd_ratio,low,median,high,best,"
                + "constrained_by,share,goes_with,rank_correlation");
        double[][] correlations = Identifiability.correlations(fit);
        for (int i = 0; i < known.size(); i++) {
            lines.add(line(i, known.get(i), correlations[i]));
        }
        return lines;
    }

    private String line(int index, Identifiability one, double[] correlations) {
        Factor factor = calibration.free().get(index);
        int target = largest(one.shares(), -1);
        int other = largest(correlations, index);
        return new StringJoiner(",")
                .add(factor.path())
                .add(Csv.field(factor.unit()))
                .add(factor.cell(0))
                .add(factor.cell(1))
                .add(one.verdict().toString())
                .add(CalibrationTables.cell(one.ratio()))
                .add(CalibrationTables.cell(one.inEnsemble()))
                .add(factor.cell(one.low()))
                .add(factor.cell(one.median()))
                .add(factor.cell(one.high()))
                .add(factor.cell(fit.accepted().best().at()[index]))
                .add(Csv.field(fit.targets().get(target).key()))
                .add(CalibrationTables.cell(one.shares()[target]))
                .add(other < 0 ? "" : calibration.free().get(other).path())
                .add(other < 0 ? "" : CalibrationTables.cell(correlations[other]))
                .toString();
    }

    /** Place of the number that is farthest from 0, or −1 if there is none but the excluded one. */
    private static int largest(double[] numbers, int excluded) {
        int largest = -1;
        for (int i = 0; i < numbers.length; i++) {
            boolean more = largest < 0 || Math.abs(numbers[i]) > Math.abs(numbers[largest]);
            largest = i != excluded && more ? i : largest;
        }
        return largest;
    }
}
