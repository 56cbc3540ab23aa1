package org.resorb.statistics;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/** The linear algebra of one emulator: values at points, explained by a trend with unknown coefficients and a kernel. */
final class Kriging {
    private static final double SYMMETRY = 1e-10;
    private static final double ROUNDED_SYMMETRY = 1e-6;
    private static final double SMALLEST = 1e-14;

    private final DecompositionSolver solver;
    private final double logDeterminant;
    private final double[] coefficients;
    private final double[][] solvedTrend;
    private final double[][] uncertainty;
    private final double[] pull;
    private final double variance;

    /**
     * Solves for these values; a kernel that makes points alike to the last bit is refused by the library.
     *
     * @param trend points × terms; a column of ones is a constant mean
     */
    Kriging(GaussianKernel kernel, double[][] points, double[] values, double[][] trend) {
        CholeskyDecomposition cholesky = positive(MatrixUtils.createRealMatrix(kernel.matrix(points)));
        solver = cholesky.getSolver();
        RealMatrix terms = MatrixUtils.createRealMatrix(trend);
        RealMatrix solved = solver.solve(terms);
        // Where points lie close together rounding makes it a little askew.
        CholeskyDecomposition gram =
                new CholeskyDecomposition(terms.transpose().multiply(solved), ROUNDED_SYMMETRY, SMALLEST);
        logDeterminant = logDeterminant(cholesky) + logDeterminant(gram);
        RealVector y = new ArrayRealVector(values, false);
        RealVector found = gram.getSolver().solve(solved.preMultiply(y));
        RealVector rest = y.subtract(terms.operate(found));
        RealVector pulled = solver.solve(rest);
        variance = Math.max(SMALLEST, rest.dotProduct(pulled) / (values.length - trend[0].length));
        coefficients = found.toArray();
        solvedTrend = solved.getData();
        uncertainty = gram.getSolver().getInverse().getData();
        pull = pulled.toArray();
    }

    private static CholeskyDecomposition positive(RealMatrix matrix) {
        return new CholeskyDecomposition(matrix, SYMMETRY, SMALLEST);
    }

    private static double logDeterminant(CholeskyDecomposition cholesky) {
        double sum = 0;
        for (int i = 0; i < cholesky.getL().getRowDimension(); i++) {
            sum += FastMath.log(cholesky.getL().getEntry(i, i));
        }
        return 2 * sum;
    }

    /** Minus twice the logarithm of the restricted likelihood, but for a constant. */
    double misfit() {
        return (pull.length - coefficients.length) * FastMath.log(variance) + logDeterminant;
    }

    double variance() {
        return variance;
    }

    /** Coefficients of the trend. */
    double[] coefficients() {
        return coefficients;
    }

    /** The mean of the smooth function at a point with this correlation to the known ones and these terms of the trend. */
    double mean(double[] correlation, double[] terms) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += terms[i] * coefficients[i];
        }
        for (int i = 0; i < correlation.length; i++) {
            sum += correlation[i] * pull[i];
        }
        return sum;
    }

    double[][] inverse() {
        return solver.getInverse().getData();
    }

    /**
     * What is left out when each point in turn is predicted from the others, the trend found anew: value less prediction is
     * the pull by this, and its variance the whole by this (Dubrule, Mathematical Geology 1983, doi 10.1007/BF01036232).
     */
    double[] leftOutPrecision(double[][] inverse) {
        double[] precision = new double[inverse.length];
        for (int i = 0; i < precision.length; i++) {
            precision[i] = inverse[i][i] - quadratic(uncertainty, solvedTrend[i]);
        }
        return precision;
    }

    double[] pull() {
        return pull;
    }

    /** Part of the variance that is left at a point; that of the trend's coefficients comes on top. */
    double open(double[] correlation, double[] terms, double[][] inverse) {
        double[] unexplained = terms.clone();
        for (int j = 0; j < correlation.length; j++) {
            for (int k = 0; k < terms.length; k++) {
                unexplained[k] -= solvedTrend[j][k] * correlation[j];
            }
        }
        return Math.max(0, 1 - quadratic(inverse, correlation) + quadratic(uncertainty, unexplained));
    }

    private static double quadratic(double[][] matrix, double[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            double row = 0;
            double[] line = matrix[i];
            for (int j = 0; j < vector.length; j++) {
                row += line[j] * vector[j];
            }
            sum += vector[i] * row;
        }
        return sum;
    }
}
