package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Parts of an output's variance that factors account for. First-order indices by the estimator of Saltelli and others
 * (Comput Phys Commun 2010, doi 10.1016/j.cpc.2009.09.018), total ones by that of Jansen (Comput Phys Commun 1999, doi
 * 10.1016/S0010-4655(98)00154-4), intervals by drawing whole blocks anew. As the points of a Sobol sequence are more even
 * than chance, the intervals are rather too wide than too narrow.
 *
 * @param indices one a factor; unknown where the output is constant
 * @param variance of the output
 * @param used blocks that count
 * @param dropped blocks with a missing row
 */
public record Sobol(List<Index> indices, double variance, int used, int dropped) {
    private static final int SUM = 0;
    private static final int SQUARES = 1;
    private static final int OWN = 2;

    /**
     * Indices of one factor.
     *
     * @param first part of the variance that is due to this factor alone
     * @param total part that is due to it alone and together with others
     */
    public record Index(Estimate first, Estimate total) {}

    /**
     * Indices from blocks of factors + 2 rows: A, B, then A with one coordinate after the other from B.
     *
     * @param outputs one a row; what is not finite is missing
     * @param factors at least 1
     * @param seed of the bootstrap
     * @throws IllegalArgumentException if the rows are not whole blocks
     */
    public static Sobol of(double[] outputs, int factors, long seed) {
        int size = factors + 2;
        if (factors < 1 || outputs.length == 0 || outputs.length % size != 0) {
            throw new IllegalArgumentException(outputs.length + " outputs are not whole blocks of " + size);
        }
        List<double[]> blocks = whole(outputs, size);
        double centre =
                blocks.stream().mapToDouble(block -> (block[0] + block[1]) / 2).sum() / blocks.size();
        double[][] terms = blocks.stream().map(block -> terms(block, centre)).toArray(double[][]::new);
        int dropped = outputs.length / size - blocks.size();
        return of(terms, factors, isConstant(blocks), dropped, new Bootstrap(seed, "sobol"));
    }

    /** The blocks without a missing row. */
    static List<double[]> whole(double[] outputs, int size) {
        List<double[]> blocks = new ArrayList<>();
        for (int start = 0; start < outputs.length; start += size) {
            double[] block = Arrays.copyOfRange(outputs, start, start + size);
            if (Arrays.stream(block).allMatch(Double::isFinite)) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static Sobol of(double[][] terms, int factors, boolean constant, int dropped, Bootstrap bootstrap) {
        List<Index> indices = new ArrayList<>();
        if (constant) {
            for (int i = 0; i < factors; i++) {
                indices.add(new Index(Estimate.UNKNOWN, Estimate.UNKNOWN));
            }
            return new Sobol(List.copyOf(indices), terms.length == 0 ? Double.NaN : 0, terms.length, dropped);
        }
        Estimate[] estimates = bootstrap.intervals(terms.length, pick -> indices(terms, factors, pick));
        for (int i = 0; i < factors; i++) {
            indices.add(new Index(estimates[2 * i], estimates[2 * i + 1]));
        }
        double variance = variance(sums(terms, factors, place -> place), terms.length);
        return new Sobol(List.copyOf(indices), variance, terms.length, dropped);
    }

    static boolean isConstant(List<double[]> blocks) {
        return Moments.areAlike(blocks.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    /** What a block adds to each mean: sum and squares of A and B, then numerators of first and total indices. */
    private static double[] terms(double[] block, double centre) {
        double[] terms = new double[2 * block.length - 2];
        double a = block[0] - centre;
        double b = block[1] - centre;
        terms[SUM] = (a + b) / 2;
        terms[SQUARES] = (a * a + b * b) / 2;
        for (int i = 2; i < block.length; i++) {
            double change = block[i] - block[0];
            terms[OWN + 2 * (i - 2)] = b * change;
            terms[OWN + 2 * (i - 2) + 1] = change * change / 2;
        }
        return terms;
    }

    private static double[] indices(double[][] terms, int factors, IntUnaryOperator pick) {
        double[] sums = sums(terms, factors, pick);
        double variance = variance(sums, terms.length);
        double[] indices = new double[2 * factors];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = sums[OWN + i] / terms.length / variance;
        }
        return indices;
    }

    private static double[] sums(double[][] terms, int factors, IntUnaryOperator pick) {
        double[] sums = new double[OWN + 2 * factors];
        for (int place = 0; place < terms.length; place++) {
            double[] block = terms[pick.applyAsInt(place)];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += block[i];
            }
        }
        return sums;
    }

    private static double variance(double[] sums, int blocks) {
        double mean = sums[SUM] / blocks;
        return sums[SQUARES] / blocks - mean * mean;
    }
}
