package org.resorb.calibration;

import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Normal;

/**
 * A number that has been published of real patients, with how well it is known.
 *
 * @param key as in the file of targets
 * @param value as published; NaN if only ends are
 * @param lower end of its 95 % interval; −∞ if it is open
 * @param upper end of its 95 % interval; ∞ if it is open
 * @param patients of whom the value is a fraction, which then says how well it is known; 0 if it is none or they are not known
 */
public record Target(String key, double value, double lower, double upper, int patients) {

    /** Nothing of patients is known better than this: two points of a fraction, or 2 % of what is above 1. */
    private static final double FLOOR = 0.02;

    /** A number that is no fraction, or of unknown patients. */
    public Target(String key, double value, double lower, double upper) {
        this(key, value, lower, upper, 0);
    }

    /** Refuses what has neither a value nor an end. */
    public Target {
        if (Double.isNaN(value) && Double.isInfinite(lower) && Double.isInfinite(upper)) {
            throw new IllegalArgumentException(key + " has neither a value nor an interval");
        }
    }

    /**
     * How far an estimate is off, with its sign. With an open end, whatever lies on that side of the value, or of the other
     * end if there is no value, is not off at all.
     */
    public double gap(double estimate) {
        double gap = estimate - aim();
        if (Double.isInfinite(upper) && Double.isFinite(lower)) {
            return Math.min(0, gap);
        }
        return Double.isInfinite(lower) && Double.isFinite(upper) ? Math.max(0, gap) : gap;
    }

    /** What the model should come to. */
    double aim() {
        if (!Double.isNaN(value)) {
            return value;
        }
        return Double.isInfinite(lower) ? upper : Double.isInfinite(upper) ? lower : (lower + upper) / 2;
    }

    /** Standard deviation of the published number: of a fraction of so many, or as its interval has it; not below a floor. */
    public double deviation() {
        if (patients > 0 && value >= 0 && value <= 1) {
            // Two and two more, so that none of a few is not known for sure (Agresti and Coull 1998).
            double part = (value * patients + 2) / (patients + 4);
            return Math.max(FastMath.sqrt(part * (1 - part) / (patients + 4)), FLOOR);
        }
        double half = Double.isFinite(lower) && Double.isFinite(upper)
                ? (upper - lower) / 2
                : Double.isFinite(lower) ? aim() - lower : Double.isFinite(upper) ? upper - aim() : 0;
        return Math.max(Normal.standardError(2 * half), FLOOR * unit());
    }

    /** What a relative error refers to: a fraction or correlation is taken in points, all else by its size. */
    double unit() {
        return Math.max(1, Math.abs(aim()));
    }

    /** Whether an estimate lies in the published interval; open ends hold all. */
    public boolean holds(double estimate) {
        return estimate >= lower && estimate <= upper;
    }
}
