package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/** Differences of means, by Student's distribution. */
public final class MeanDifference {
    private MeanDifference() {}

    /**
     * Mean of the first less that of the second, with variances of their own (Welch 1947, doi 10.1093/biomet/34.1-2.28).
     * Fewer than two on a side give a value alone. Where neither side varies by more than rounding
     * ({@link Moments#areAlike}), so that nothing can be tested, interval and probability are not known.
     */
    public static Contrast of(double[] first, double[] second) {
        double value = Moments.mean(first) - Moments.mean(second);
        double a = Moments.variance(first) / first.length;
        double b = Moments.variance(second) / second.length;
        boolean isTested = !Moments.areAlike(first) || !Moments.areAlike(second);
        return contrast(value, isTested ? FastMath.sqrt(a + b) : 0, freedom(a, first.length, b, second.length));
    }

    /**
     * Welch's degrees of freedom of a difference of means.
     *
     * @param a square of the standard error of the one
     * @param n how many it is the mean of
     * @param b square of the standard error of the other
     * @param m how many that is the mean of
     */
    static double freedom(double a, int n, double b, int m) {
        return (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
    }

    /** Mean of the differences of pairs; where they are all the same, interval and probability are not known. */
    public static Contrast paired(double[] differences) {
        double error = Moments.areAlike(differences) ? 0 : Moments.standardError(differences);
        return contrast(Moments.mean(differences), error, differences.length - 1.0);
    }

    private static Contrast contrast(double value, double error, double freedom) {
        if (!(error > 0)) {
            return new Contrast(Estimate.alone(value), Double.NaN);
        }
        Student student = new Student(freedom);
        double half = student.reach() * error;
        return new Contrast(new Estimate(value, value - half, value + half), student.beyond(value / error));
    }
}
