package org.resorb.patients;

import java.util.stream.DoubleStream;
import org.resorb.statistics.Quantiles;

/** Splits patients at the median of a trait, as published tables of two by two do. */
final class MedianSplit {
    private MedianSplit() {}

    /** The members above the median of these values, or at it if it is the largest value. */
    static boolean[] above(double[] values, boolean[] members, double[] trait) {
        double median = Quantiles.median(values);
        boolean atTop = DoubleStream.of(values).noneMatch(value -> value > median);
        boolean[] above = new boolean[members.length];
        for (int row = 0; row < above.length; row++) {
            above[row] = members[row] && (trait[row] > median || atTop && trait[row] == median);
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
