package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** {@code pchisq(x, freedom, lower.tail = FALSE)} of R. */
    @ParameterizedTest
    @CsvSource({
        "60, 1, 9.48573757107e-15",
        "70, 1, 5.93044585008e-17",
        "100, 1, 1.52397060483e-23",
        "90, 7, 1.23724041717e-16",
        "3.2, 5, 0.669182902033",
        "0, 3, 1"
    })
    void farTailsKeepTheirDigits(double value, double freedom, double tail) {
        assertThat(ChiSquared.upperTail(value, freedom) / tail).isCloseTo(1, within(1e-10));
    }
}
