package org.resorb.statistics;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/** Mean and spread of plain numbers. */
public final class Moments {
    private static final double ROUNDING = 1e-9;

    private Moments() {}

    /**
     * Whether values do not differ by more than rounding: by one part in a thousand million of the largest, or of 1 where all
     * are smaller. True of none.
     */
    public static boolean areAlike(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double spread = most - least;
        return values.length == 0
                || most == least
                || Double.isFinite(spread)
                        && spread <= ROUNDING * Math.max(1, Math.max(Math.abs(least), Math.abs(most)));
    }

    /** The mean; NaN of none, and where a value is infinite. */
    public static double mean(double[] values) {
        return StatUtils.mean(values);
    }

    /** The sample's variance, by n − 1; NaN of fewer than two. */
    public static double variance(double[] values) {
        return values.length < 2 ? Double.NaN : StatUtils.variance(values);
    }

    /** The variance of values that are all there are, by n; NaN of none. */
    public static double populationVariance(double[] values) {
        return StatUtils.populationVariance(values);
    }

    /** The sample's standard deviation; NaN of fewer than two. */
    public static double sd(double[] values) {
        return FastMath.sqrt(variance(values));
    }

    /** Standard error of the mean; NaN of fewer than two. */
    public static double standardError(double[] values) {
        return FastMath.sqrt(variance(values) / values.length);
    }

    /** The mean with Student's interval; of fewer than two without one. */
    public static Estimate studentInterval(double[] values) {
        double mean = mean(values);
        if (values.length < 2) {
            return Estimate.alone(mean);
        }
        double half = new Student(values.length - 1.0).reach() * standardError(values);
        return new Estimate(mean, mean - half, mean + half);
    }

    /** The mean with the normal interval, for samples that are not small; of fewer than two without one. */
    public static Estimate normalInterval(double[] values) {
        return Normal.interval(mean(values), standardError(values));
    }
}
