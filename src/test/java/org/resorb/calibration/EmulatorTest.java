package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.resorb.chance.Chance;
import org.resorb.statistics.Normal;
import org.resorb.study.LatinHypercube;

class EmulatorTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private static double[][] cover(int rows, int seed) {
        LatinHypercube cover = new LatinHypercube(rows, 3, seed);
        double[][] points = new double[rows][];
        Arrays.setAll(points, cover::at);
        return points;
    }

    private static Emulator learnt(ToDoubleFunction<double[]> function, double noise) {
        double[][] points = cover(60, 3);
        Chance chance = Chance.of(1, "noise", 0, 1);
        double[] values = new double[points.length];
        Arrays.setAll(
                values,
                i -> function.applyAsDouble(points[i])
                        + noise * NORMAL.inverseCumulativeProbability(chance.uniform(i, 0)));
        return Emulator.of(points, values);
    }

    private static double bent(double[] x) {
        return FastMath.sin(4 * x[0]) + x[1] * x[1];
    }

    @Test
    void aSmoothFunctionIsPredictedWhereItWasNotAsked() {
        Emulator emulator = learnt(EmulatorTest::bent, 0);
        for (double[] point : cover(40, 8)) {
            assertThat(emulator.at(point).mean()).isCloseTo(bent(point), within(0.05));
            assertThat(emulator.mean(point)).isEqualTo(emulator.at(point).mean());
        }
        assertThat(emulator.explained()).isGreaterThan(0.99);
    }

    @Test
    void theStatedUncertaintyIsHonestUnderNoise() {
        Emulator emulator = learnt(EmulatorTest::bent, 0.2);
        double[][] fresh = cover(200, 9);
        long within = Arrays.stream(fresh)
                .filter(point -> {
                    Emulator.Guess guess = emulator.at(point);
                    return Math.abs(guess.mean() - bent(point)) < Normal.Z * FastMath.sqrt(guess.variance());
                })
                .count();
        assertThat(within).isBetween(150L, 200L);
        assertThat(emulator.error()).isBetween(0.12, 0.35);
    }

    @Test
    void pureNoiseIsNotExplainedAndLeavesTheMean() {
        Emulator emulator = learnt(x -> 5, 1);
        assertThat(emulator.explained()).isLessThan(0.2);
        assertThat(emulator.at(new double[] {0.5, 0.5, 0.5}).mean()).isBetween(4.0, 6.0);
    }

    @Test
    void whatNeverChangesIsPredictedAsItIs() {
        Emulator emulator = learnt(x -> 0.3, 0);
        assertThat(emulator.at(new double[] {0.1, 0.9, 0.2}).mean()).isCloseTo(0.3, within(1e-9));
    }
}
