package org.resorb.statistics;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/** Mean and spread of plain numbers. */
public final class Moments {
    private Moments() {}

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
