package org.resorb.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The draws are fixed, so that these tests either always pass or always fail; 1e-4 would be chance once in all of them. */
class ChanceTest {
    private static final double RARE = 1e-4;

    @ParameterizedTest
    @MethodSource("org.resorb.chance.Draws#rows")
    void everyPartOfTheUnitIntervalIsDrawnEquallyOften(IntToDoubleFunction draw) {
        long[] counts = new long[500];
        for (double x : Draws.take(draw, Draws.MANY)) {
            counts[(int) (x * counts.length)]++;
        }
        assertThat(Draws.chiSquare(counts)).isBetween(RARE, 1 - RARE);
    }

    @ParameterizedTest
    @MethodSource("org.resorb.chance.Draws#rows")
    void theLowBitsAreAsEvenAsTheHighOnes(IntToDoubleFunction draw) {
        long[] counts = new long[256];
        for (double x : Draws.take(draw, Draws.MANY)) {
            counts[(int) ((long) (x * 0x1.0p53) & 255)]++;
        }
        assertThat(Draws.chiSquare(counts)).isBetween(RARE, 1 - RARE);
    }

    @ParameterizedTest
    @MethodSource("org.resorb.chance.Draws#rows")
    void neighbouringKeysDrawIndependently(IntToDoubleFunction draw) {
        double[] all = Draws.take(draw, Draws.MANY + 16);
        for (int lag : new int[] {1, 2, 3, 16}) {
            double[] first = java.util.Arrays.copyOfRange(all, 0, Draws.MANY);
            double[] second = java.util.Arrays.copyOfRange(all, lag, Draws.MANY + lag);
            double correlation = new PearsonsCorrelation().correlation(first, second);
            assertThat(correlation).isCloseTo(0, within(4 / Math.sqrt(Draws.MANY)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.resorb.chance.Draws#rows")
    void pairsOfNeighboursFillTheSquareEvenly(IntToDoubleFunction draw) {
        long[] counts = new long[32 * 32];
        double[] all = Draws.take(draw, 2 * Draws.MANY);
        for (int i = 0; i < all.length; i += 2) {
            counts[(int) (all[i] * 32) * 32 + (int) (all[i + 1] * 32)]++;
        }
        assertThat(Draws.chiSquare(counts)).isBetween(RARE, 1 - RARE);
    }

    /** The four corners of a square in (id, slot), (id, step) and (seed, id) must not know each other either. */
    @Test
    void changingTwoWordsOfTheKeyTogetherGivesNewDraws() {
        Set<Double> seen = new HashSet<>();
        int count = 0;
        for (int seed = 0; seed < 6; seed++) {
            for (int step = 0; step < 20; step++) {
                for (String purpose : new String[] {"", "a", "b", "ab", "ba", "Apoptosis", "Autophagy"}) {
                    Chance chance = Chance.of(seed, purpose, step, 12);
                    for (int id = -3; id < 20; id++) {
                        for (int slot = -2; slot < 5; slot++) {
                            seen.add(chance.uniform(id, slot));
                            count++;
                        }
                    }
                }
            }
        }
        assertThat(seen).hasSize(count);
    }

    @Test
    void uniformDrawsPassKolmogorovAndSmirnov() {
        Chance chance = Chance.of(3, "uniform", 1, 12);
        double[] draws = Draws.take(i -> chance.uniform(i, 1), 20_000);
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), draws))
                .isGreaterThan(0.001);
        for (double draw : draws) {
            assertThat(draw).isGreaterThanOrEqualTo(0).isLessThan(1);
        }
    }

    @Test
    void theSameKeyGivesTheSameDrawWhateverWasDrawnBefore() {
        Chance chance = Chance.of(9, "order", 4, 12);
        double first = chance.uniform(5, 0);
        chance.uniform(6, 0);
        chance.count(3, 7, 0);
        assertThat(chance.uniform(5, 0)).isEqualTo(first);
        assertThat(Chance.of(9, "order", 4, 6).uniform(5, 0)).isEqualTo(first);
    }

    /** Every recorded result depends on these; change them only on purpose. */
    @Test
    void theStreamIsWhatItAlwaysWas() {
        Chance chance = Chance.of(1, "MacrophageInfiltration", 0, 12);
        assertThat(chance.uniform(0, 0)).isEqualTo(0.15581883088034787);
        assertThat(chance.uniform(41, -2)).isEqualTo(0.8321549680464221);
        assertThat(chance.count(2, 5, 0)).isEqualTo(17);
        assertThat(Chance.of(-7, "Apoptosis", 1460, 12).uniform(-1, 1)).isEqualTo(0.07916924882201348);
        assertThat(Chance.seed(1, 0)).isEqualTo(1981326994);
        assertThat(Chance.seed(1, 19)).isEqualTo(28541498);
    }
}
