package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which predictors can stand in a regression on a sample, and why the others cannot. */
final class PredictorRoles {
    /** Of a column, centred: what others do not explain of its sum of squares below this part is rounding. */
    private static final double NOTHING = 1e-9;

    private final Map<Predictor, PredictorRole> roles = new EnumMap<>(Predictor.class);

    /** The roles of all predictors in a sample. */
    PredictorRoles(RegressionData sample) {
        List<double[]> basis = new ArrayList<>();
        for (Predictor predictor : Predictor.values()) {
            roles.put(
                    predictor,
                    sample.predictors().contains(predictor) ? role(predictor, sample, basis) : PredictorRole.ABSENT);
        }
    }

    private PredictorRole role(Predictor predictor, RegressionData sample, List<double[]> basis) {
        double[] values = sample.of(predictor);
        double first = values.length == 0 ? 0 : values[0];
        if (Arrays.stream(values).allMatch(value -> value == first)) {
            return PredictorRole.CONSTANT;
        }
        if (predictor.isWord() && reference(predictor) == null) {
            return PredictorRole.REFERENCE;
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
            return PredictorRole.REDUNDANT;
        }
        basis.add(Arrays.stream(rest).map(value -> value / Math.sqrt(size)).toArray());
        return PredictorRole.FITTED;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    PredictorRole of(Predictor predictor) {
        return roles.get(predictor);
    }

    /** What a word is held against; null if there is nothing. */
    Predictor reference(Predictor predictor) {
        return predictor.kin().stream()
                .filter(kin -> roles.get(kin) == PredictorRole.REFERENCE)
                .findFirst()
                .orElse(null);
    }

    List<Predictor> fitted() {
        return roles.keySet().stream()
                .filter(predictor -> roles.get(predictor) == PredictorRole.FITTED)
                .toList();
    }
}
