package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The answers that a statistic is computed of. They are drawn anew by units: a patient, or a patient with itself in the
 * other arm, so that what a pair has in common stays together.
 */
final class ClusteredSample {
    private static final int NOBODY = -1;

    private final double[] first;
    private final double[] second;
    private final int[][] units;

    private ClusteredSample(double[] first, double[] second, int[][] units) {
        this.first = first;
        this.second = second;
        this.units = units;
    }

    /** Answers of the members who have one. */
    static ClusteredSample of(boolean[] members, double[] answers) {
        boolean[] known = both(members, answers);
        return new ClusteredSample(answers, answers, units(rows(known), new int[0]));
    }

    /** Two answers of each member who has both. */
    static ClusteredSample of(boolean[] members, double[] first, double[] second) {
        int[] rows = rows(both(both(members, first), second));
        return new ClusteredSample(
                first,
                second,
                IntStream.of(rows).mapToObj(row -> new int[] {row, row}).toArray(int[][]::new));
    }

    /** Answers in two subgroups, paired by their identities if rows of the same patients are in both. */
    static ClusteredSample of(boolean[] members, boolean[] others, double[] answers, String[] identities) {
        int[] here = rows(both(members, answers));
        int[] there = rows(both(others, answers));
        boolean paired = identities.length > 0 && sharePatients(rows(members), rows(others), identities);
        return new ClusteredSample(answers, answers, paired ? pairs(here, there, identities) : units(here, there));
    }

    /** An arm may have lost a patient whose run failed; the others are pairs all the same. */
    private static boolean sharePatients(int[] here, int[] there, String[] identities) {
        Map<String, Integer> left = new HashMap<>();
        Set<String> right = new HashSet<>();
        IntStream.of(here).forEach(row -> left.put(identities[row], row));
        IntStream.of(there).forEach(row -> right.add(identities[row]));
        boolean once = left.size() == here.length && right.size() == there.length;
        return once
                && IntStream.of(there)
                        .anyMatch(row -> left.containsKey(identities[row]) && left.get(identities[row]) != row);
    }

    private static int[][] pairs(int[] here, int[] there, String[] identities) {
        Map<String, int[]> ofIdentity = new HashMap<>();
        List<int[]> pairs = new ArrayList<>();
        for (int row : here) {
            int[] pair = {row, NOBODY};
            ofIdentity.put(identities[row], pair);
            pairs.add(pair);
        }
        for (int row : there) {
            int[] pair = ofIdentity.get(identities[row]);
            if (pair == null) {
                pairs.add(new int[] {NOBODY, row});
            } else {
                pair[1] = row;
            }
        }
        return pairs.toArray(int[][]::new);
    }

    /** A patient who is in both subgroups is one unit. */
    private static int[][] units(int[] here, int[] there) {
        int last = Math.max(
                IntStream.of(here).max().orElse(0), IntStream.of(there).max().orElse(0));
        int[][] units = new int[last + 1][];
        for (int row : here) {
            units[row] = new int[] {row, NOBODY};
        }
        for (int row : there) {
            units[row] = new int[] {units[row] == null ? NOBODY : row, row};
        }
        return Arrays.stream(units).filter(unit -> unit != null).toArray(int[][]::new);
    }

    private static boolean[] both(boolean[] members, double[] answers) {
        boolean[] both = members.clone();
        for (int row = 0; row < both.length; row++) {
            both[row] &= !Double.isNaN(answers[row]);
        }
        return both;
    }

    static int[] rows(boolean[] members) {
        return IntStream.range(0, members.length).filter(row -> members[row]).toArray();
    }

    /** How many units there are. */
    int size() {
        return units.length;
    }

    /** The first answers as they are. */
    double[] first() {
        return first(place -> place);
    }

    /** The second answers, or those of the other subgroup, as they are. */
    double[] second() {
        return second(place -> place);
    }

    /** The first answers of drawn units. */
    double[] first(IntUnaryOperator drawn) {
        return answers(first, 0, drawn);
    }

    /** The second answers of drawn units. */
    double[] second(IntUnaryOperator drawn) {
        return answers(second, 1, drawn);
    }

    private double[] answers(double[] of, int side, IntUnaryOperator drawn) {
        return IntStream.range(0, units.length)
                .map(place -> units[drawn.applyAsInt(place)][side])
                .filter(row -> row != NOBODY)
                .mapToDouble(row -> of[row])
                .toArray();
    }

    /** True if each unit has an answer on either side. */
    boolean arePairs() {
        return Arrays.stream(units).allMatch(unit -> unit[0] != NOBODY && unit[1] != NOBODY);
    }

    /** True if no unit has answers on both sides. */
    boolean areApart() {
        return Arrays.stream(units).allMatch(unit -> unit[0] == NOBODY || unit[1] == NOBODY);
    }

    /** True if a patient is in both subgroups, in another row. */
    boolean isPaired() {
        return Arrays.stream(units).anyMatch(unit -> unit[0] != NOBODY && unit[1] != NOBODY && unit[0] != unit[1]);
    }

    /** True if an answer is infinite: a time that never came. */
    boolean isOpen() {
        return DoubleStream.concat(DoubleStream.of(first()), DoubleStream.of(second()))
                .anyMatch(Double::isInfinite);
    }
}
