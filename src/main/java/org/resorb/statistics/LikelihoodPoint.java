package org.resorb.statistics;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;

/** Likelihood of a logistic regression, its slope and curvature at some coefficients. */
final class LikelihoodPoint {
    private static final double LEAST_PIVOT = 1e-13;
    private static final double ASYMMETRY = 1e-12;
    /** Of a standard error. */
    private static final double DIFFERENCE = 1e-5;

    private final double[][] x;
    private final boolean[] y;
    private final double[] offset;
    private final double penalty;
    private final double[] coefficients;
    private final double[] chances;
    private final RealMatrix information;
    private final RealMatrix inverse;
    private double likelihood;

    /** {@code penalty} is the weight of the logarithm of the determinant of the information. */
    LikelihoodPoint(double[][] x, boolean[] y, double[] offset, double penalty, double[] coefficients) {
        this.x = x;
        this.y = y;
        this.offset = offset;
        this.penalty = penalty;
        this.coefficients = coefficients;
        chances = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double logit = offset[i];
            for (int j = 0; j < coefficients.length; j++) {
                logit += coefficients[j] * x[i][j];
            }
            chances[i] = LogisticRegression.probability(logit);
            likelihood -= FastMath.log1p(FastMath.exp(y[i] ? -logit : logit));
        }
        information = information();
        inverse = invert();
    }

    private RealMatrix information() {
        int size = coefficients.length;
        double[][] sum = new double[size][size];
        for (int i = 0; i < y.length; i++) {
            double weight = chances[i] * (1 - chances[i]);
            for (int j = 0; j < size; j++) {
                double weighted = weight * x[i][j];
                for (int k = 0; k <= j; k++) {
                    sum[j][k] += weighted * x[i][k];
                }
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                sum[k][j] = sum[j][k];
            }
        }
        return MatrixUtils.createRealMatrix(sum);
    }

    /** Also adds the penalty to the likelihood; null if the information is singular. */
    private RealMatrix invert() {
        try {
            CholeskyDecomposition root = new CholeskyDecomposition(information, ASYMMETRY, LEAST_PIVOT);
            for (int j = 0; j < coefficients.length; j++) {
                likelihood += penalty * 2 * FastMath.log(root.getL().getEntry(j, j));
            }
            return root.getSolver().getInverse();
        } catch (NonPositiveDefiniteMatrixException singular) {
            return null;
        }
    }

    private double[] slope() {
        double[] slope = new double[coefficients.length];
        double[][] spread = inverse.getData();
        for (int i = 0; i < y.length; i++) {
            double leverage = penalty == 0 ? 0 : chances[i] * (1 - chances[i]) * spread(x[i], spread);
            double pull = (y[i] ? 1 : 0) - chances[i] + 2 * penalty * leverage * (0.5 - chances[i]);
            for (int j = 0; j < slope.length; j++) {
                slope[j] += pull * x[i][j];
            }
        }
        return slope;
    }

    private static double spread(double[] row, double[][] inverse) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            double product = inverse[j][j] * row[j];
            for (int k = 0; k < j; k++) {
                product += 2 * inverse[j][k] * row[k];
            }
            sum += row[j] * product;
        }
        return sum;
    }

    boolean isSingular() {
        return inverse == null;
    }

    double[] coefficients() {
        return coefficients;
    }

    double likelihood() {
        return likelihood;
    }

    /** A step, and how far up it leads. */
    record Step(double[] change, double gain) {
        static Step of(double[] slope, double[] change) {
            double gain = 0;
            for (int j = 0; j < slope.length; j++) {
                gain += slope[j] * change[j];
            }
            return new Step(change, gain);
        }
    }

    /** The step by the information alone; the coefficient {@code held} stays, none if it is negative. */
    Step step(int held) {
        double[] slope = slope();
        if (held < 0) {
            return Step.of(slope, inverse.operate(slope));
        }
        slope[held] = 0;
        return Step.of(
                slope, without(held).solve(MatrixUtils.createRealVector(slope)).toArray());
    }

    /** The step by the whole curvature, that of the penalty too: dearer, but quick where the penalty rules. */
    Step wholeStep(int held) {
        int size = coefficients.length;
        double[] slope = slope();
        double[][] curvature = new double[size][];
        for (int j = 0; j < size; j++) {
            double[] beside = coefficients.clone();
            double far = DIFFERENCE * FastMath.sqrt(inverse.getEntry(j, j));
            beside[j] += far;
            double[] there = new LikelihoodPoint(x, y, offset, penalty, beside).slope();
            curvature[j] = new double[size];
            for (int k = 0; k < size; k++) {
                curvature[j][k] = j == held || k == held ? j == k ? 1 : 0 : (slope[k] - there[k]) / far;
            }
        }
        if (held >= 0) {
            slope[held] = 0;
        }
        DecompositionSolver solver = new LUDecomposition(MatrixUtils.createRealMatrix(curvature)).getSolver();
        if (!solver.isNonSingular()) {
            return step(held);
        }
        Step step =
                Step.of(slope, solver.solve(MatrixUtils.createRealVector(slope)).toArray());
        return step.gain() > 0 ? step : step(held);
    }

    private DecompositionSolver without(int held) {
        RealMatrix free = information.copy();
        for (int j = 0; j < coefficients.length; j++) {
            free.setEntry(held, j, j == held ? 1 : 0);
            free.setEntry(j, held, j == held ? 1 : 0);
        }
        return new CholeskyDecomposition(free, ASYMMETRY, LEAST_PIVOT).getSolver();
    }

    LogisticRegression.Fit fit(boolean converged) {
        return new LogisticRegression.Fit(coefficients, inverse.getData(), likelihood, converged);
    }
}
