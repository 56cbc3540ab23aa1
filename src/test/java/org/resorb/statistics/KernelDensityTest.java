package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelDensityTest {
    private static final double[] SAMPLE = {1, 2, 2.5, 3, 3.2, 4, 7};

    /** {@code bw.nrd0(c(1, 2, 2.5, 3, 3.2, 4, 7))} and {@code bw.nrd0(c(5, 5, 5))} of R 4.2. */
    @Test
    void theWidthIsThatOfR() {
        assertThat(KernelDensity.bandwidth(SAMPLE)).isCloseTo(0.614400940135511, within(1e-14));
        assertThat(KernelDensity.bandwidth(new double[] {5, 5, 5})).isCloseTo(3.61233702792104, within(1e-13));
    }

    @Test
    void itHoldsAllOfTheSample() {
        double[] places =
                IntStream.range(0, 4001).mapToDouble(i -> -10 + i / 100.0).toArray();
        double sum = Arrays.stream(KernelDensity.at(places, SAMPLE)).sum() / 100;
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void aSampleOfZerosHasAWidth() {
        assertThat(KernelDensity.bandwidth(new double[] {0, 0, 0})).isPositive();
    }
}
