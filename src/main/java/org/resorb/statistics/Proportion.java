package org.resorb.statistics;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.util.FastMath;
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

    /**
     * With Wilson's interval for answers some of which come from the same draw and are alike, by as many as would tell as much if all
     * were independent, and with Student's reach as the error is itself known from few draws (Dean and Pagano, J Surv Stat Methodol
     * 2015, doi 10.1093/jssam/smv024). Where they are no more alike than independent ones it is {@link #wilson()}.
     *
     * @param error how far the part with a yes may be off
     */
    public Estimate wilson(StandardError error) {
        double part = value();
        double independent = part * (1 - part) / (n - 1.0);
        if (!(error.variance() > independent)) {
            return wilson();
        }
        double effective = n * independent / error.variance();
        double reach = new Student(error.freedom()).reach();
        double square = reach * reach;
        double middle = (part + square / (2 * effective)) / (1 + square / effective);
        double half = reach
                / (1 + square / effective)
                * FastMath.sqrt(part * (1 - part) / effective + square / (4 * effective * effective));
        return new Estimate(part, middle - half, middle + half);
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
