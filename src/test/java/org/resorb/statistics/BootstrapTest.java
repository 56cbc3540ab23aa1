package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double[] VALUES = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    /** Of twelve with one yes a draw has none with a chance of (11 / 12)¹² = 35 %. */
    @Test
    void whereManyDrawsHaveNoValueThereIsNoInterval() {
        Estimate found = of(VALUES.length, BootstrapTest::reciprocal);
        assertThat(found).isEqualTo(Estimate.alone(12));
    }

    @Test
    void aFewDrawsWithoutAValueAreLeftOut() {
        double[] four = VALUES.clone();
        for (int i = 0; i < 4; i++) {
            four[i] = 1;
        }
        // Five of twelve have a yes, and (7 / 12)¹² = 0.2 % of the draws have none.
        Estimate found = new Bootstrap(1, "test").intervals(12, drawn -> new double[] {reciprocal(four, drawn)})[0];
        assertThat(found.holds(12 / 5.0)).isTrue();
    }

    private interface OfDraw {
        double of(double[] values, IntUnaryOperator drawn);
    }

    private static Estimate of(int size, OfDraw statistic) {
        return new Bootstrap(1, "test").intervals(size, drawn -> new double[] {statistic.of(VALUES, drawn)})[0];
    }

    /** One over the mean, which is not known where that is 0. */
    private static double reciprocal(double[] values, IntUnaryOperator drawn) {
        double sum = IntStream.range(0, 12)
                .mapToDouble(i -> values[drawn.applyAsInt(i)])
                .sum();
        return sum == 0 ? Double.NaN : 12 / sum;
    }
}
