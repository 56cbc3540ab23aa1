package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SobolPairsTest {
    /** Of Ishigami's function: V13 = 8 b² π⁸ / 225 in its variance, all others nothing. */
    private static final double[] ISHIGAMI_PAIRS = {0, 0.243684, 0};

    private static double[] outputs(KnownFunction function, int base) {
        return KnownSample.outputs(KnownSample.points(new Saltelli(base, function.factors(), true, 1)), function);
    }

    @Test
    void thePairsOfIshigamiAreFoundAndHeldByTheirIntervals() {
        SobolPairs pairs = SobolPairs.of(outputs(KnownFunction.ISHIGAMI, 4096), 3, 1);
        assertThat(pairs.used()).isEqualTo(4096);
        for (int i = 0; i < 3; i++) {
            assertThat(pairs.pairs().get(i).index().value()).isCloseTo(ISHIGAMI_PAIRS[i], within(0.02));
            assertThat(pairs.pairs().get(i).index().holds(ISHIGAMI_PAIRS[i])).isTrue();
        }
        assertThat(pairs.pairs().get(1)).extracting("first", "second").containsExactly(0, 2);
    }

    @Test
    void thePairsOfTheGFunctionAreProductsOfItsParts() {
        SobolPairs pairs = SobolPairs.of(outputs(KnownFunction.G, 4096), 8, 1);
        assertThat(pairs.pairs()).hasSize(28);
        for (SobolPairs.Pair pair : pairs.pairs()) {
            assertThat(pair.index().value())
                    .isCloseTo(KnownFunction.pairOfG(pair.first(), pair.second()), within(0.02));
        }
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        int trials = 100;
        for (int trial = 0; trial < trials; trial++) {
            double[][] points = KnownSample.drawnPairBlocks(trial, 256, 3);
            double[] outputs = KnownSample.outputs(points, KnownFunction.ISHIGAMI);
            held += SobolPairs.of(outputs, 3, trial).pairs().get(1).index().holds(ISHIGAMI_PAIRS[1]) ? 1 : 0;
        }
        assertThat(held / (double) trials).isBetween(0.88, 1.0);
    }

    @Test
    void theFirstRowsOfABlockAreThoseOfTheSchemeWithoutPairs() {
        double[][] with = KnownSample.points(new Saltelli(4, 3, true, 7));
        double[][] without = KnownSample.points(new Saltelli(4, 3, 7));
        for (int block = 0; block < 4; block++) {
            for (int row = 0; row < 5; row++) {
                assertThat(with[8 * block + row]).containsExactly(without[5 * block + row]);
            }
            for (int i = 0; i < 3; i++) {
                double[] expected = without[5 * block + 1].clone();
                expected[i] = without[5 * block][i];
                assertThat(with[8 * block + 5 + i]).containsExactly(expected);
            }
        }
    }

    @Test
    void aMissingRowTakesItsBlockAndAConstantHasNoIndices() {
        double[] outputs = outputs(KnownFunction.ISHIGAMI, 16);
        outputs[8 * 3 + 7] = Double.NaN;
        assertThat(SobolPairs.of(outputs, 3, 1)).extracting("used", "dropped").containsExactly(15, 1);
        Arrays.fill(outputs, 2);
        assertThat(SobolPairs.of(outputs, 3, 1).pairs())
                .noneMatch(pair -> pair.index().isKnown());
        double[] alike = KnownSample.alike(KnownSample.drawnPairBlocks(1, 16, 3));
        assertThat(SobolPairs.of(alike, 3, 1).pairs())
                .noneMatch(pair -> pair.index().isKnown());
        assertThatThrownBy(() -> SobolPairs.of(new double[9], 3, 1)).hasMessageContaining("whole blocks of 8");
    }
}
