package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * How many must be treated for one more to have an outcome: the reciprocal of a difference of parts (Laupacis 1988, doi
 * 10.1056/NEJM198806303182605). Its interval runs through infinity where that of the difference holds 0 (Altman 1998, doi
 * 10.1136/bmj.317.7168.1309), so the ends are told by the side on which they are.
 *
 * @param value patients for one more; negative where the treated have it less often, infinite where there is no difference
 * @param atLeastOften from the end at which the treated have it least often more than the others
 * @param atMostOften from the end at which they have it most often more
 */
public record NumberNeeded(double value, double atLeastOften, double atMostOften) {
    /** Of a difference of parts, treated less others. */
    public static NumberNeeded of(Estimate difference) {
        return new NumberNeeded(1 / difference.value(), 1 / difference.lower(), 1 / difference.upper());
    }

    /** Whether the interval runs through infinity, so that harm and benefit are both possible; one that ends there does not. */
    public boolean runsThroughInfinity() {
        return Double.isFinite(atLeastOften) && Double.isFinite(atMostOften) && atLeastOften < 0 && atMostOften > 0;
    }

    /** {@code 8 (5 to 21)}, {@code 20 (9 through infinity to -40)}, {@code -10 (infinity to -5)}; empty if nothing is known. */
    public String words() {
        if (Double.isNaN(value)) {
            return "";
        }
        String first = whole(value);
        if (Double.isNaN(atLeastOften) || Double.isNaN(atMostOften)) {
            return first;
        }
        return first + " (" + whole(atMostOften) + (runsThroughInfinity() ? " through infinity to " : " to ")
                + whole(atLeastOften) + ")";
    }

    /** Rounded away from zero: nobody is treated in part. */
    private static String whole(double patients) {
        if (Double.isInfinite(patients)) {
            return "infinity";
        }
        long count = (long) FastMath.ceil(FastMath.abs(patients) - 1e-9);
        return Long.toString(patients < 0 ? -count : count);
    }
}
