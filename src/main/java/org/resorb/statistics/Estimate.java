package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * A number with its 95 % interval; {@link Double#NaN} for what the runs do not tell.
 *
 * @param lower lower end
 * @param upper upper end
 */
public record Estimate(double value, double lower, double upper) {
    /** Part of trials in which an interval holds the true value. */
    public static final double CONFIDENCE = 0.95;

    /** What is not known at all. */
    public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /** True if there is a value, with or without an interval. */
    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    /** A value whose interval is not known. */
    public static Estimate alone(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    /** The same in another unit; {@code factor} is not negative. */
    public Estimate times(double factor) {
        return new Estimate(factor * value, factor * lower, factor * upper);
    }

    /**
     * This less another that does not hang on it; the interval comes from both by squares of their arms (Zou and Donner
     * 2008, doi 10.1002/sim.3095).
     */
    public Estimate less(Estimate other) {
        double difference = value - other.value;
        return new Estimate(
                difference,
                difference - FastMath.hypot(value - lower, other.upper - other.value),
                difference + FastMath.hypot(upper - value, other.value - other.lower));
    }

    /** True if the value is within the interval, ends included. */
    public boolean holds(double truth) {
        return lower <= truth && truth <= upper;
    }
}
