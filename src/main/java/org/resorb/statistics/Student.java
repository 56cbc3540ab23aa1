package org.resorb.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t distribution.
 *
 * @param freedom degrees of freedom, above 0
 */
public record Student(double freedom) {
    /** The value below which this part lies, 0 … 1. */
    public double quantile(double probability) {
        return new TDistribution(null, freedom).inverseCumulativeProbability(probability);
    }

    /** Half the width of an {@link Estimate#CONFIDENCE} interval in standard errors. */
    public double reach() {
        return quantile((1 + Estimate.CONFIDENCE) / 2);
    }

    /** The part that lies as far from 0 as a value or farther, on both sides. */
    double beyond(double value) {
        return 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(value));
    }
}
