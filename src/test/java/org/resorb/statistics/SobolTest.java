package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SobolTest {
    @Test
    void theIndicesOfIshigamiAreFound() {
        Sobol sobol = of(KnownFunction.ISHIGAMI, 4096);
        for (int i = 0; i < 3; i++) {
            assertThat(first(sobol, i).value()).isCloseTo(KnownFunction.ISHIGAMI_FIRST[i], within(0.01));
            assertThat(total(sobol, i).value()).isCloseTo(KnownFunction.ISHIGAMI_TOTAL[i], within(0.01));
            assertThat(first(sobol, i).holds(KnownFunction.ISHIGAMI_FIRST[i])).isTrue();
            assertThat(total(sobol, i).holds(KnownFunction.ISHIGAMI_TOTAL[i])).isTrue();
        }
        assertThat(sobol.variance()).isCloseTo(13.8446, within(0.1));
        assertThat(sobol.used()).isEqualTo(4096);
    }

    @Test
    void theIndicesOfTheGFunctionAreFound() {
        Sobol sobol = of(KnownFunction.G, 4096);
        for (int i = 0; i < 8; i++) {
            assertThat(first(sobol, i).value()).isCloseTo(KnownFunction.firstOfG(i), within(0.01));
            assertThat(total(sobol, i).value()).isCloseTo(KnownFunction.totalOfG(i), within(0.01));
        }
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int[] held = new int[6];
        int trials = 200;
        for (int trial = 0; trial < trials; trial++) {
            double[] outputs = KnownSample.outputs(KnownSample.drawnBlocks(trial, 256, 3), KnownFunction.ISHIGAMI);
            Sobol sobol = Sobol.of(outputs, 3, trial);
            for (int i = 0; i < 3; i++) {
                held[i] += first(sobol, i).holds(KnownFunction.ISHIGAMI_FIRST[i]) ? 1 : 0;
                held[3 + i] += total(sobol, i).holds(KnownFunction.ISHIGAMI_TOTAL[i]) ? 1 : 0;
            }
        }
        for (int count : held) {
            assertThat(count / (double) trials).isBetween(0.89, 0.99);
        }
    }

    @Test
    void aBlockWithAMissingRowIsDroppedWhole() {
        double[] outputs = KnownSample.outputs(KnownSample.points(new Saltelli(64, 3, 1)), KnownFunction.ISHIGAMI);
        double[] missing = outputs.clone();
        missing[5 * 10 + 3] = Double.NaN;
        missing[5 * 63] = Double.POSITIVE_INFINITY;
        double[] without = new double[outputs.length - 10];
        System.arraycopy(outputs, 0, without, 0, 50);
        System.arraycopy(outputs, 55, without, 50, without.length - 50);
        Sobol sobol = Sobol.of(missing, 3, 1);
        assertThat(sobol.used()).isEqualTo(62);
        assertThat(sobol.dropped()).isEqualTo(2);
        assertThat(sobol.indices()).isEqualTo(Sobol.of(without, 3, 1).indices());
    }

    @Test
    void largeOffsetsAndUnitsDoNotMatter() {
        double[] outputs = KnownSample.outputs(KnownSample.points(new Saltelli(256, 3, 1)), KnownFunction.ISHIGAMI);
        double[] scaled = Arrays.stream(outputs).map(y -> 1e6 - 3 * y).toArray();
        for (int i = 0; i < 3; i++) {
            assertThat(first(Sobol.of(scaled, 3, 1), i).value())
                    .isCloseTo(first(Sobol.of(outputs, 3, 1), i).value(), within(1e-6));
        }
    }

    @Test
    void aConstantOutputHasNoIndicesAndNoVariance() {
        double[] constant = new double[5 * 16];
        Arrays.fill(constant, 0.1);
        Sobol sobol = Sobol.of(constant, 3, 1);
        assertThat(sobol.variance()).isZero();
        assertThat(sobol.indices()).hasSize(3).allMatch(index -> !index.first().isKnown());
        Arrays.fill(constant, Double.NaN);
        assertThat(Sobol.of(constant, 3, 1).used()).isZero();
    }

    @Test
    void outputsThatDifferByRoundingAloneHaveNoIndices() {
        double[] outputs = KnownSample.alike(KnownSample.drawnBlocks(1, 16, 3));
        assertThat(Sobol.of(outputs, 3, 1).indices())
                .noneMatch(index -> index.first().isKnown() || index.total().isKnown());
    }

    @Test
    void theSameRunsGiveTheSameIntervals() {
        assertThat(of(KnownFunction.ISHIGAMI, 32)).isEqualTo(of(KnownFunction.ISHIGAMI, 32));
    }

    @Test
    void rowsThatAreNotWholeBlocksAreRefused() {
        assertThatThrownBy(() -> Sobol.of(new double[7], 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7 outputs are not whole blocks of 5");
    }

    private static Sobol of(KnownFunction function, int base) {
        Saltelli design = new Saltelli(base, function.factors(), 1);
        return Sobol.of(KnownSample.outputs(KnownSample.points(design), function), function.factors(), 1);
    }

    private static Estimate first(Sobol sobol, int factor) {
        return sobol.indices().get(factor).first();
    }

    private static Estimate total(Sobol sobol, int factor) {
        return sobol.indices().get(factor).total();
    }
}
