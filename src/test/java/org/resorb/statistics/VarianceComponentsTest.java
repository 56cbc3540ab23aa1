package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VarianceComponentsTest {
    @Test
    void partsOfASmallTableAreThoseWorkedOutByHand() {
        // Means 2 and 7, variances 2 and 8: chance 5; means differ by a variance of 12.5, of which 5 / 2 are chance.
        VarianceComponents parts = VarianceComponents.of(new double[] {1, 5, 3, 9}, new int[] {1, 2, 1, 2});
        assertThat(parts.chance()).isCloseTo(5, within(1e-12));
        assertThat(parts.parameters()).isCloseTo(10, within(1e-12));
        assertThat(parts.chanceShare()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(parts.parameterShare()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void setsOfDifferentSizeCountByTheirReplicates() {
        // Means 1 and 5 of 3 and 1: within 2 / 2; between 12 over 1; repeats 4 - 10 / 4.
        VarianceComponents parts = VarianceComponents.of(new double[] {0, 1, 2, 5}, new int[] {1, 1, 1, 2});
        assertThat(parts.chance()).isCloseTo(1, within(1e-12));
        assertThat(parts.parameters()).isCloseTo((12 - 1) / 1.5, within(1e-12));
    }

    @Test
    void withoutRepeatsOrWithMissingValuesNothingIsKnown() {
        assertThat(VarianceComponents.of(new double[] {1, 2}, new int[] {1, 2}).chance())
                .isNaN();
        assertThat(VarianceComponents.of(new double[] {1, 2, Double.NaN}, new int[] {1, 1, 2})
                        .parameterShare())
                .isNaN();
    }

    @Test
    void oneSetLeavesNothingToParameters() {
        assertThat(VarianceComponents.of(new double[] {1, 2, 4}, new int[] {1, 1, 1})
                        .parameterShare())
                .isZero();
    }

    @Test
    void partsOfManyDrawsComeNearTheVariancesDrawnFrom() {
        Random random = new Random(5);
        double[] values = new double[4000];
        int[] sets = new int[4000];
        for (int i = 0; i < 1000; i++) {
            double mean = 3 * random.nextGaussian();
            for (int j = 0; j < 4; j++) {
                values[4 * i + j] = mean + 2 * random.nextGaussian();
                sets[4 * i + j] = i;
            }
        }
        VarianceComponents parts = VarianceComponents.of(values, sets);
        assertThat(parts.chance()).isCloseTo(4, within(0.3));
        assertThat(parts.parameters()).isCloseTo(9, within(1.0));
    }
}
