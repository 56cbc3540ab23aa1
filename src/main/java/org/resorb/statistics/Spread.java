package org.resorb.statistics;

import java.util.Arrays;
import java.util.Locale;

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
        if (values.length < 2) {
            return new Spread(values[0], Double.NaN, Double.NaN);
        }
        double[] late = Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? Double.POSITIVE_INFINITY : value)
                .toArray();
        double[] quantiles = Quantiles.all(late, 0.5, 0.05, 0.95);
        return new Spread(happened(quantiles[0]), happened(quantiles[1]), happened(quantiles[2]));
    }

    /**
     * In words: {@code 12 (9–20) days}; {@code not reached} without a median, {@code never} for a 95th percentile that is none.
     *
     * @param scale by which all are multiplied
     * @param unit to stand behind, with its blank
     * @param decimals of each number
     */
    public String words(double scale, String unit, int decimals) {
        if (!Double.isFinite(median)) {
            return "not reached";
        }
        String middle = number(median * scale, decimals);
        if (!Double.isFinite(low)) {
            return middle + unit;
        }
        String most = Double.isFinite(high) ? number(high * scale, decimals) : "never";
        return middle + " (" + number(low * scale, decimals) + "–" + most + ")" + unit;
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static double happened(double time) {
        return time == Double.POSITIVE_INFINITY ? Double.NaN : time;
    }
}
