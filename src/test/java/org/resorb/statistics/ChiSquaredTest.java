package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChiSquaredTest {
    /** With two degrees of freedom the tail is exp(−x / 2). */
    @Test
    void withTwoDegreesOfFreedomTheTailIsExponential() {
        assertThat(ChiSquared.upperTail(3, 2)).isCloseTo(Math.exp(-1.5), within(1e-12));
        assertThat(ChiSquared.quantile(0.95, 2)).isCloseTo(-2 * Math.log(0.05), within(1e-8));
    }

    @Test
    void nothingIsLeftBeyondWhatANumberCanHold() {
        assertThat(ChiSquared.upperTail(Double.POSITIVE_INFINITY, 2)).isZero();
        assertThat(ChiSquared.upperTail(1e300, 7)).isZero();
    }

    @Test
    void withOneItIsTheSquareOfANormalDraw() {
        assertThat(ChiSquared.quantile(Estimate.CONFIDENCE, 1)).isCloseTo(Normal.Z * Normal.Z, within(1e-7));
    }
}
