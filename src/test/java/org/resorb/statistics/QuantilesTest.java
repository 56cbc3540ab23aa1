package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** {@code quantile(c(2, 4, 4, 5, 7, 9), c(.1, .25, .5, .75, .9))} of R has the same numbers. */
    @Test
    void theyAreThoseOfTypeSeven() {
        assertThat(Quantiles.all(new double[] {9, 4, 2, 7, 4, 5}, 0.1, 0.25, 0.5, 0.75, 0.9))
                .containsExactly(new double[] {3, 4, 4.5, 6.5, 8}, within(1e-12));
        assertThat(Quantiles.of(new double[] {4, 1, 3, 2}, 0.25)).isEqualTo(1.75);
    }

    @Test
    void theEndsAreTheLeastAndTheLargestValue() {
        assertThat(Quantiles.all(new double[] {3, 1, 2}, 0, 1)).containsExactly(1, 3);
    }

    @Test
    void whatIsUnknownIsLeftOutAndATimeThatNeverCameIsTheLast() {
        assertThat(Quantiles.median(new double[] {1, Double.NaN, NEVER, 3})).isEqualTo(3);
        assertThat(Quantiles.median(new double[] {1, NEVER, NEVER})).isEqualTo(NEVER);
        assertThat(Quantiles.median(new double[] {0, NEVER})).isEqualTo(NEVER);
        assertThat(Quantiles.median(new double[0])).isNaN();
    }

    @Test
    void theUpperPartIsAboveTheMedianOrAtItWhereThatIsTheLargest() {
        assertThat(DoubleStream.of(1, 2, 3, 4).filter(Quantiles.aboveMedian(new double[] {4, 3, 2, 1})))
                .containsExactly(3.0, 4.0);
        assertThat(DoubleStream.of(1, 2, 3).filter(Quantiles.aboveMedian(new double[] {1, 2, 3})))
                .containsExactly(3.0);
        assertThat(DoubleStream.of(0, 0, 1, 1, 1).filter(Quantiles.aboveMedian(new double[] {0, 0, 1, 1, 1})))
                .containsExactly(1.0, 1.0, 1.0);
        assertThat(DoubleStream.of(0, 1, 1, 1, 2).filter(Quantiles.aboveMedian(new double[] {0, 1, 1, 1, 2})))
                .containsExactly(2.0);
        assertThat(Quantiles.aboveMedian(new double[] {1, 2}).test(Double.NaN)).isFalse();
    }

    @Test
    void theValuesStayInTheirOrder() {
        double[] values = {3, 1, 2};
        Quantiles.median(values);
        assertThat(values).containsExactly(3, 1, 2);
    }
}
