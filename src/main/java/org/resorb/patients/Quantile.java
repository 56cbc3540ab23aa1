package org.resorb.patients;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Quantiles of numbers that may be infinite, which the percentiles of Commons Math turn into no number. */
final class Quantile {
    private Quantile() {}

    static double median(double[] values) {
        return at(0.5, values);
    }

    /** Type 7 of Hyndman and Fan 1996, doi 10.2307/2684934; NaN are left out. */
    static double at(double part, double[] values) {
        double[] sorted =
                DoubleStream.of(values).filter(value -> !Double.isNaN(value)).toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(sorted);
        double place = part * (sorted.length - 1);
        int below = (int) place;
        double rest = place - below;
        return rest == 0 || sorted[below] == sorted[below + 1]
                ? sorted[below]
                : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
