package org.resorb.patients;

import java.util.Optional;
import org.resorb.patients.Observable.Kind;
import org.resorb.patients.Observable.Timing;
import org.resorb.statistics.Quantiles;

/**
 * What a fact asks of each patient: an observable or column, or whether one meets a bound.
 *
 * @param name of the observable or column; {@code _at_} and a visit may stand behind it
 * @param comparison with the bound, or null if the value itself is asked for
 * @param bound a number, a word, or {@code median} of the whole table; empty without a comparison
 */
public record Asked(String name, Comparison comparison, String bound) {
    static final String MEDIAN = "median";
    private static final String AT = "_at_";

    /** Takes a text apart; says nothing yet about the name or the bound. */
    static Asked parse(String text) {
        int first = text.length();
        Comparison found = null;
        for (Comparison comparison : Comparison.values()) {
            int at = text.indexOf(comparison.sign());
            if (at >= 0 && at < first) {
                first = at;
                found = comparison;
            }
        }
        String bound = found == null
                ? ""
                : text.substring(first + found.sign().length()).strip();
        return new Asked(text.substring(0, first).strip(), found, bound);
    }

    /** The name without the visit behind it. */
    String stem() {
        return name.contains(AT) ? name.substring(0, name.indexOf(AT)) : name;
    }

    /** The visit behind the name, empty if there is none. */
    String visit() {
        return name.contains(AT) ? name.substring(name.indexOf(AT) + AT.length()) : "";
    }

    /** True if it is not asked at a visit, or says itself at which. */
    boolean isOnce() {
        return !visit().isEmpty() || Vocabulary.timing(stem()) == Timing.ONCE;
    }

    /** What an answer is. */
    Kind kind() {
        if (comparison != null) {
            return Kind.YES_OR_NO;
        }
        Observable observable = Observables.named(stem());
        if (observable != null) {
            return observable.kind();
        }
        return stem().endsWith("_fraction") ? Kind.PART : Kind.NUMBER;
    }

    /**
     * The answer of each patient of the table.
     *
     * @param time at which it is asked, such as {@code 6 mo}; empty if the name says it or there is none
     */
    double[] values(Visits visits, String time) throws NotEvaluableException {
        if (comparison == null) {
            return plain(visits, time);
        }
        Optional<Double> number = number(bound);
        if (number.isEmpty() && !bound.equals(MEDIAN)) {
            return words(visits, time);
        }
        double[] values = plain(visits, time);
        double held = number.isPresent() ? number.get() : Quantiles.median(values);
        double[] answers = new double[values.length];
        for (int row = 0; row < answers.length; row++) {
            boolean holds = comparison.holds(values[row], held);
            answers[row] = Double.isNaN(values[row]) ? Double.NaN : holds ? 1 : 0;
        }
        return answers;
    }

    private double[] plain(Visits visits, String time) throws NotEvaluableException {
        String label = label(visits, time);
        Observable observable = Observables.named(stem());
        if (observable != null) {
            return observable.reading().of(visits, label);
        }
        return label.isEmpty() ? visits.column(stem()) : visits.at(stem(), label);
    }

    private String label(Visits visits, String time) throws NotEvaluableException {
        String asked = visit().isEmpty() ? time : visit();
        return asked.isEmpty() ? "" : visits.label(asked);
    }

    private double[] words(Visits visits, String time) throws NotEvaluableException {
        String label = label(visits, time);
        String column = label.isEmpty() ? stem() : stem() + AT + label;
        if (!visits.table().has(column)) {
            throw new NotEvaluableException("no column " + column);
        }
        String[] words = visits.table().words(column);
        double[] answers = new double[words.length];
        for (int row = 0; row < answers.length; row++) {
            boolean holds = words[row].equals(bound) == (comparison == Comparison.EQUAL);
            answers[row] = words[row].isEmpty() ? Double.NaN : holds ? 1 : 0;
        }
        return answers;
    }

    /** A text as a number, if it is one. */
    static Optional<Double> number(String text) {
        return text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?")
                ? Optional.of(Double.parseDouble(text))
                : Optional.empty();
    }

    /** As a file of facts has it. */
    @Override
    public String toString() {
        return comparison == null ? name : name + " " + comparison.sign() + " " + bound;
    }
}
