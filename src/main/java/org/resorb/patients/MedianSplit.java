package org.resorb.patients;

import java.util.function.DoublePredicate;
import org.resorb.statistics.Quantiles;

/** Splits patients at the median of a trait by {@link Quantiles#aboveMedian}. */
final class MedianSplit {
    private MedianSplit() {}

    /** The members above the median of these values, or at it if it is the largest value. */
    static boolean[] above(double[] values, boolean[] members, double[] trait) {
        DoublePredicate isAbove = Quantiles.aboveMedian(values);
        boolean[] above = new boolean[members.length];
        for (int row = 0; row < above.length; row++) {
            above[row] = members[row] && isAbove.test(trait[row]);
        }
        return above;
    }

    /** The other members whose trait is known. */
    static boolean[] rest(boolean[] above, boolean[] members, double[] trait) {
        boolean[] rest = new boolean[members.length];
        for (int row = 0; row < rest.length; row++) {
            rest[row] = members[row] && !above[row] && !Double.isNaN(trait[row]);
        }
        return rest;
    }
}
