package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MorrisTest {
    private static final double[] SLOPES = {3, -2, 0};

    @Test
    void theSlopesOfALinearFunctionAreItsEffects() {
        Morris morris = of(new MorrisTrajectories(10, 3, 4, 1), MorrisTest::linear);
        for (int i = 0; i < 3; i++) {
            Morris.Effect effect = morris.effects().get(i);
            assertThat(effect.mu().value()).isCloseTo(SLOPES[i], within(1e-12));
            assertThat(effect.muStar().value()).isCloseTo(Math.abs(SLOPES[i]), within(1e-12));
            assertThat(effect.sigma().value()).isCloseTo(0, within(1e-12));
            assertThat(effect.used()).isEqualTo(10);
        }
    }

    /** Morris 1991: 1 to 7 bend or act together, 8 to 10 are strong and linear, 11 to 20 do hardly anything. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theTwentyFactorsOfMorrisAreToldApart(long seed) {
        Morris morris = of(new MorrisTrajectories(20, 20, 4, seed), KnownFunction.MORRIS);
        double[] strength = new double[20];
        for (int i = 0; i < 20; i++) {
            Morris.Effect effect = morris.effects().get(i);
            strength[i] = effect.muStar().value();
            if (i < 7) {
                assertThat(effect.sigma().value())
                        .as("bent or together: %s", i + 1)
                        .isGreaterThan(15);
            } else {
                assertThat(effect.sigma().value()).as("linear: %s", i + 1).isLessThan(15);
            }
            if (i >= 7 && i < 10) {
                assertThat(effect.mu().value()).isCloseTo(40, within(5.0));
            }
        }
        double weakest = Arrays.stream(strength, 0, 10).min().orElseThrow();
        double strongestOfRest = Arrays.stream(strength, 10, 20).max().orElseThrow();
        assertThat(weakest).isGreaterThan(2 * strongestOfRest);
    }

    @Test
    void effectsOfOppositeSignsCancelInTheMeanOnly() {
        Morris morris = of(new MorrisTrajectories(400, 2, 4, 1), x -> (x[0] - 0.5) * (x[1] - 0.5));
        Morris.Effect effect = morris.effects().get(0);
        assertThat(effect.mu().holds(0)).isTrue();
        assertThat(effect.muStar().value()).isCloseTo(1 / 3.0, within(0.03));
    }

    /** The effects of x₀·x₁ on x₀ are the levels of x₁: 0, 1/3, 2/3 and 1, equally often. */
    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int trials = 400;
        int muStar = 0;
        int sigma = 0;
        for (int trial = 0; trial < trials; trial++) {
            Morris.Effect effect = of(new MorrisTrajectories(40, 2, 4, trial), x -> x[0] * x[1])
                    .effects()
                    .get(0);
            muStar += effect.muStar().holds(0.5) ? 1 : 0;
            sigma += effect.sigma().holds(Math.sqrt(5 / 36.0)) ? 1 : 0;
        }
        assertThat(muStar / (double) trials).isBetween(0.92, 0.98);
        assertThat(sigma / (double) trials).isBetween(0.89, 0.98);
    }

    @Test
    void stepsWithAMissingEndAreDroppedAndCounted() {
        Design design = new MorrisTrajectories(10, 3, 4, 1);
        double[][] points = KnownSample.points(design);
        double[] outputs = KnownSample.outputs(points, MorrisTest::linear);
        outputs[5] = Double.NaN;
        outputs[8] = Double.NaN;
        Morris morris = Morris.of(points, outputs, 1);
        assertThat(morris.effects().stream().mapToInt(Morris.Effect::dropped).sum())
                .isEqualTo(3);
        assertThat(morris.effects().stream().mapToInt(Morris.Effect::used).sum())
                .isEqualTo(27);
        assertThat(morris.effects().get(0).mu().value()).isCloseTo(3, within(1e-12));
    }

    @Test
    void aConstantOutputHasNoEffects() {
        for (Morris.Effect effect :
                of(new MorrisTrajectories(5, 3, 4, 1), x -> 0.1).effects()) {
            assertThat(effect.muStar()).isEqualTo(new Estimate(0, 0, 0));
            assertThat(effect.sigma()).isEqualTo(new Estimate(0, 0, 0));
        }
    }

    @Test
    void oneTrajectoryGivesNoInterval() {
        Morris.Effect effect = of(new MorrisTrajectories(1, 3, 4, 1), MorrisTest::linear)
                .effects()
                .get(0);
        assertThat(effect.mu().value()).isCloseTo(3, within(1e-12));
        assertThat(effect.mu().lower()).isNaN();
        assertThat(effect.sigma().isKnown()).isFalse();
    }

    @Test
    void rowsThatAreNotWholeTrajectoriesAreRefused() {
        assertThatThrownBy(() -> Morris.of(new double[7][3], new double[7], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double linear(double[] x) {
        double sum = 7;
        for (int i = 0; i < 3; i++) {
            sum += SLOPES[i] * x[i];
        }
        return sum;
    }

    private static Morris of(Design design, java.util.function.ToDoubleFunction<double[]> function) {
        double[][] points = KnownSample.points(design);
        return Morris.of(points, KnownSample.outputs(points, function), 1);
    }
}
