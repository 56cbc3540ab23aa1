package org.resorb.statistics;

import java.util.Arrays;

/**
 * How much of an output's variance over all runs is chance, and how much is the factors': components of variance by rows
 * and replicates. The factors' part is the intraclass correlation of McGraw and Wong (Psychol Methods 1996, doi
 * 10.1037/1082-989X.1.1.30), from which the intervals are too: ICC(1) where every run has a seed of its own, ICC(A,1)
 * where rows share the seeds of their replicates.
 *
 * @param stochastic part of the variance of single runs that is chance, 0 … 1; unknown where the output is constant
 * @param betweenRows variance due to the factors, in the output's unit squared
 * @param withinRows variance due to chance
 * @param replicates of a row
 * @param used rows that count
 * @param dropped rows with a missing replicate
 */
public record ReplicateNoise(
        Estimate stochastic, double betweenRows, double withinRows, int replicates, int used, int dropped) {

    /** The part that is left when replicates are averaged: this much of the variance of row means is chance. */
    public Estimate ofMean() {
        return new Estimate(averaged(stochastic.value()), averaged(stochastic.lower()), averaged(stochastic.upper()));
    }

    private double averaged(double part) {
        return part / (part + replicates * (1 - part));
    }

    /**
     * Noise of an output.
     *
     * @param outputs rows × replicates; what is not finite is missing
     * @param paired whether replicate j has the same seed in every row
     * @throws IllegalArgumentException if rows differ in their replicates, or there are fewer than two
     */
    public static ReplicateNoise of(double[][] outputs, boolean paired) {
        int replicates = outputs.length == 0 ? 0 : outputs[0].length;
        if (replicates < 2 || Arrays.stream(outputs).anyMatch(row -> row.length != replicates)) {
            throw new IllegalArgumentException("noise needs rows of equally many replicates, at least two");
        }
        double[][] whole = Arrays.stream(outputs)
                .filter(row -> Arrays.stream(row).allMatch(Double::isFinite))
                .toArray(double[][]::new);
        int dropped = outputs.length - whole.length;
        if (whole.length < 2) {
            return new ReplicateNoise(Estimate.UNKNOWN, Double.NaN, Double.NaN, replicates, whole.length, dropped);
        }
        if (isConstant(whole)) {
            return new ReplicateNoise(Estimate.UNKNOWN, 0, 0, replicates, whole.length, dropped);
        }
        MeanSquares squares = MeanSquares.of(whole, paired);
        double between = squares.betweenRows();
        double within = squares.withinRows();
        return new ReplicateNoise(part(squares, between, within), between, within, replicates, whole.length, dropped);
    }

    private static Estimate part(MeanSquares squares, double between, double within) {
        if (within == 0) {
            return new Estimate(0, 0, 0);
        }
        double chance = within / (between + within);
        Estimate factors = squares.paired() ? squares.agreement(1 - chance) : squares.correlation(1 - chance);
        return new Estimate(chance, inside(1 - factors.upper()), inside(1 - factors.lower()));
    }

    private static boolean isConstant(double[][] outputs) {
        return Moments.areAlike(
                Arrays.stream(outputs).flatMapToDouble(Arrays::stream).toArray());
    }

    private static double inside(double part) {
        return Math.min(1, Math.max(0, part));
    }
}
