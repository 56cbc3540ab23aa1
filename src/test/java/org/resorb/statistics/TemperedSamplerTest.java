package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TemperedSamplerTest {
    private static double[] column(double[][] draws, int column) {
        return Arrays.stream(draws).mapToDouble(draw -> draw[column]).toArray();
    }

    @Test
    void aNormalDensityIsDrawnWithItsMeanAndDeviation() {
        double[][] draws = TemperedSampler.draw(
                1, "test", 2, 2000, x -> -0.5 * (Math.pow((x[0] - 0.4) / 0.05, 2) + Math.pow((x[1] - 0.7) / 0.02, 2)));
        assertThat(Moments.mean(column(draws, 0))).isCloseTo(0.4, within(0.005));
        assertThat(Moments.sd(column(draws, 0))).isCloseTo(0.05, within(0.005));
        assertThat(Moments.mean(column(draws, 1))).isCloseTo(0.7, within(0.002));
        assertThat(Moments.sd(column(draws, 1))).isCloseTo(0.02, within(0.002));
    }

    @Test
    void aFlatDensityFillsTheCubeEvenly() {
        double[][] draws = TemperedSampler.draw(1, "test", 1, 2000, x -> 0);
        assertThat(Quantiles.all(column(draws, 0), 0.25, 0.5, 0.75))
                .containsExactly(new double[] {0.25, 0.5, 0.75}, within(0.03));
    }

    @Test
    void aDensityThatDiffersBeyondAllBoundsIsRefusedAndNotClimbedForEver() {
        assertThatThrownBy(() -> TemperedSampler.draw(1, "test", 1, 200, x -> -1e30 * x[0] * x[0]))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("the density is too steep to be drawn from");
    }
}
