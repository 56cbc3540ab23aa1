package org.resorb.statistics;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * 95 % intervals of coefficients by profile likelihood: all values at which the best fit is not significantly worse than
 * the best of all. Other than intervals by standard errors they hold where outcomes are nearly separated (Heinze and
 * Schemper 2002, doi 10.1002/sim.1047).
 */
public final class ProfileLikelihood {
    private static final double DROP = ChiSquared.quantile(Estimate.CONFIDENCE, 1) / 2;
    private static final double PRECISION = 1e-3;
    private static final double FARTHEST = 64;
    private static final int MOST_TRIES = 100;

    private final LogisticRegression regression;
    private final LogisticRegression.Fit best;

    /**
     * Intervals around a fit.
     *
     * @param best the fit of this very regression, which converged
     */
    public ProfileLikelihood(LogisticRegression regression, LogisticRegression.Fit best) {
        this.regression = regression;
        this.best = best;
    }

    /** A coefficient with its interval; an end that is not reached is infinite. */
    public Estimate of(int coefficient) {
        return new Estimate(best.coefficients()[coefficient], end(coefficient, -1), end(coefficient, 1));
    }

    private double end(int coefficient, int side) {
        double value = best.coefficients()[coefficient];
        double error = side * best.error(coefficient);
        LogisticRegression.Fit[] near = {best};
        UnivariateFunction above = at -> {
            LogisticRegression.Fit fit = regression.fitWith(coefficient, at, near[0]);
            near[0] = fit.converged() ? fit : near[0];
            return fit.likelihood() - best.likelihood() + DROP;
        };
        double inner = value;
        for (double far = 1; far <= FARTHEST; far *= 2) {
            double outer = value + far * error;
            double there = above.value(outer);
            if (there == Double.NEGATIVE_INFINITY) {
                break;
            }
            if (there < 0) {
                return new BrentSolver(PRECISION)
                        .solve(MOST_TRIES, above, Math.min(inner, outer), Math.max(inner, outer));
            }
            inner = outer;
        }
        return side * Double.POSITIVE_INFINITY;
    }
}
