package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void equalWeightsCountAllAndOneAloneCountsOne() {
        assertThat(Weights.effectiveSampleSize(new double[] {2, 2, 2, 2})).isEqualTo(4);
        assertThat(Weights.effectiveSampleSize(new double[] {0, 5, 0})).isEqualTo(1);
        assertThat(Weights.effectiveSampleSize(new double[] {3, 1})).isCloseTo(1.6, within(1e-12));
    }

    @Test
    void likelihoodsTooSmallForANumberAreWeighed() {
        double[] logs = {-2000, -2000 + Math.log(3)};
        assertThat(Weights.normalized(logs)).containsExactly(new double[] {0.25, 0.75}, within(1e-12));
        assertThat(Weights.logMean(logs)).isCloseTo(-2000 + Math.log(2), within(1e-9));
    }

    @Test
    void whatCannotBeCountsNothing() {
        double[] impossible = {Double.NEGATIVE_INFINITY, 0};
        assertThat(Weights.normalized(impossible)).containsExactly(0, 1);
        assertThat(Weights.logMean(new double[] {Double.NEGATIVE_INFINITY})).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Weights.logMean(new double[0])).isNaN();
    }

    /** As many as 1 / (60 · 0.015² + 60 · (0.1 / 60)²) = 73.17 of equal weight; values of ±1 have the spread 1. */
    @Test
    void theErrorOfAWeighedMeanIsThatOfTheMembersThatCount() {
        double[] values = new double[120];
        double[] weights = new double[120];
        for (int i = 0; i < 120; i++) {
            values[i] = i % 2 == 0 ? 1 : -1;
            weights[i] = (i < 60 ? 0.9 : 0.1) / 60;
        }
        assertThat(Weights.effectiveSampleSize(weights)).isCloseTo(73.1707, within(1e-4));
        assertThat(Weights.standardError(values, weights)).isCloseTo(1 / Math.sqrt(72.1707), within(1e-6));
        double[] four = {3, 1, 4, 1.5};
        assertThat(Weights.standardError(four, new double[] {0.25, 0.25, 0.25, 0.25}))
                .isCloseTo(Moments.standardError(four), within(1e-12));
        assertThat(Weights.standardError(new double[] {3}, new double[] {1})).isNaN();
    }
}
