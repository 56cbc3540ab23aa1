package org.resorb.patients;

import java.util.Arrays;

/** Sums of likelihoods that are too small for a number and so are kept as logarithms. */
final class Weights {
    private Weights() {}

    /** Logarithm of the mean of what these are logarithms of; NaN of none. */
    static double logMean(double[] logs) {
        double most = Arrays.stream(logs).max().orElse(Double.NaN);
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double mean =
                Arrays.stream(logs).map(log -> Math.exp(log - most)).average().orElse(Double.NaN);
        return most + Math.log(mean);
    }

    /** What these are logarithms of, as parts of their sum. NaN stays and counts nothing; of none that is finite all are NaN. */
    static double[] shares(double[] logs) {
        double most = Arrays.stream(logs).filter(Double::isFinite).max().orElse(Double.NaN);
        double[] parts = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        double sum = Arrays.stream(parts).filter(Double::isFinite).sum();
        return Arrays.stream(parts).map(part -> part / sum).toArray();
    }
}
