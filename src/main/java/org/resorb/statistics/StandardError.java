package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * How far an estimate may be off.
 *
 * @param variance its square
 * @param freedom degrees of freedom by which it is known; NaN if it is not
 */
public record StandardError(double variance, double freedom) {
    /**
     * Of a sum of independent variances, each known by degrees of freedom of its own (Satterthwaite, Biometrics Bulletin 1946, doi
     * 10.2307/3002019). By how many the sum is known is itself not known if nothing varies.
     *
     * @param weights of the variances in the sum, some of which may be negative
     * @param freedoms above 0 where variance and weight are not 0
     */
    public static StandardError of(double[] weights, double[] variances, double[] freedoms) {
        double sum = 0;
        double uncertain = 0;
        for (int i = 0; i < variances.length; i++) {
            double one = weights[i] * variances[i];
            sum += one;
            uncertain += one == 0 ? 0 : one * one / freedoms[i];
        }
        return new StandardError(sum, sum * sum / uncertain);
    }

    /** In the unit of the estimate. */
    public double error() {
        return FastMath.sqrt(variance);
    }
}
