package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * Analysis of variance of a whole table of rows × replicates. The formulas are those of McGraw and Wong (Psychol Methods
 * 1996, doi 10.1037/1082-989X.1.1.30).
 *
 * @param n rows
 * @param k replicates of a row
 * @param paired whether replicate j has the same seed in every row
 * @param row mean square between rows
 * @param seed mean square between seeds
 * @param rest mean square that is left by rows and seeds
 * @param within mean square within rows
 */
record MeanSquares(double n, double k, boolean paired, double row, double seed, double rest, double within) {
    static MeanSquares of(double[][] outputs, boolean paired) {
        int rows = outputs.length;
        int replicates = outputs[0].length;
        double[] rowMeans = Arrays.stream(outputs).mapToDouble(Moments::mean).toArray();
        double[] seedMeans = new double[replicates];
        for (int j = 0; j < replicates; j++) {
            int replicate = j;
            seedMeans[j] = Moments.mean(
                    Arrays.stream(outputs).mapToDouble(row -> row[replicate]).toArray());
        }
        double within = Moments.mean(
                Arrays.stream(outputs).mapToDouble(Moments::variance).toArray());
        double seed = rows * Moments.variance(seedMeans);
        double rest = Math.max(0, (within * rows - seed) / (rows - 1));
        double row = replicates * Moments.variance(rowMeans);
        return new MeanSquares(rows, replicates, paired, row, seed, rest, within);
    }

    /** Component of variance that rows make. */
    double betweenRows() {
        return Math.max(0, (row - (paired ? rest : within)) / k);
    }

    /** Component of variance that chance makes: seeds that shift all rows alike, and all else. */
    double withinRows() {
        return paired ? rest + Math.max(0, (seed - rest) / n) : within;
    }

    /** ICC(1) with its interval; there is noise. */
    Estimate correlation(double value) {
        double freedom = n * (k - 1);
        double low = row / within / quantile(n - 1, freedom);
        double high = row / within * quantile(freedom, n - 1);
        return new Estimate(value, (low - 1) / (low + k - 1), (high - 1) / (high + k - 1));
    }

    /** ICC(A,1) with its interval; there is noise. The degrees of freedom are Satterthwaite's. */
    Estimate agreement(double value) {
        double seeds = k * value / (n * (1 - value)) * seed;
        double others = (1 + k * value * (n - 1) / (n * (1 - value))) * rest;
        double freedom =
                (seeds + others) * (seeds + others) / (seeds * seeds / (k - 1) + others * others / ((n - 1) * (k - 1)));
        if (!(freedom > 0)) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        double below = quantile(n - 1, freedom);
        double above = quantile(freedom, n - 1);
        double noise = k * seed + (k * n - k - n) * rest;
        return new Estimate(
                value,
                n * (row - below * rest) / (below * noise + n * row),
                n * (above * row - rest) / (noise + n * above * row));
    }

    private static double quantile(double numerator, double denominator) {
        return new FDistribution(null, numerator, denominator)
                .inverseCumulativeProbability((1 + Estimate.CONFIDENCE) / 2);
    }
}
