package org.resorb.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Two numbers of each of the same people.
 *
 * @param first one a person
 * @param second in the same order
 */
public record Pairs(double[] first, double[] second) {
    /** Those of whom neither is missing. */
    public Pairs complete() {
        int[] both = IntStream.range(0, first.length)
                .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
                .toArray();
        return new Pairs(at(both, first), at(both, second));
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    /** How many there are. */
    public int count() {
        return first.length;
    }

    /** The first less the second of each. */
    public double[] differences() {
        double[] differences = new double[first.length];
        Arrays.setAll(differences, i -> first[i] - second[i]);
        return differences;
    }
}
