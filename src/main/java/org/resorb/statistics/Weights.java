package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** Weights, also those that are too small for a number and so are kept as logarithms. */
public final class Weights {
    private static final double ROUNDING = 1e-9;

    private Weights() {}

    /** Logarithm of the mean of what these are logarithms of; NaN of none. */
    public static double logMean(double[] logs) {
        double most = Arrays.stream(logs).max().orElse(Double.NaN);
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (double log : logs) {
            sum += FastMath.exp(log - most);
        }
        return most + FastMath.log(sum / logs.length);
    }

    /**
     * What these are logarithms of, as parts of their sum. NaN stays and counts nothing; of none that is finite all are NaN.
     */
    public static double[] normalized(double[] logs) {
        double most = Arrays.stream(logs).filter(Double::isFinite).max().orElse(Double.NaN);
        double[] parts = new double[logs.length];
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            parts[i] = FastMath.exp(logs[i] - most);
            sum += Double.isFinite(parts[i]) ? parts[i] : 0;
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= sum;
        }
        return parts;
    }

    /** The mean of values by weights that add up to 1. */
    public static double mean(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /**
     * Standard error of {@link #mean}: the spread over as many as {@link #effectiveSampleSize} less one; NaN where
     * those are fewer than two. Of equal weights it is that of the plain mean.
     */
    public static double standardError(double[] values, double[] weights) {
        double mean = mean(values, weights);
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            variance += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        double others = effectiveSampleSize(weights) - 1;
        return others >= 1 - ROUNDING ? FastMath.sqrt(variance / others) : Double.NaN;
    }

    /**
     * So many members of equal weight tell as much: the squared sum over the sum of squares (Kish, Survey Sampling, 1965),
     * from 1 to all.
     */
    public static double effectiveSampleSize(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }
}
