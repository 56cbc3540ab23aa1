package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Shapley effects: the variance that factors explain, dealt out among them so that all together have it once also where they
 * go together (Owen, SIAM/ASA J Uncertain Quantif 2014, doi 10.1137/130936233). What a group of factors explains is the
 * variance less what is left among the nearest rows by the factors of the group (Broto, Bachoc and Depecker, SIAM/ASA J
 * Uncertain Quantif 2020, doi 10.1137/18M1234631), so a sample is enough, however it was drawn. What is chance is nobody's.
 *
 * @param effects parts of the variance, one a factor; unknown where the output is constant or rows are too few. The intervals are
 *     by the jackknife, leaving out a twentieth of the rows after the other
 * @param used rows that count
 * @param dropped rows with a missing output
 */
public record Shapley(List<Estimate> effects, int used, int dropped) {
    /** Groups are twice as many with each further factor. */
    public static final int MOST_FACTORS = 8;

    /** Below that the nearest rows are far. */
    public static final int FEWEST_ROWS = 50;

    private static final int MOST_ANCHORS = 500;
    private static final int MOST_ROWS = 4000;

    /**
     * Effects on several outputs.
     *
     * @param points rows × factors, 1 to {@link #MOST_FACTORS} of these; only their order within a factor counts
     * @param outputs each with one a row; what is not finite is missing
     * @param seed of draws
     * @throws IllegalArgumentException if there are too many factors, or not as many outputs as rows
     */
    public static List<Shapley> of(double[][] points, List<double[]> outputs, long seed) {
        int factors = points.length == 0 ? 0 : points[0].length;
        if (factors < 1 || factors > MOST_FACTORS) {
            throw new IllegalArgumentException("of 1 to " + MOST_FACTORS + " factors, not " + factors);
        }
        List<Shapley> found = new ArrayList<>();
        int[] before = null;
        NearestRows nearest = null;
        for (double[] output : outputs) {
            if (output.length != points.length) {
                throw new IllegalArgumentException(output.length + " outputs of " + points.length + " rows");
            }
            int[] kept = thinned(IntStream.range(0, output.length)
                    .filter(row -> Double.isFinite(output[row]))
                    .toArray());
            int missing = (int) Arrays.stream(output)
                    .filter(value -> !Double.isFinite(value))
                    .count();
            double[] values =
                    Arrays.stream(kept).mapToDouble(row -> output[row]).toArray();
            if (kept.length < FEWEST_ROWS || Moments.areAlike(values)) {
                Estimate[] unknown = new Estimate[factors];
                Arrays.fill(unknown, Estimate.UNKNOWN);
                found.add(new Shapley(List.of(unknown), kept.length, missing));
                continue;
            }
            // Finding neighbours is most of the work, and mostly the same rows are there for every output.
            if (!Arrays.equals(kept, before)) {
                before = kept;
                nearest = new NearestRows(ranked(points, kept), Math.min(MOST_ANCHORS, kept.length), seed);
            }
            found.add(new Shapley(effects(nearest, values, factors), kept.length, missing));
        }
        return found;
    }

    private static int[] thinned(int[] rows) {
        int count = Math.min(rows.length, MOST_ROWS);
        return IntStream.range(0, count)
                .map(i -> rows[(int) ((long) i * rows.length / count)])
                .toArray();
    }

    /** Ranks within each factor, 0 … 1. */
    private static double[][] ranked(double[][] points, int[] kept) {
        double[][] ranked = new double[kept.length][points[0].length];
        for (int factor = 0; factor < points[0].length; factor++) {
            int one = factor;
            double[] ranks = Ranks.of(
                    Arrays.stream(kept).mapToDouble(row -> points[row][one]).toArray());
            for (int row = 0; row < kept.length; row++) {
                ranked[row][factor] = ranks[row] / kept.length;
            }
        }
        return ranked;
    }

    /** Effects of all rows, with intervals from leaving out one part of them after the other. */
    private static List<Estimate> effects(NearestRows nearest, double[] outputs, int factors) {
        double[] whole = effects(nearest, outputs, factors, -1);
        double[][] without = new double[NearestRows.PARTS][];
        Arrays.setAll(without, part -> effects(nearest, outputs, factors, part));
        double reach = new Student(NearestRows.PARTS - 1).reach();
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            int factor = i;
            double[] effect =
                    Arrays.stream(without).mapToDouble(part -> part[factor]).toArray();
            double half = reach * (NearestRows.PARTS - 1) * Moments.sd(effect) / FastMath.sqrt(NearestRows.PARTS);
            estimates.add(new Estimate(whole[i], whole[i] - half, whole[i] + half));
        }
        return List.copyOf(estimates);
    }

    private static double[] effects(NearestRows nearest, double[] outputs, int factors, int without) {
        double variance = Moments.variance(IntStream.range(0, outputs.length)
                .filter(row -> nearest.part(row) != without)
                .mapToDouble(row -> outputs[row])
                .toArray());
        double[] effects = new double[factors];
        Arrays.fill(effects, 1.0 / factors);
        for (int group = 1; group < 1 << factors; group++) {
            int size = Integer.bitCount(group);
            double left = nearest.left(group, outputs, without) / variance;
            for (int i = 0; i < factors; i++) {
                boolean with = (group >> i & 1) == 1;
                effects[i] += with ? -left * weight(size - 1, factors) : left * weight(size, factors);
            }
        }
        return effects;
    }

    /** The part of orders of all factors in which these many others stand before one. */
    private static double weight(int before, int factors) {
        double orders = factors;
        for (int i = 0; i < before; i++) {
            orders *= (double) (factors - 1 - i) / (i + 1);
        }
        return 1 / orders;
    }
}
