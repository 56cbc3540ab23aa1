package org.resorb.statistics;

import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.resorb.chance.Chance;

/**
 * Intervals from drawing the sample anew, with replacement (Efron and Tibshirani 1993, doi 10.1201/9780429246593). The
 * draws are keyed, so the same runs give the same intervals.
 */
public final class Bootstrap {
    static final int RESAMPLES = 1000;

    /** With more draws of which the statistic is not defined, the others would tell of too narrow a part of them. */
    private static final double MOST_UNDEFINED = 0.05;

    private final long seed;
    private final String purpose;

    /**
     * Draws of its own.
     *
     * @param purpose what the draws are for; another purpose has other draws
     */
    public Bootstrap(long seed, String purpose) {
        this.seed = seed;
        this.purpose = purpose;
    }

    /**
     * Percentile intervals of several statistics that are computed together; none where more than one draw in twenty has no
     * value.
     *
     * @param size of the sample; below 2 there is no interval
     * @param statistics gets which member of the sample stands at each place 0 … size − 1
     */
    public Estimate[] intervals(int size, Function<IntUnaryOperator, double[]> statistics) {
        double[] values = statistics.apply(place -> place);
        double[][] resampled = new double[values.length][RESAMPLES];
        for (int resample = 0; size > 1 && resample < RESAMPLES; resample++) {
            Chance chance = Chance.of(seed, purpose, resample, 1);
            double[] drawn = statistics.apply(place -> (int) (chance.uniform(place, 0) * size));
            for (int i = 0; i < drawn.length; i++) {
                resampled[i][resample] = drawn[i];
            }
        }
        Estimate[] estimates = new Estimate[values.length];
        for (int i = 0; i < values.length; i++) {
            estimates[i] = size > 1 && isDefined(resampled[i])
                    ? Quantiles.interval(values[i], resampled[i])
                    : Estimate.alone(values[i]);
        }
        return estimates;
    }

    private static boolean isDefined(double[] drawn) {
        return drawn.length - Missing.omit(drawn).length <= MOST_UNDEFINED * drawn.length;
    }
}
