package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.util.FastMath;

/** Finds lengths and noise by maximal restricted likelihood, held by a weak prior: smooth, and with little noise. */
final class KernelFit {
    private static final double SHORTEST = FastMath.log(0.1);
    private static final double LONGEST = FastMath.log(20);
    private static final double LEAST_NOISE = FastMath.log(1e-4);
    private static final double MOST_NOISE = FastMath.log(30);

    private static final double USUAL_LENGTH = 0;
    private static final double USUAL_NOISE = FastMath.log(0.05);
    private static final double WIDTH = 1.5;

    /** Short, so that a bend is found, and long, so that a plane is. */
    private static final double[] STARTS = {FastMath.log(0.4), FastMath.log(2)};

    private static final double RADIUS = 1;
    private static final double END = 1e-3;
    private static final int EVALUATIONS = 120;

    private final double[][] points;
    private final double[] values;
    private final double[][] trend;
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;

    private KernelFit(double[][] points, double[] values, double[][] trend) {
        this.points = points;
        this.values = values;
        this.trend = trend;
    }

    /** The kernel that explains standardised values best, about a trend of points × terms. */
    static GaussianKernel best(double[][] points, double[] values, double[][] trend) {
        KernelFit search = new KernelFit(points, values, trend);
        for (double start : STARTS) {
            search.from(start);
        }
        return kernel(search.best);
    }

    /** A kernel for what does not vary. */
    static GaussianKernel flat(int dimensions) {
        double[] logarithms = new double[dimensions + 1];
        Arrays.fill(logarithms, LONGEST);
        logarithms[dimensions] = USUAL_NOISE;
        return kernel(logarithms);
    }

    private void from(double start) {
        int size = points[0].length + 1;
        double[] guess = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        Arrays.fill(guess, start);
        Arrays.fill(low, SHORTEST);
        Arrays.fill(high, LONGEST);
        guess[size - 1] = USUAL_NOISE;
        low[size - 1] = LEAST_NOISE;
        high[size - 1] = MOST_NOISE;
        try {
            new BOBYQAOptimizer(2 * size + 1, RADIUS, END)
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(this::misfit),
                            GoalType.MINIMIZE,
                            new InitialGuess(guess),
                            new SimpleBounds(low, high));
        } catch (MathIllegalStateException longEnough) {
            // The best so far is kept; the likelihood is flat near its top.
            return;
        }
    }

    private double misfit(double[] logarithms) {
        double misfit = unlikely(logarithms);
        try {
            misfit += new Kriging(kernel(logarithms), points, values, trend).misfit();
        } catch (NonPositiveDefiniteMatrixException tooSmooth) {
            misfit = 1e6;
        }
        if (misfit < least) {
            least = misfit;
            best = logarithms.clone();
        }
        return misfit;
    }

    private static double unlikely(double[] logarithms) {
        double sum = 0;
        for (int i = 0; i < logarithms.length; i++) {
            double usual = i < logarithms.length - 1 ? USUAL_LENGTH : USUAL_NOISE;
            double off = (logarithms[i] - usual) / WIDTH;
            sum += off * off;
        }
        return sum;
    }

    private static GaussianKernel kernel(double[] logarithms) {
        int dimensions = logarithms.length - 1;
        double[] lengths = new double[dimensions];
        Arrays.setAll(lengths, i -> FastMath.exp(logarithms[i]));
        return new GaussianKernel(lengths, FastMath.exp(logarithms[dimensions]));
    }
}
