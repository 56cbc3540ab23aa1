package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Of the middle two thirds: by R's {@code qnorm} between {@code pnorm} of the ends. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, 0.197270, 0.802730",
        "0.3, 0.4, 0.144625, 0.694055",
        "0.1, 0.5, 0.114158, 0.671582",
        "0.5, 0.05, 0.451629, 0.548371"
    })
    void aCutNormalHasItsQuantilesWithinTheEnds(double place, double spread, double low, double high) {
        CutNormal cut = new CutNormal(place, spread);
        assertThat(cut.quantile(1 / 6.0)).isCloseTo(low, within(1e-6));
        assertThat(cut.quantile(5 / 6.0)).isCloseTo(high, within(1e-6));
        assertThat(cut.quantile(0)).isBetween(0.0, 1e-9);
        assertThat(cut.quantile(1)).isBetween(1 - 1e-9, 1.0);
    }

    @Test
    void anIntervalGivesItsErrorBack() {
        Estimate estimate = Normal.interval(3, 0.5);
        assertThat(Normal.standardError(estimate.upper() - estimate.lower())).isCloseTo(0.5, within(1e-12));
    }
}
