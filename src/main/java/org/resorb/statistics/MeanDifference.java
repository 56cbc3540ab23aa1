package org.resorb.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/** Differences of means, by Student's distribution. */
public final class MeanDifference {
    private MeanDifference() {}

    /**
     * Mean of the first less that of the second, with variances of their own (Welch 1947, doi 10.1093/biomet/34.1-2.28).
     * Fewer than two on a side give a value alone. Where neither side varies, so that nothing can be tested, the
     * probability is not known.
     */
    public static Contrast of(double[] first, double[] second) {
        double value = Moments.mean(first) - Moments.mean(second);
        double a = Moments.variance(first) / first.length;
        double b = Moments.variance(second) / second.length;
        double freedom = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
        return contrast(value, FastMath.sqrt(a + b), freedom);
    }

    /** Mean of the differences of pairs. */
    public static Contrast paired(double[] differences) {
        return contrast(Moments.mean(differences), Moments.standardError(differences), differences.length - 1.0);
    }

    private static Contrast contrast(double value, double error, double freedom) {
        if (!(error > 0)) {
            return new Contrast(Estimate.alone(value), Double.NaN);
        }
        TDistribution student = new TDistribution(null, freedom);
        double half = student.inverseCumulativeProbability((1 + Estimate.CONFIDENCE) / 2) * error;
        double p = 2 * student.cumulativeProbability(-FastMath.abs(value) / error);
        return new Contrast(new Estimate(value, value - half, value + half), p);
    }
}
