package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** Newcombe 1998, Stat Med 17:857, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void intervalsAreThoseOfNewcombesTable(int count, int n, double lower, double upper) {
        Estimate fraction = new Proportion(count, n).wilson();
        assertThat(fraction.lower()).isCloseTo(lower, within(5e-5));
        assertThat(fraction.upper()).isCloseTo(upper, within(5e-5));
    }

    @Test
    void theClosedFormIsWilsons() {
        double z2 = Normal.Z * Normal.Z;
        double centre = (0.3 + z2 / 20) / (1 + z2 / 10);
        double half = Normal.Z / (1 + z2 / 10) * Math.sqrt(0.3 * 0.7 / 10 + z2 / 400);
        Estimate three = new Proportion(3, 10).wilson();
        assertThat(three.lower()).isCloseTo(centre - half, within(1e-12));
        assertThat(three.upper()).isCloseTo(centre + half, within(1e-12));
    }

    /** Two of three sets with a yes, thirty runs each: as many as two independent answers tell, by Student's reach of two. */
    @Test
    void answersThatAreAlikeCountForFewer() {
        Estimate alike = new Proportion(60, 90).wilson(new StandardError(1 / 9.0, 2));
        assertThat(alike.lower()).isCloseTo(0.044279, within(1e-6));
        assertThat(alike.upper()).isCloseTo(0.988550, within(1e-6));
        assertThat(new Proportion(60, 90).wilson(new StandardError(0.001, 2)))
                .isEqualTo(new Proportion(60, 90).wilson());
        assertThat(new Proportion(0, 9).wilson(new StandardError(0, Double.NaN)))
                .isEqualTo(new Proportion(0, 9).wilson());
    }

    @Test
    void ofNobodyItIsUnknownAndOfAllItReachesOne() {
        assertThat(new Proportion(0, 0).wilson().isKnown()).isFalse();
        Estimate all = new Proportion(10, 10).wilson();
        assertThat(all.upper()).isEqualTo(1);
        assertThat(all.lower()).isBetween(0.72, 0.73);
        assertThat(new Proportion(0, 10).wilson().lower()).isZero();
    }

    @Test
    void answersOfOneAndZeroAreCounted() {
        assertThat(Proportion.of(new double[] {1, 0, 0, 1})).isEqualTo(new Proportion(2, 4));
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(3, 2))
                .withMessage("3 of 2 is no proportion");
    }
}
