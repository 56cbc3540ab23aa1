package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CmaEsTest {
    /** Rosenbrock's valley (1960), lowest at (0.6, 0.36) here. */
    private static final ToDoubleFunction<double[]> VALLEY =
            x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(0.6 - x[0], 2);

    @Test
    void theBottomOfRosenbrocksValleyIsFound() {
        assertThat(CmaEs.minimum(VALLEY, new double[] {0.1, 0.9}, 1, "test"))
                .containsExactly(new double[] {0.6, 0.36}, within(1e-4));
    }

    @Test
    void aLowestPointOutsideIsSoughtAtTheEdgeOfTheCube() {
        assertThat(CmaEs.minimum(x -> x[0] - x[1], new double[] {0.5, 0.5}, 1, "test"))
                .containsExactly(new double[] {0, 1}, within(1e-6));
    }

    @Test
    void theSameSeedFindsTheSameBits() {
        double[] start = {0.1, 0.9};
        assertThat(CmaEs.minimum(VALLEY, start, 7, "test")).containsExactly(CmaEs.minimum(VALLEY, start, 7, "test"));
    }
}
