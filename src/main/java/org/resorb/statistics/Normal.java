package org.resorb.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    /** Half the width of a normal {@link Estimate#CONFIDENCE} interval in standard errors, 1.959964. */
    public static final double Z = quantile((1 + Estimate.CONFIDENCE) / 2);

    private Normal() {}

    /** The value below which this part lies, 0 … 1; infinite at the ends. */
    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** The part that lies below a value. */
    public static double probability(double value) {
        return STANDARD.cumulativeProbability(value);
    }

    /** A value with the interval that its standard error gives. */
    public static Estimate interval(double value, double standardError) {
        double half = Z * standardError;
        return new Estimate(value, value - half, value + half);
    }

    /** The standard error that an interval of such a width, from end to end, comes from. */
    public static double standardError(double width) {
        return width / 2 / Z;
    }
}
