package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.resorb.chance.Chance;

/** A dear function of three parameters that is 1.4 times a cheap one and a slope of its own. */
class TwoLevelProcessTest {
    private static final double RHO = 1.4;
    private static final double NOISE = 0.03;

    private static double cheap(double[] x) {
        return FastMath.sin(5 * x[0]) + x[1] * x[1] + 0.5 * x[0] * x[2];
    }

    private static double dear(double[] x) {
        return RHO * cheap(x) + 0.3 * x[2] - 0.2;
    }

    private static double[][] cover(int rows, int seed) {
        LatinHypercube cover = new LatinHypercube(rows, 3, seed);
        double[][] points = new double[rows][];
        Arrays.setAll(points, cover::at);
        return points;
    }

    private static double[] asked(ToDoubleFunction<double[]> function, double[][] points, String purpose) {
        Chance chance = Chance.of(1, purpose, 0, 1);
        double[] values = new double[points.length];
        Arrays.setAll(values, i -> function.applyAsDouble(points[i]) + NOISE * Normal.quantile(chance.uniform(i, 0)));
        return values;
    }

    private static GaussianProcess below() {
        double[][] many = cover(90, 3);
        return GaussianProcess.of(many, asked(TwoLevelProcessTest::cheap, many, "cheap"));
    }

    private static double error(Emulator emulator) {
        double[][] fresh = cover(200, 9);
        double sum = 0;
        for (double[] point : fresh) {
            double off = emulator.mean(point) - dear(point);
            sum += off * off / fresh.length;
        }
        return FastMath.sqrt(sum);
    }

    @Test
    void rhoIsRecoveredAndTheCheapLevelMakesUpForFewDearPoints() {
        double[][] few = cover(14, 5);
        double[] values = asked(TwoLevelProcessTest::dear, few, "dear");
        GaussianProcess cheap = below();
        TwoLevelProcess both = TwoLevelProcess.of(cheap, few, values);
        assertThat(both.rho()).isCloseTo(RHO, within(0.15));
        assertThat(error(both)).isLessThan(error(cheap) / 3).isLessThan(error(GaussianProcess.of(few, values)) / 3);
        assertThat(both.explained()).isGreaterThan(0.9);
        assertThat(both.error()).isLessThan(0.2);
    }

    /** Values that nothing but their own run tells: with that of the cheap function kept, all of it would look explained. */
    @Test
    void aPointThatIsLeftOutIsLeftOutOfTheCheapFunctionToo() {
        double[][] points = cover(24, 5);
        Chance chance = Chance.of(1, "nothing smooth", 0, 1);
        double[] values = new double[points.length];
        Arrays.setAll(values, i -> Normal.quantile(chance.uniform(i, 0)));
        GaussianProcess cheap = GaussianProcess.of(points, values);
        double[] known = new double[points.length];
        Arrays.setAll(known, i -> cheap.mean(points[i]));
        TwoLevelProcess same = TwoLevelProcess.of(cheap, points, known);
        double square = 0;
        for (int i = 0; i < points.length; i++) {
            double off = known[i] - cheap.meanWithout(points[i]);
            square += off * off / points.length;
        }
        assertThat(same.error()).isCloseTo(FastMath.sqrt(square), within(1e-6));
        assertThat(cheap.meanWithout(new double[] {0.1, 0.2, 0.3})).isEqualTo(cheap.mean(new double[] {0.1, 0.2, 0.3}));
    }

    @Test
    void whatTheOthersTellOfAPointIsItsValueLessWhatItIsOffBy() {
        double[][] points = cover(30, 4);
        double[] values = asked(TwoLevelProcessTest::cheap, points, "left out");
        GaussianProcess process = GaussianProcess.of(points, values);
        double[] off = process.leftOut();
        double square = 0;
        for (int i = 0; i < points.length; i++) {
            assertThat(process.meanWithout(points[i])).isCloseTo(values[i] - off[i], within(1e-12));
            square += off[i] * off[i] / points.length;
        }
        assertThat(process.error()).isCloseTo(FastMath.sqrt(square), within(1e-12));
    }

    @Test
    void theStatedUncertaintyIsHonest() {
        double[][] few = cover(14, 5);
        TwoLevelProcess both = TwoLevelProcess.of(below(), few, asked(TwoLevelProcessTest::dear, few, "dear"));
        long within = Arrays.stream(cover(200, 9))
                .filter(point -> {
                    Emulator.Posterior guess = both.at(point);
                    return Math.abs(guess.mean() - dear(point)) < Normal.Z * FastMath.sqrt(guess.variance());
                })
                .count();
        assertThat(within).isBetween(160L, 200L);
        double[] point = {0.2, 0.4, 0.6};
        assertThat(both.at(point).mean()).isCloseTo(both.mean(point), within(1e-12));
    }

    @Test
    void withFivePointsOrACheapFunctionThatNeverChangesRhoIsOne() {
        double[][] five = cover(5, 5);
        TwoLevelProcess few = TwoLevelProcess.of(below(), five, asked(TwoLevelProcessTest::dear, five, "dear"));
        assertThat(few.rho()).isEqualTo(1);
        double[][] many = cover(20, 5);
        double[] flat = new double[20];
        Arrays.fill(flat, 0.3);
        TwoLevelProcess on = TwoLevelProcess.of(
                GaussianProcess.of(many, flat), many, asked(TwoLevelProcessTest::dear, many, "dear"));
        assertThat(on.rho()).isEqualTo(1);
        assertThat(on.mean(many[3])).isCloseTo(dear(many[3]), within(0.3));
    }
}
