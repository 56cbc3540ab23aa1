package org.resorb.calibration;

import java.util.ArrayList;
import java.util.List;
import org.resorb.study.Factor;
import org.resorb.table.Columns;

/** {@code identifiability.csv}: what the targets tell of each parameter. */
final class IdentifiabilityTable {
    /** Another parameter and the rank correlation with it. */
    private record Partner(String path, double correlation) {}

    /**
     * A parameter and what is known of it.
     *
     * @param best its place in the unit cube at the best point
     * @param target key of the target that says most of it
     * @param share what that target says
     * @param partner the parameter that goes with it most, null if it is alone
     */
    private record Row(
            Factor factor, Identifiability known, double best, String target, double share, Partner partner) {}

    private static final Columns<Partner> PARTNER = Columns.of(Partner.class)
            .text("goes_with", "Parameter with the largest rank correlation", Partner::path)
            .number("rank_correlation", "1", "Spearman's correlation with it", Partner::correlation);

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("parameter", "Dotted name", row -> row.factor.path())
            .text("unit", "Unit of its values here", row -> row.factor.unit())
            .text("range_low", "Low end of its range", row -> row.factor.value(0))
            .text("range_high", "High end of its range", row -> row.factor.value(1))
            .text("verdict", "How well the targets hold it", row -> row.known.verdict())
            .number(
                    "sd_ratio",
                    "1",
                    "Standard deviation after the calibration over that before",
                    row -> row.known.ratio())
            .number("ensemble_sd_ratio", "1", "The same of the ensemble", row -> row.known.inEnsemble())
            .text("low", "2.5th percentile", row -> row.factor.value(row.known.low()))
            .text("median", "Median", row -> row.factor.value(row.known.median()))
            .text("high", "97.5th percentile", row -> row.factor.value(row.known.high()))
            .text("best", "Value at the best point", row -> row.factor.value(row.best))
            .text("constrained_by", "Target that says most of it", Row::target)
            .number("share", "1", "Part of what holds it that comes from there", Row::share)
            .with(PARTNER, Row::partner);

    private IdentifiabilityTable() {}

    static String csv(Calibration calibration, CalibrationResult fit, List<Identifiability> known) {
        double[][] correlations = Identifiability.correlations(fit);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            double[] shares = known.get(i).shares();
            int target = largest(shares, -1);
            int other = largest(correlations[i], i);
            Partner partner =
                    other < 0 ? null : new Partner(calibration.free().get(other).path(), correlations[i][other]);
            double best = fit.accepted().best().at()[i];
            String key = fit.targets().get(target).key();
            rows.add(new Row(calibration.free().get(i), known.get(i), best, key, shares[target], partner));
        }
        return COLUMNS.csv(rows);
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
