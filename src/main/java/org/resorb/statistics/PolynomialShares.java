package org.resorb.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * What of the variance of a number over weighted points each coordinate explains: how much less a polynomial of second
 * degree explains without all terms in which the coordinate is. What two coordinates do together counts for both.
 *
 * @param explained by all coordinates, adjusted for the number of terms
 * @param alone the part that is lost without each coordinate
 */
public record PolynomialShares(double explained, double[] alone) {
    private static final double RIDGE = 1e-9;

    /**
     * Of values at points.
     *
     * @param points rows × coordinates
     * @param weights one a row, adding up to 1
     */
    public static PolynomialShares of(double[][] points, double[] values, double[] weights) {
        double explained = explained(points, values, weights, -1);
        double[] alone = new double[points[0].length];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = Math.max(0, explained - explained(points, values, weights, i));
        }
        return new PolynomialShares(explained, alone);
    }

    private static double explained(double[][] points, double[] values, double[] weights, int without) {
        double mean = Weights.mean(values, weights);
        List<double[]> terms = terms(points, weights, without);
        if (terms.isEmpty()) {
            return 0;
        }
        double part = fitted(terms, values, weights, mean);
        double worth = Weights.effectiveSampleSize(weights);
        double free = worth - 1 - terms.size();
        return free > 0 ? Math.max(0, 1 - (1 - part) * (worth - 1) / free) : 0;
    }

    /** Part of the weighted variance that the best sum of terms has; 0 if nothing varies. */
    private static double fitted(List<double[]> terms, double[] values, double[] weights, double mean) {
        RealMatrix gram = MatrixUtils.createRealMatrix(terms.size(), terms.size());
        double[] right = new double[terms.size()];
        double total = 0;
        for (int row = 0; row < values.length; row++) {
            double off = values[row] - mean;
            total += weights[row] * off * off;
            for (int i = 0; i < right.length; i++) {
                right[i] += weights[row] * terms.get(i)[row] * off;
                for (int j = 0; j < right.length; j++) {
                    gram.addToEntry(i, j, weights[row] * terms.get(i)[row] * terms.get(j)[row]);
                }
            }
        }
        for (int i = 0; i < right.length; i++) {
            gram.addToEntry(i, i, RIDGE * gram.getEntry(i, i) + Double.MIN_NORMAL);
        }
        RealVector b = MatrixUtils.createRealVector(right);
        return total > 0
                ? b.dotProduct(new CholeskyDecomposition(gram, 1e-6, 1e-300)
                                .getSolver()
                                .solve(b))
                        / total
                : 0;
    }

    /** All terms of first and second degree that a coordinate is not in, each less its mean. */
    private static List<double[]> terms(double[][] points, double[] weights, int without) {
        List<double[]> terms = new ArrayList<>();
        for (int i = 0; i < points[0].length; i++) {
            if (i != without) {
                terms.add(term(points, weights, i, -1));
                for (int j = 0; j <= i; j++) {
                    if (j != without) {
                        terms.add(term(points, weights, i, j));
                    }
                }
            }
        }
        return terms;
    }

    private static double[] term(double[][] points, double[] weights, int i, int j) {
        double[] term = new double[points.length];
        for (int row = 0; row < term.length; row++) {
            term[row] = (points[row][i] - 0.5) * (j < 0 ? 1 : points[row][j] - 0.5);
        }
        double mean = Weights.mean(term, weights);
        for (int row = 0; row < term.length; row++) {
            term[row] -= mean;
        }
        return term;
    }
}
