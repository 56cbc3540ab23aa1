package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Patients of whom the answer to a question is known.
 *
 * @param terms those whose column the table has
 * @param values of the terms, one row a patient
 * @param happened the answers
 * @param unanswered patients without a measured volume at the visit, mostly as they had been operated
 * @param incomplete patients with an answer but with an empty cell among the terms
 */
record PredictionSample(List<Term> terms, double[][] values, boolean[] happened, int unanswered, int incomplete) {

    /** Those of a table. A cell that cannot be, or no such visit: {@link IllegalArgumentException}. */
    static PredictionSample of(PatientTable table, PredictionQuestion question) {
        List<Term> terms = Arrays.stream(Term.values())
                .filter(term -> table.has(term.column()) && !isEmpty(table.words(term.column())))
                .toList();
        List<String[]> columns =
                terms.stream().map(term -> table.words(term.column())).toList();
        double[] left = table.numbers(question.column());
        List<double[]> values = new ArrayList<>();
        List<Boolean> happened = new ArrayList<>();
        int unanswered = 0;
        for (int patient = 0; patient < table.size(); patient++) {
            if (Double.isNaN(left[patient])) {
                unanswered++;
                continue;
            }
            double[] row = row(terms, columns, patient);
            if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                values.add(row);
                happened.add(question.response().holds(left[patient]));
            }
        }
        boolean[] answers = new boolean[happened.size()];
        IntStream.range(0, answers.length).forEach(i -> answers[i] = happened.get(i));
        int incomplete = table.size() - unanswered - values.size();
        return new PredictionSample(terms, values.toArray(double[][]::new), answers, unanswered, incomplete);
    }

    private static boolean isEmpty(String[] cells) {
        return Arrays.stream(cells).allMatch(String::isEmpty);
    }

    private static double[] row(List<Term> terms, List<String[]> columns, int patient) {
        return IntStream.range(0, terms.size())
                .mapToDouble(i -> terms.get(i).value(columns.get(i)[patient]))
                .toArray();
    }

    int size() {
        return happened.length;
    }

    /** How many of the answers are yes. */
    int withEvent() {
        return (int) IntStream.range(0, size()).filter(i -> happened[i]).count();
    }

    /** All values of a term. */
    double[] of(Term term) {
        int column = terms.indexOf(term);
        return Arrays.stream(values).mapToDouble(row -> row[column]).toArray();
    }

    /** A row a patient: 1 for the intercept, then these terms. A term that the sample lacks: exception. */
    double[][] matrix(List<Term> wanted) {
        int[] columns = wanted.stream().mapToInt(terms::indexOf).toArray();
        return Arrays.stream(values)
                .map(row -> IntStream.rangeClosed(0, columns.length)
                        .mapToDouble(i -> i == 0 ? 1 : row[columns[i - 1]])
                        .toArray())
                .toArray(double[][]::new);
    }
}
