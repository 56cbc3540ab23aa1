package org.resorb.patients;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.resorb.statistics.Estimate;

/** Fractions of a count with Wilson's interval (Wilson 1927, doi 10.1080/01621459.1927.10502953). */
public final class Proportion {
    private static final WilsonScoreInterval WILSON = new WilsonScoreInterval();

    private Proportion() {}

    /** {@code count} of {@code n}; of nobody it is unknown. */
    public static Estimate of(int count, int n) {
        if (n == 0) {
            return Estimate.UNKNOWN;
        }
        ConfidenceInterval interval = WILSON.createInterval(n, count, Estimate.CONFIDENCE);
        return new Estimate(
                (double) count / n,
                count == 0 ? 0 : interval.getLowerBound(),
                count == n ? 1 : interval.getUpperBound());
    }
}
