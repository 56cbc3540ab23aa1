package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;

/** Confidence bands of counts, four standard deviations wide: seeds are fixed, so a test that passes goes on passing. */
final class Band {
    private static final double WIDTH = 4;

    private Band() {}

    /** So many of a number of independent cells. */
    static void ofEvents(double happened, double cells, double ratePerHour, double hours) {
        double part = 1 - Math.exp(-ratePerHour * hours);
        double deviation = Math.sqrt(cells * part * (1 - part));
        assertThat(happened).isCloseTo(cells * part, Offset.offset(WIDTH * deviation));
    }

    /** A Poisson count. */
    static void ofCount(double counted, double expected) {
        assertThat(counted).isCloseTo(expected, Offset.offset(WIDTH * Math.sqrt(expected)));
    }
}
