package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OddsRatioTest {
    /** Smoking and lung cancer in men, Doll and Hill (1950), Br Med J 2:739: 647 of 649 cases, 622 of 649 controls smoked. */
    @Test
    void smokersOfDollAndHillWithHalfACaseInEachCell() {
        OddsRatio ratio = new OddsRatio(new Proportion(647, 649), new Proportion(622, 649));
        double error = Math.sqrt(1 / 647.5 + 1 / 2.5 + 1 / 622.5 + 1 / 27.5);
        Estimate estimate = ratio.woolf();
        assertThat(estimate.value()).isCloseTo(647.5 * 27.5 / (2.5 * 622.5), within(1e-9));
        assertThat(Math.log(estimate.upper() / estimate.value())).isCloseTo(Normal.Z * error, within(1e-12));
        assertThat(Math.log(estimate.value() / estimate.lower())).isCloseTo(Normal.Z * error, within(1e-12));
    }

    @Test
    void equalPartsHaveTheRatioOne() {
        assertThat(OddsRatio.of(new double[] {1, 0}, new double[] {0, 1}).value())
                .isEqualTo(1);
    }

    @Test
    void anEmptyCellGivesNoInfiniteRatio() {
        assertThat(OddsRatio.of(new double[] {1, 1, 1}, new double[] {0, 0, 0})
                        .woolf()
                        .value())
                .isCloseTo(49, within(1e-12));
    }

    @Test
    void withNobodyOnASideItIsUnknown() {
        assertThat(OddsRatio.of(new double[0], new double[] {0, 1}).woolf().isKnown())
                .isFalse();
        assertThat(OddsRatio.of(new double[] {1}, new double[0]).woolf().isKnown())
                .isFalse();
    }
}
