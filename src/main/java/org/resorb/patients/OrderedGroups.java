package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Subgroups that are said to rise, the answers of their patients, and whether they do. */
final class OrderedGroups {
    /** Stands between two subgroups. */
    static final String THEN = " then ";

    private final List<String> names = new ArrayList<>();
    private final List<boolean[]> members = new ArrayList<>();
    private final double[] answers;
    private final int[] rows;

    /**
     * The first subgroup and those that follow.
     *
     * @param first for each patient, whether it is in the first
     * @param against the other subgroups, as written
     * @param answers of all patients
     */
    OrderedGroups(boolean[] first, String against, PatientTable patients, double[] answers) {
        this.answers = answers;
        names.add("");
        members.add(first);
        for (String part : parts(against)) {
            names.add(part);
            members.add(Subgroup.parse(part).members(patients));
        }
        rows = IntStream.range(0, answers.length)
                .filter(row -> !Double.isNaN(answers[row]) && members.stream().anyMatch(group -> group[row]))
                .toArray();
    }

    /** The subgroups that a text joins. */
    static List<String> parts(String against) {
        return List.of(against.strip().split("\\s+" + THEN.strip() + "\\s+", -1));
    }

    int count() {
        return members.size();
    }

    String name(int group) {
        return names.get(group);
    }

    boolean[] members(int group) {
        return members.get(group);
    }

    /** How many of a subgroup have an answer. */
    int known(int group) {
        return (int) IntStream.of(rows).filter(row -> members.get(group)[row]).count();
    }

    /** Patients with an answer in any of them. */
    int size() {
        return rows.length;
    }

    /** The smallest step of the means from a subgroup to the next, of drawn patients; NaN if one of them has nobody. */
    double smallestStep(IntUnaryOperator drawn) {
        double smallest = Double.POSITIVE_INFINITY;
        double before = mean(members.get(0), drawn);
        for (boolean[] group : members.subList(1, members.size())) {
            double now = mean(group, drawn);
            smallest = Math.min(smallest, now - before);
            before = now;
        }
        return smallest;
    }

    private double mean(boolean[] group, IntUnaryOperator drawn) {
        return IntStream.range(0, rows.length)
                .map(place -> rows[drawn.applyAsInt(place)])
                .filter(row -> group[row])
                .mapToDouble(row -> answers[row])
                .average()
                .orElse(Double.NaN);
    }
}
