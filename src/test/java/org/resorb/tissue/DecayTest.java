package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecayTest {
    @Test
    void isTheExponentialOfTheBook() {
        for (double expected = 1e-12; expected < 800; expected *= 1.1) {
            double exact = -StrictMath.expm1(-expected);
            assertThat(Decay.lostPart(expected / 12, 12)).isCloseTo(exact, within(4e-16 * Math.max(exact, 0.25)));
        }
    }

    @Test
    void nothingIsLostWithoutARateAndAllAtAnEndlessOne() {
        assertThat(Decay.lostPart(0, 12)).isZero();
        assertThat(Decay.lostPart(Double.POSITIVE_INFINITY, 12)).isEqualTo(1);
    }
}
