package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/** The linear algebra of one emulator: values at points, explained by a mean and a kernel. */
final class Kriging {
    private static final double SYMMETRY = 1e-10;
    private static final double SMALLEST = 1e-14;

    private final double logDeterminant;
    private final double weight;
    private final double mean;
    private final double variance;
    private final RealVector ones;
    private final RealVector pull;
    private final DecompositionSolver solver;

    /** Solves for these values; a kernel that makes points alike to the last bit is refused by the library. */
    Kriging(GaussianKernel kernel, double[][] points, double[] values) {
        CholeskyDecomposition cholesky =
                new CholeskyDecomposition(MatrixUtils.createRealMatrix(kernel.matrix(points)), SYMMETRY, SMALLEST);
        solver = cholesky.getSolver();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += FastMath.log(cholesky.getL().getEntry(i, i));
        }
        logDeterminant = 2 * sum;
        double[] one = new double[values.length];
        Arrays.fill(one, 1);
        RealVector y = new ArrayRealVector(values, false);
        ones = solver.solve(new ArrayRealVector(one, false));
        weight = Arrays.stream(ones.toArray()).sum();
        mean = ones.dotProduct(y) / weight;
        RealVector centred = y.mapSubtract(mean);
        pull = solver.solve(centred);
        variance = Math.max(SMALLEST, centred.dotProduct(pull) / (values.length - 1));
    }

    /** Minus twice the logarithm of the restricted likelihood, but for a constant. */
    double misfit() {
        return (pull.getDimension() - 1) * FastMath.log(variance) + logDeterminant + FastMath.log(weight);
    }

    double variance() {
        return variance;
    }

    /** The mean of the smooth function at a point with this correlation to the known ones. */
    double mean(double[] correlation) {
        double sum = mean;
        for (int i = 0; i < correlation.length; i++) {
            sum += correlation[i] * pull.getEntry(i);
        }
        return sum;
    }

    /** What is left out when each point in turn is predicted from the others: value less prediction. */
    double[] leftOut(double[][] inverse) {
        double[] errors = new double[inverse.length];
        Arrays.setAll(errors, i -> pull.getEntry(i) / inverse[i][i]);
        return errors;
    }

    double[][] inverse() {
        return solver.getInverse().getData();
    }

    /** Part of the variance that is left at a point. */
    double open(double[] correlation, double[][] inverse) {
        double explained = 0;
        double sum = 0;
        for (int i = 0; i < correlation.length; i++) {
            double row = 0;
            double[] line = inverse[i];
            for (int j = 0; j < correlation.length; j++) {
                row += line[j] * correlation[j];
            }
            explained += correlation[i] * row;
            sum += row;
        }
        return Math.max(0, 1 - explained + (1 - sum) * (1 - sum) / weight);
    }
}
