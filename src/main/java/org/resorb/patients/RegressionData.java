package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Patients of whom the answer to what is asked is known.
 *
 * @param predictors those whose column the table has
 * @param values of the predictors, one row a patient
 * @param happened the answers
 * @param unanswered patients without a measured volume at the visit, mostly as they had been operated
 * @param incomplete patients with an answer but with an empty cell among the predictors
 */
record RegressionData(
        List<Predictor> predictors, double[][] values, boolean[] happened, int unanswered, int incomplete) {

    /** Those of a table. A cell that cannot be, or no such visit: {@link IllegalArgumentException}. */
    static RegressionData of(PatientTable table, PredictedOutcome outcome) {
        List<Predictor> predictors = Arrays.stream(Predictor.values())
                .filter(predictor -> table.has(predictor.column()) && !isEmpty(table.words(predictor.column())))
                .toList();
        List<String[]> columns = predictors.stream()
                .map(predictor -> table.words(predictor.column()))
                .toList();
        double[] left = table.numbers(outcome.column());
        List<double[]> values = new ArrayList<>();
        List<Boolean> happened = new ArrayList<>();
        int unanswered = 0;
        for (int patient = 0; patient < table.size(); patient++) {
            if (Double.isNaN(left[patient])) {
                unanswered++;
                continue;
            }
            double[] row = row(predictors, columns, patient);
            if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                values.add(row);
                happened.add(outcome.response().holds(left[patient]));
            }
        }
        boolean[] answers = new boolean[happened.size()];
        IntStream.range(0, answers.length).forEach(i -> answers[i] = happened.get(i));
        int incomplete = table.size() - unanswered - values.size();
        return new RegressionData(predictors, values.toArray(double[][]::new), answers, unanswered, incomplete);
    }

    private static boolean isEmpty(String[] cells) {
        return Arrays.stream(cells).allMatch(String::isEmpty);
    }

    private static double[] row(List<Predictor> predictors, List<String[]> columns, int patient) {
        return IntStream.range(0, predictors.size())
                .mapToDouble(i -> predictors.get(i).value(columns.get(i)[patient]))
                .toArray();
    }

    int size() {
        return happened.length;
    }

    /** How many of the answers are yes. */
    int withEvent() {
        return (int) IntStream.range(0, size()).filter(i -> happened[i]).count();
    }

    /** All values of a predictor. */
    double[] of(Predictor predictor) {
        int column = predictors.indexOf(predictor);
        return Arrays.stream(values).mapToDouble(row -> row[column]).toArray();
    }

    /** A row a patient: 1 for the intercept, then these predictors. A predictor that the sample lacks: exception. */
    double[][] matrix(List<Predictor> wanted) {
        int[] columns = wanted.stream().mapToInt(predictors::indexOf).toArray();
        return Arrays.stream(values)
                .map(row -> IntStream.rangeClosed(0, columns.length)
                        .mapToDouble(i -> i == 0 ? 1 : row[columns[i - 1]])
                        .toArray())
                .toArray(double[][]::new);
    }
}
