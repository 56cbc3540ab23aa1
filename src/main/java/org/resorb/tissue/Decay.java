package org.resorb.tissue;

import org.apache.commons.math3.util.FastMath;

/** Loss in proportion to what is there. */
final class Decay {
    /** Below this the series holds to the last bit or two, and is several times cheaper than an exponential. */
    private static final double SERIES_BELOW = 0.25;

    private static final double[] ONE_OVER = new double[12];

    static {
        for (int n = 1; n < ONE_OVER.length; n++) {
            ONE_OVER[n] = 1.0 / n;
        }
    }

    private Decay() {}

    /** Part that is lost within so many hours at a rate per hour: {@code 1 - exp(-rate * hours)}. */
    static double lostPart(double rate, double hours) {
        double expected = rate * hours;
        if (!(expected > 0)) {
            return 0;
        }
        return expected < SERIES_BELOW ? series(expected) : 1 - FastMath.exp(-expected);
    }

    private static double series(double x) {
        double rest = 1;
        for (int n = ONE_OVER.length - 1; n > 1; n--) {
            rest = 1 - x * ONE_OVER[n] * rest;
        }
        return x * rest;
    }
}
