package org.resorb.statistics;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Logistic regression by Newton's method. With the penalty of Firth (1993, doi 10.1093/biomet/80.1.27), which adds half the
 * logarithm of the determinant of the information to the likelihood, the answer is finite also where the outcomes are
 * separated perfectly (Heinze and Schemper 2002, doi 10.1002/sim.1047).
 */
public final class LogisticRegression {
    private static final int MOST_STEPS = 80;
    private static final int QUICK_STEPS = 12;
    private static final int MOST_HALVINGS = 30;
    private static final double SMALL = 1e-3;
    private static final double LEAST_GAIN = 1e-15;
    /** Enough for a likelihood. */
    private static final double LEAST_GAIN_HELD = 1e-9;

    private static final double ROUNDING = 1e-11;

    private final double[][] x;
    private final boolean[] y;
    private final double[] offset;
    private final double penalty;

    private LogisticRegression(double[][] x, boolean[] y, double[] offset, double penalty) {
        this.x = x;
        this.y = y;
        this.offset = offset;
        this.penalty = penalty;
    }

    /** Maximum likelihood; {@code x} has one row a patient, with a 1 for the intercept if there is to be one. */
    public static LogisticRegression plain(double[][] x, boolean[] y, double[] offset) {
        return new LogisticRegression(x, y, offset, 0);
    }

    /** With Firth's penalty. */
    public static LogisticRegression penalised(double[][] x, boolean[] y) {
        return new LogisticRegression(x, y, new double[y.length], 0.5);
    }

    /**
     * What was found.
     *
     * @param covariance of the coefficients: the inverse of the information
     * @param likelihood its logarithm, with the penalty
     * @param converged false if there is no finite maximum
     */
    public record Fit(double[] coefficients, double[][] covariance, double likelihood, boolean converged) {
        /**
         * The standard error of a coefficient. A fit whose likelihood is minus infinity has none.
         *
         * @param coefficient from 0, the column of {@code x}
         */
        public double error(int coefficient) {
            return FastMath.sqrt(covariance[coefficient][coefficient]);
        }
    }

    /** The maximum. Columns that follow from each other: {@link IllegalArgumentException}. */
    public Fit fit() {
        return climb(new double[x[0].length], -1);
    }

    /**
     * The maximum among those where one coefficient has this value, searched from another fit; minus infinity where numbers
     * do not reach.
     */
    public Fit fitWith(int held, double value, Fit near) {
        double[] start = near.coefficients().clone();
        double change = (value - start[held]) / near.covariance()[held][held];
        for (int j = 0; j < start.length; j++) {
            start[j] += near.covariance()[j][held] * change;
        }
        start[held] = value;
        if (point(start).isSingular()) {
            start = new double[start.length];
            start[held] = value;
        }
        return point(start).isSingular()
                ? new Fit(start, new double[0][], Double.NEGATIVE_INFINITY, false)
                : climb(start, held);
    }

    /** The probability that a logit stands for, 0 to 1; those of minus and plus infinity are 0 and 1. */
    public static double probability(double logit) {
        return 1 / (1 + FastMath.exp(-logit));
    }

    private LikelihoodPoint point(double[] coefficients) {
        return new LikelihoodPoint(x, y, offset, penalty, coefficients);
    }

    private Fit climb(double[] start, int held) {
        LikelihoodPoint at = point(start);
        if (at.isSingular()) {
            throw new IllegalArgumentException("columns of the regression follow from each other");
        }
        double gain = held < 0 ? LEAST_GAIN : LEAST_GAIN_HELD;
        for (int i = 0; i < MOST_STEPS; i++) {
            LikelihoodPoint.Step step = i < QUICK_STEPS || penalty == 0 ? at.step(held) : at.wholeStep(held);
            LikelihoodPoint next = better(at, step.change());
            if (next == null) {
                return at.fit(false);
            }
            at = next;
            // Where outcomes are separated gains vanish as well, but steps do not.
            if (step.gain() < gain
                    && MatrixUtils.createRealVector(step.change()).getLInfNorm() < SMALL) {
                return at.fit(true);
            }
        }
        return at.fit(false);
    }

    /** The first of ever shorter steps that does not lead down; null if there is none. */
    private LikelihoodPoint better(LikelihoodPoint at, double[] step) {
        double part = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double[] coefficients = at.coefficients().clone();
            for (int j = 0; j < step.length; j++) {
                coefficients[j] += part * step[j];
            }
            LikelihoodPoint next = point(coefficients);
            if (!next.isSingular()
                    && next.likelihood() >= at.likelihood() - ROUNDING * (1 + FastMath.abs(at.likelihood()))) {
                return next;
            }
            part /= 2;
        }
        return null;
    }
}
