package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {
    @Test
    void ninetyFivePerCentLieWithinZ() {
        assertThat(Normal.Z).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(Normal.probability(Normal.Z) - Normal.probability(-Normal.Z)).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void quantilesAreThoseOfTables() {
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(0.9)).isCloseTo(1.2815515655446004, within(1e-12));
        assertThat(Normal.quantile(0.001)).isCloseTo(-3.090232306167813, within(1e-12));
        assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void anIntervalGivesItsErrorBack() {
        Estimate estimate = Normal.interval(3, 0.5);
        assertThat(Normal.standardError(estimate.upper() - estimate.lower())).isCloseTo(0.5, within(1e-12));
    }
}
