package org.resorb.statistics;

import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.NaNPolicy;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * Quantiles by the one convention of Resorb: type 7 of Hyndman and Fan (1996, doi 10.2307/2684934), linear between order
 * statistics, as R and NumPy have it by default. {@link Double#NaN} among the values is left out; infinite values are
 * values, so a quantile may be infinite.
 */
public final class Quantiles {
    private static final Quantile TYPE_7 =
            Quantile.withDefaults().withCopy(true).with(EstimationMethod.HF7).with(NaNPolicy.EXCLUDE);

    private Quantiles() {}

    /** The value below which this part of the values lies, 0 … 1; NaN of none. */
    public static double of(double[] values, double probability) {
        return TYPE_7.evaluate(values, probability);
    }

    /** Several at once, in the order of the probabilities. */
    public static double[] all(double[] values, double... probabilities) {
        return TYPE_7.evaluate(values, probabilities);
    }

    /** A value between the ends of the {@link Estimate#CONFIDENCE} interval of what was drawn for it. */
    static Estimate interval(double value, double[] drawn) {
        double tail = (1 - Estimate.CONFIDENCE) / 2;
        double[] ends = all(drawn, tail, 1 - tail);
        return new Estimate(value, ends[0], ends[1]);
    }

    /**
     * Splits at the median, as published tables of two by two do: what is above it, or at it where none of these values is
     * above it, so that the upper part is never empty.
     */
    public static DoublePredicate aboveMedian(double[] values) {
        double median = median(values);
        boolean isTop = DoubleStream.of(values).noneMatch(value -> value > median);
        return value -> value > median || isTop && value == median;
    }

    /** The middle value, or half way between the two in the middle; NaN of none. */
    public static double median(double[] values) {
        return of(values, 0.5);
    }
}
