package org.resorb.measure;

import java.util.Arrays;

/**
 * Median and 90 % interval of one number over replicates. What never happened in a replicate ({@link Double#NaN})
 * counts as later than everything, so the median of a half-time is NaN when most replicates never reach it.
 *
 * @param median middle value
 * @param low 5th percentile, NaN for fewer than two values
 * @param high 95th percentile, NaN for fewer than two values
 */
public record Spread(double median, double low, double high) {
    /** Spread of values, one a replicate; at least one. */
    public static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length < 2) {
            return new Spread(sorted[0], Double.NaN, Double.NaN);
        }
        return new Spread(quantile(sorted, 0.5), quantile(sorted, 0.05), quantile(sorted, 0.95));
    }

    /** Linear between order statistics, as in R's type 7. {@code Arrays.sort} puts NaN last. */
    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        double share = place - below;
        return share == 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
    }
}
