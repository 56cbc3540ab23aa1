package org.resorb.patients;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.resorb.patients.Observable.Kind;
import org.resorb.patients.Observable.Timing;
import org.resorb.statistics.Quantiles;

/**
 * What is asked of each patient: an observable or column, or whether one meets a bound.
 *
 * @param observable name of the observable or column
 * @param visit label of the visit at which it is asked, as it stands behind {@code _at_}; empty if none does
 * @param comparison with the bound, or null if the value itself is asked for
 * @param bound a number, a word, or {@code median} of the whole table; empty without a comparison
 */
public record Criterion(String observable, String visit, ComparisonOperator comparison, String bound) {
    static final String MEDIAN = "median";

    private static final String AT = "_at_";

    /** Takes a text apart; says nothing yet about names or the bound. */
    static Criterion parse(String text) {
        int first = text.length();
        ComparisonOperator found = null;
        for (ComparisonOperator comparison : ComparisonOperator.values()) {
            int at = text.indexOf(comparison.sign());
            if (at >= 0 && at < first) {
                first = at;
                found = comparison;
            }
        }
        String bound = found == null
                ? ""
                : text.substring(first + found.sign().length()).strip();
        String name = text.substring(0, first).strip();
        int at = name.indexOf(AT);
        return at < 0
                ? new Criterion(name, "", found, bound)
                : new Criterion(name.substring(0, at), name.substring(at + AT.length()), found, bound);
    }

    /** True if it is not asked at a visit, or says itself at which. */
    boolean isOnce() {
        return !visit.isEmpty() || FactVocabulary.timing(observable) == Timing.ONCE;
    }

    /** What an answer is. */
    Kind kind() {
        if (comparison != null) {
            return Kind.YES_OR_NO;
        }
        Observable known = Observables.named(observable);
        if (known != null) {
            return known.kind();
        }
        return observable.endsWith("_fraction") ? Kind.PART : Kind.NUMBER;
    }

    /**
     * The answer of each patient: a value, or 1 for yes and 0 for no; {@link Double#NaN} where there is none.
     *
     * @param time at which it is asked, such as {@code 6 mo}; empty if the criterion says it or there is none
     */
    double[] answers(PatientTable patients, String time) {
        if (comparison == null) {
            return values(patients, time);
        }
        Optional<Double> number = number(bound);
        if (number.isEmpty() && !bound.equals(MEDIAN)) {
            String[] words = patients.words(column(patients, time));
            return yesOrNo(
                    words.length,
                    row -> !words[row].isEmpty(),
                    row -> words[row].equals(bound) == (comparison == ComparisonOperator.EQUAL));
        }
        double[] values = values(patients, time);
        double held = number.isPresent() ? number.get() : Quantiles.median(values);
        return yesOrNo(values.length, row -> !Double.isNaN(values[row]), row -> comparison.holds(values[row], held));
    }

    private static double[] yesOrNo(int size, IntPredicate known, IntPredicate holds) {
        double[] answers = new double[size];
        for (int row = 0; row < size; row++) {
            answers[row] = known.test(row) ? holds.test(row) ? 1 : 0 : Double.NaN;
        }
        return answers;
    }

    private double[] values(PatientTable patients, String time) {
        Observable known = Observables.named(observable);
        return known == null
                ? patients.numbers(column(patients, time))
                : known.reading().of(new PatientsAtVisit(patients, at(patients, time)));
    }

    private Visit at(PatientTable patients, String time) {
        String asked = visit.isEmpty() ? time : visit;
        return asked.isEmpty() ? null : patients.visit(asked);
    }

    /** The column of the table, which may have one at a visit that it says nothing else of. */
    private String column(PatientTable patients, String time) {
        if (patients.has(name())) {
            return name();
        }
        Visit at = at(patients, time);
        return at == null ? observable : at.at(observable);
    }

    private String name() {
        return visit.isEmpty() ? observable : observable + AT + visit;
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
        return comparison == null ? name() : name() + " " + comparison.sign() + " " + bound;
    }
}
