package org.resorb.statistics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;

/** The chi-squared distribution. */
public final class ChiSquared {
    private ChiSquared() {}

    /** The value below which this part lies, 0 … 1; without freedom: {@link IllegalArgumentException}. */
    public static double quantile(double probability, double freedom) {
        return new ChiSquaredDistribution(null, freedom).inverseCumulativeProbability(probability);
    }

    /** No double is as small as the tail beyond this for each degree of freedom. */
    private static final double TAIL = 1e4;

    /**
     * Probability of such a value or a larger one, by the upper incomplete gamma function: what is left to 1 of the
     * probability below would lose all digits of a tail under 1e-16.
     */
    public static double upperTail(double value, double freedom) {
        if (value > TAIL * Math.max(1, freedom)) {
            return 0;
        }
        return value <= 0 ? 1 : Gamma.regularizedGammaQ(freedom / 2, value / 2);
    }
}
