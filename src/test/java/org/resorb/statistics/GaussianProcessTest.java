package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.resorb.chance.Chance;

class GaussianProcessTest {
    private static double[][] cover(int rows, int seed) {
        LatinHypercube cover = new LatinHypercube(rows, 3, seed);
        double[][] points = new double[rows][];
        Arrays.setAll(points, cover::at);
        return points;
    }

    private static GaussianProcess learnt(ToDoubleFunction<double[]> function, double noise) {
        double[][] points = cover(60, 3);
        Chance chance = Chance.of(1, "noise", 0, 1);
        double[] values = new double[points.length];
        Arrays.setAll(values, i -> function.applyAsDouble(points[i]) + noise * Normal.quantile(chance.uniform(i, 0)));
        return GaussianProcess.of(points, values);
    }

    private static double bent(double[] x) {
        return FastMath.sin(4 * x[0]) + x[1] * x[1];
    }

    @Test
    void aSmoothFunctionIsPredictedWhereItWasNotAsked() {
        GaussianProcess emulator = learnt(GaussianProcessTest::bent, 0);
        for (double[] point : cover(40, 8)) {
            assertThat(emulator.at(point).mean()).isCloseTo(bent(point), within(0.05));
            assertThat(emulator.mean(point)).isEqualTo(emulator.at(point).mean());
        }
        assertThat(emulator.explained()).isGreaterThan(0.99);
    }

    @Test
    void whatIsKnownIsInterpolatedAndFarFromItLittleIsKnown() {
        double[][] points = cover(60, 3);
        GaussianProcess process = learnt(GaussianProcessTest::bent, 0);
        for (double[] point : points) {
            assertThat(process.at(point).mean()).isCloseTo(bent(point), within(0.02));
        }
        double[] outside = {3, 3, 3};
        assertThat(process.at(outside).variance())
                .isGreaterThan(100 * process.at(points[0]).variance());
    }

    @Test
    void theStatedUncertaintyIsHonestUnderNoise() {
        GaussianProcess emulator = learnt(GaussianProcessTest::bent, 0.2);
        double[][] fresh = cover(200, 9);
        long within = Arrays.stream(fresh)
                .filter(point -> {
                    GaussianProcess.Posterior guess = emulator.at(point);
                    return Math.abs(guess.mean() - bent(point)) < Normal.Z * FastMath.sqrt(guess.variance());
                })
                .count();
        assertThat(within).isBetween(150L, 200L);
        assertThat(emulator.error()).isBetween(0.12, 0.35);
    }

    @Test
    void pureNoiseIsNotExplainedAndLeavesTheMean() {
        GaussianProcess emulator = learnt(x -> 5, 1);
        assertThat(emulator.explained()).isLessThan(0.2);
        assertThat(emulator.at(new double[] {0.5, 0.5, 0.5}).mean()).isBetween(4.0, 6.0);
    }

    @Test
    void whatNeverChangesIsPredictedAsItIs() {
        GaussianProcess emulator = learnt(x -> 0.3, 0);
        assertThat(emulator.at(new double[] {0.1, 0.9, 0.2}).mean()).isCloseTo(0.3, within(1e-9));
    }
}
