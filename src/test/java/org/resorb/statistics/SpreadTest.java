package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void quantilesAreThoseOfRsDefault() {
        Spread spread = Spread.of(new double[] {3, 1, 2, 10});
        assertThat(spread.median()).isEqualTo(2.5);
        assertThat(spread.low()).isCloseTo(1.15, within(1e-12));
        assertThat(spread.high()).isCloseTo(8.95, within(1e-12));
    }

    @Test
    void theIntervalHoldsNineTenths() {
        Spread spread = Spread.of(IntStream.rangeClosed(0, 100).asDoubleStream().toArray());
        assertThat(spread).isEqualTo(new Spread(50, 5, 95));
    }

    @Test
    void oneValueHasNoInterval() {
        Spread spread = Spread.of(new double[] {4});
        assertThat(spread.median()).isEqualTo(4);
        assertThat(spread.low()).isNaN();
        assertThat(spread.high()).isNaN();
    }

    @Test
    void whatMostNeverReachHasNoMedian() {
        assertThat(Spread.of(new double[] {Double.NaN, 100, Double.NaN}).median())
                .isNaN();
        assertThat(Spread.of(new double[] {Double.NaN, 100, 90}).median()).isEqualTo(100);
    }
}
