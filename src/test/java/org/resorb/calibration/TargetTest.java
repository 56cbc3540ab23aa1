package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.statistics.Normal;

class TargetTest {
    private static final double OPEN = Double.POSITIVE_INFINITY;

    @Test
    void theDeviationIsHalfTheIntervalButNotBelowTheFloor() {
        assertThat(new Target("a", 0.5, 0.5 - 0.05 * Normal.Z, 0.5 + 0.05 * Normal.Z).deviation())
                .isCloseTo(0.05, within(1e-12));
        assertThat(new Target("a", 0.5, 0.499, 0.501).deviation()).isEqualTo(0.02);
        assertThat(new Target("a", 50, 49.9, 50.1).deviation()).isEqualTo(1);
        assertThat(new Target("a", 0.5, -OPEN, OPEN).deviation()).isEqualTo(0.02);
    }

    @Test
    void aBandWithoutAValueIsAimedAtInItsMiddle() {
        assertThat(new Target("a", Double.NaN, 3, 7).gap(6)).isEqualTo(1);
    }

    @Test
    void beyondAnOpenEndNothingIsMissed() {
        Target atLeast = new Target("a", Double.NaN, 0.5, OPEN);
        assertThat(atLeast.gap(0.9)).isZero();
        assertThat(atLeast.gap(0.3)).isCloseTo(-0.2, within(1e-12));
        assertThat(atLeast.holds(0.9)).isTrue();
        Target atMost = new Target("a", 0.4, -OPEN, 0.5);
        assertThat(atMost.gap(0.1)).isZero();
        assertThat(atMost.gap(0.6)).isCloseTo(0.2, within(1e-12));
        assertThat(atMost.deviation()).isCloseTo(0.1 / Normal.Z, within(1e-12));
    }

    @Test
    void whatHasNeitherValueNorEndIsNoTarget() {
        assertThatThrownBy(() -> new Target("a", Double.NaN, -OPEN, OPEN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theYardstickAddsWhatIsNotKnownOfPatientsModelAndChance() {
        Target target = new Target("a", 0.5, 0.5 - 0.05 * Normal.Z, 0.5 + 0.05 * Normal.Z);
        ModelOutput output =
                new ModelOutput(new double[] {0.63}, new double[] {0.0144}, new double[] {19}, new double[] {20});
        EvaluatedPoint asked = new EvaluatedPoint(1, 1, EvaluatedPoint.Origin.COVER, new double[] {0.5}, output);
        Implausibility implausibility = Implausibility.of(List.of(target), 0, List.of(asked));
        assertThat(implausibility.distance(output)).isCloseTo(1, within(1e-12));
        Implausibility wider = Implausibility.of(List.of(target), Math.sqrt(3 * 0.0169), List.of(asked));
        assertThat(wider.distance(output)).isCloseTo(0.5, within(1e-12));
        double[] unknown = {Double.NaN};
        ModelOutput none = new ModelOutput(unknown, unknown, unknown, unknown);
        assertThat(wider.distance(none)).isInfinite();
        assertThat(wider.worst(none)).isInfinite();
    }

    /** 27 of 55 have a standard error of 6.5 points; of none of 20 it is not nothing. */
    @Test
    void aFractionIsKnownAsWellAsItsPatientsAreMany() {
        assertThat(new Target("C2_complete", 27 / 55.0, 0.36, 0.62, 55).deviation())
                .isCloseTo(0.065, within(0.001));
        assertThat(new Target("none", 0, 0, 0.2, 20).deviation()).isBetween(0.04, 0.06);
        assertThat(new Target("many", 0.5, 0.4, 0.6, 100_000).deviation()).isEqualTo(0.02);
        assertThat(new Target("unknown", 0.5, 0.4, 0.6, 0).deviation()).isCloseTo(0.051, within(0.001));
    }
}
