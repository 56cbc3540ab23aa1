package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Partial rank correlation of an output with each factor, the others held still (Marino and others, J Theor Biol 2008, doi
 * 10.1016/j.jtbi.2008.04.011). It sees effects that go one way only; one that rises and falls looks like none.
 *
 * @param coefficients one a factor; unknown where factor or output is constant, where rows are too few, or where factors
 *     follow from each other
 * @param varying factors that vary in the rows that count; a constant one takes no degree of freedom
 * @param used rows that count
 * @param dropped rows with a missing output
 */
public record Prcc(List<Coefficient> coefficients, int varying, int used, int dropped) {
    /**
     * Correlation of one factor.
     *
     * @param correlation −1 … 1, with an interval by Fisher's z
     * @param probability of a correlation at least as far from 0 if there were none (two-sided, Student's t)
     */
    public record Coefficient(Estimate correlation, double probability) {}

    /** The size that a coefficient exceeds once in twenty times if there is no correlation; NaN for too few rows. */
    public double chance() {
        return RankedFactors.chance(used - varying - 1);
    }

    /**
     * Coefficients of one output.
     *
     * @param points rows × factors; only their order within a factor counts
     * @param outputs one a row; what is not finite is missing
     * @throws IllegalArgumentException if there are not as many outputs as rows
     */
    public static Prcc of(double[][] points, double[] outputs) {
        return overTime(points, List.of(outputs)).get(0);
    }

    /**
     * Coefficients at each point of time.
     *
     * @param points rows × factors
     * @param times for each point of time one output a row
     * @throws IllegalArgumentException if there are not as many outputs as rows
     */
    public static List<Prcc> overTime(double[][] points, List<double[]> times) {
        List<Prcc> results = new ArrayList<>();
        int[] kept = null;
        RankedFactors ranked = null;
        for (double[] outputs : times) {
            if (outputs.length != points.length) {
                throw new IllegalArgumentException(outputs.length + " outputs of " + points.length + " rows");
            }
            int[] whole = IntStream.range(0, outputs.length)
                    .filter(row -> Double.isFinite(outputs[row]))
                    .toArray();
            // Ranking the factors is most of the work, and mostly the same rows are there at every time.
            if (!Arrays.equals(whole, kept)) {
                kept = whole;
                ranked = RankedFactors.of(points, kept);
            }
            double[] present =
                    Arrays.stream(whole).mapToDouble(row -> outputs[row]).toArray();
            results.add(
                    new Prcc(ranked.against(present), ranked.varying(), whole.length, outputs.length - whole.length));
        }
        return results;
    }
}
