package org.resorb.patients;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely one patient's measurements are under several results.
 *
 * @param held the results, in the order of the command line
 */
public record PatientLikelihood(MeasuredPatient patient, List<ResultLikelihood> held) {
    /** Below this, errors of measurement alone hardly explain the distance from the closest replicate. */
    static final double UNLIKELY = 0.01;

    String name() {
        return patient.name();
    }

    /** Parts of results in the truth if each was as credible as the others before. */
    double[] weights() {
        return CourseLikelihood.weights(
                held.stream().map(ResultLikelihood::likelihood).toList());
    }

    /** Index of the result with the highest weight; the first if none has any. */
    int likeliest() {
        double[] weights = weights();
        return IntStream.range(0, weights.length)
                .reduce((a, b) -> weights[b] > weights[a] ? b : a)
                .orElseThrow();
    }

    /** Whether errors of measurement explain the distance from the closest replicate of a result. */
    boolean fits(int result) {
        return held.get(result).likelihood().p() >= UNLIKELY;
    }

    /** Whether any of the results fits. */
    boolean fitsAny() {
        return IntStream.range(0, held.size()).anyMatch(this::fits);
    }
}
