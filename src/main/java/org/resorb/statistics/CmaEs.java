package org.resorb.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;

/** The lowest point of a function in the unit cube by CMA-ES (Hansen and Ostermeier, Evolutionary Computation 2001). */
public final class CmaEs {
    private static final int ITERATIONS = 400;
    private static final int EVALUATIONS = 6000;
    private static final int PARENTS = 4;
    private static final double FIRST_STEP = 0.15;

    private final ToDoubleFunction<double[]> function;
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;

    private CmaEs(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    /**
     * Finds the lowest point.
     *
     * @param start where to begin; what is found is never worse
     * @param purpose of the draws; another purpose has others
     */
    public static double[] minimum(ToDoubleFunction<double[]> function, double[] start, long seed, String purpose) {
        CmaEs optimum = new CmaEs(function);
        optimum.search(start, new KeyedGenerator(seed, purpose, 1));
        return optimum.best;
    }

    private void search(double[] start, KeyedGenerator generator) {
        value(start);
        double[] low = new double[start.length];
        double[] high = new double[start.length];
        double[] steps = new double[start.length];
        Arrays.fill(high, 1);
        Arrays.fill(steps, FIRST_STEP);
        int population = PARENTS + (int) (3 * Math.ceil(Math.sqrt(start.length)));
        try {
            new CMAESOptimizer(ITERATIONS, Double.NEGATIVE_INFINITY, true, 0, 0, generator, false, null)
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(this::value),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new SimpleBounds(low, high),
                            new CMAESOptimizer.Sigma(steps),
                            new CMAESOptimizer.PopulationSize(population));
        } catch (MathIllegalStateException longEnough) {
            // The best so far is kept.
            return;
        }
    }

    private double value(double[] point) {
        double value = function.applyAsDouble(point);
        if (value < least) {
            least = value;
            best = point.clone();
        }
        return value;
    }
}
