package org.resorb.statistics;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * So many of so many.
 *
 * @param count those with a yes, 0 … {@code n}
 * @param n how many were asked
 */
public record Proportion(int count, int n) {
    /** Refuses what can't be. */
    public Proportion {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n + " is no proportion");
        }
    }

    /** Of answers, 1 for a yes and 0 for a no. */
    public static Proportion of(double[] answers) {
        return new Proportion((int) DoubleStream.of(answers).sum(), answers.length);
    }

    /** The part with a yes, 0 … 1; NaN if nobody was asked. */
    public double value() {
        return (double) count / n;
    }

    /** With Wilson's interval (1927, doi 10.1080/01621459.1927.10502953); unknown if nobody was asked. */
    public Estimate wilson() {
        if (n == 0) {
            return Estimate.UNKNOWN;
        }
        Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, count, 1 - Estimate.CONFIDENCE);
        // Rounding may put an end just outside.
        double lower = count == 0 ? 0 : interval.getLowerBound();
        double upper = count == n ? 1 : interval.getUpperBound();
        return new Estimate(value(), lower, upper);
    }
}
