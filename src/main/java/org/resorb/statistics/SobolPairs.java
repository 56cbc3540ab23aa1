package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Parts of an output's variance that two factors account for together beyond what each does alone: second-order indices by
 * the estimator of Saltelli (Comput Phys Commun 2002, doi 10.1016/S0010-4655(02)00280-1), the mean of the two that a block
 * gives for each pair; intervals by drawing whole blocks anew.
 *
 * @param pairs one for each two factors, the first before the second; unknown where the output is constant
 * @param used blocks that count
 * @param dropped blocks with a missing row
 */
public record SobolPairs(List<Pair> pairs, int used, int dropped) {
    private static final int SUM = 0;
    private static final int SQUARES = 1;
    private static final int OWN = 2;

    /**
     * Two factors, by their places.
     *
     * @param index part of the variance that is due to both together, not to either alone
     */
    public record Pair(int first, int second, Estimate index) {}

    /**
     * Indices from blocks of 2 × factors + 2 rows: A, B, then A with one coordinate after the other from B, then B with one
     * after the other from A.
     *
     * @param outputs one a row; what is not finite is missing
     * @param factors at least 2
     * @param seed of the bootstrap
     * @throws IllegalArgumentException if the rows are not whole blocks
     */
    public static SobolPairs of(double[] outputs, int factors, long seed) {
        int size = 2 * factors + 2;
        if (factors < 2 || outputs.length == 0 || outputs.length % size != 0) {
            throw new IllegalArgumentException(outputs.length + " outputs are not whole blocks of " + size);
        }
        List<double[]> blocks = Sobol.whole(outputs, size);
        int dropped = outputs.length / size - blocks.size();
        int count = factors * (factors - 1) / 2;
        Estimate[] found = new Estimate[count];
        Arrays.fill(found, Estimate.UNKNOWN);
        if (!Sobol.isConstant(blocks)) {
            double[][] terms = terms(blocks, factors);
            found = new Bootstrap(seed, "sobol pairs").intervals(terms.length, pick -> indices(terms, factors, pick));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            for (int j = i + 1; j < factors; j++) {
                pairs.add(new Pair(i, j, found[pairs.size()]));
            }
        }
        return new SobolPairs(List.copyOf(pairs), blocks.size(), dropped);
    }

    /** What each block adds to the means: sum and squares of A and B, numerators of first indices, those of pairs. */
    private static double[][] terms(List<double[]> blocks, int factors) {
        double centre =
                blocks.stream().mapToDouble(block -> (block[0] + block[1]) / 2).sum() / blocks.size();
        double[][] terms = new double[blocks.size()][OWN + factors + factors * (factors - 1) / 2];
        for (int place = 0; place < terms.length; place++) {
            double[] block =
                    Arrays.stream(blocks.get(place)).map(y -> y - centre).toArray();
            double[] own = terms[place];
            own[SUM] = (block[0] + block[1]) / 2;
            own[SQUARES] = (block[0] * block[0] + block[1] * block[1]) / 2;
            int pair = OWN + factors;
            for (int i = 0; i < factors; i++) {
                own[OWN + i] = block[1] * (block[2 + i] - block[0]);
                for (int j = i + 1; j < factors; j++) {
                    double both = block[2 + factors + i] * block[2 + j] + block[2 + factors + j] * block[2 + i];
                    own[pair] = both / 2 - block[0] * block[1];
                    pair++;
                }
            }
        }
        return terms;
    }

    private static double[] indices(double[][] terms, int factors, IntUnaryOperator pick) {
        double[] means = new double[terms[0].length];
        for (int place = 0; place < terms.length; place++) {
            double[] block = terms[pick.applyAsInt(place)];
            for (int i = 0; i < means.length; i++) {
                means[i] += block[i] / terms.length;
            }
        }
        double variance = means[SQUARES] - means[SUM] * means[SUM];
        double[] indices = new double[means.length - OWN - factors];
        int pair = 0;
        for (int i = 0; i < factors; i++) {
            for (int j = i + 1; j < factors; j++) {
                double alone = means[OWN + i] + means[OWN + j];
                indices[pair] = (means[OWN + factors + pair] - alone) / variance;
                pair++;
            }
        }
        return indices;
    }
}
