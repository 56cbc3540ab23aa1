package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {
    /** Extra hours of sleep under the second drug, Student (1908), Biometrika 6:1: R's {@code sleep}. */
    private static final double[] SLEEP = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void studentsSleepersComeOutAsInR() {
        assertThat(Moments.mean(SLEEP)).isCloseTo(2.33, within(1e-12));
        assertThat(Moments.sd(SLEEP)).isCloseTo(2.002249, within(1e-6));
        Estimate mean = Moments.studentInterval(SLEEP);
        assertThat(mean.lower()).isCloseTo(0.8976775, within(1e-6));
        assertThat(mean.upper()).isCloseTo(3.7623225, within(1e-6));
    }

    @Test
    void theNormalIntervalIsNarrowerThanStudents() {
        Estimate normal = Moments.normalInterval(SLEEP);
        assertThat(normal.upper() - normal.value())
                .isCloseTo(Normal.Z * Moments.standardError(SLEEP), within(1e-12))
                .isLessThan(Moments.studentInterval(SLEEP).upper() - normal.value());
    }

    @Test
    void oneValueHasNoSpreadAndNoneHasNoMean() {
        double[] one = {2};
        assertThat(Moments.sd(one)).isNaN();
        assertThat(Moments.studentInterval(one)).isEqualTo(Estimate.alone(2));
        assertThat(Moments.normalInterval(one)).isEqualTo(Estimate.alone(2));
        assertThat(Moments.mean(new double[0])).isNaN();
        assertThat(Moments.mean(new double[] {1, Double.POSITIVE_INFINITY})).isNaN();
    }

    @Test
    void valuesThatDifferByRoundingAreAlike() {
        assertThat(Moments.areAlike(new double[] {.3 - .1, .7 - .5, .9 - .7})).isTrue();
        assertThat(Moments.areAlike(new double[] {1e6, 1e6 + 1e-4})).isTrue();
        assertThat(Moments.areAlike(new double[] {0.2, 0.2001})).isFalse();
        assertThat(Moments.areAlike(new double[] {1, Double.POSITIVE_INFINITY})).isFalse();
        assertThat(Moments.areAlike(new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}))
                .isTrue();
        assertThat(Moments.areAlike(new double[0])).isTrue();
    }
}
