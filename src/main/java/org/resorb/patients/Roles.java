package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which terms can stand in a regression on a sample, and why the others cannot. */
final class Roles {
    /** Of a column, centred: what others do not explain of its sum of squares below this part is rounding. */
    private static final double NOTHING = 1e-9;

    private final Map<Term, Role> roles = new EnumMap<>(Term.class);

    /** The roles of all terms in a sample. */
    Roles(PredictionSample sample) {
        List<double[]> basis = new ArrayList<>();
        for (Term term : Term.values()) {
            roles.put(term, sample.terms().contains(term) ? role(term, sample, basis) : Role.ABSENT);
        }
    }

    private Role role(Term term, PredictionSample sample, List<double[]> basis) {
        double[] values = sample.of(term);
        double first = values.length == 0 ? 0 : values[0];
        if (Arrays.stream(values).allMatch(value -> value == first)) {
            return Role.CONSTANT;
        }
        if (term.isWord() && reference(term) == null) {
            return Role.REFERENCE;
        }
        double mean = Arrays.stream(values).average().orElse(0);
        double[] rest = Arrays.stream(values).map(value -> value - mean).toArray();
        double all = dot(rest, rest);
        for (double[] other : basis) {
            double part = dot(rest, other);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= part * other[i];
            }
        }
        double size = dot(rest, rest);
        if (size < NOTHING * all) {
            return Role.REDUNDANT;
        }
        basis.add(Arrays.stream(rest).map(value -> value / Math.sqrt(size)).toArray());
        return Role.FITTED;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    Role of(Term term) {
        return roles.get(term);
    }

    /** What a word is held against; null if there is nothing. */
    Term reference(Term term) {
        return term.kin().stream()
                .filter(kin -> roles.get(kin) == Role.REFERENCE)
                .findFirst()
                .orElse(null);
    }

    List<Term> fitted() {
        return roles.keySet().stream()
                .filter(term -> roles.get(term) == Role.FITTED)
                .toList();
    }
}
