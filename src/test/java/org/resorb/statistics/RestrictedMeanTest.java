package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestrictedMeanTest {
    /** Remission under 6-mercaptopurine, Freireich 1963, Blood 21:699; negative where it went on. */
    private static final int[] WEEKS = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    /** {@code survival:::survmean} of R says 23.29 weeks up to 35, with a standard error of 2.83. */
    @Test
    void remissionsOfLeukaemiaAreAsInR() {
        boolean[] happened = new boolean[WEEKS.length];
        IntStream.range(0, WEEKS.length).forEach(i -> happened[i] = WEEKS[i] > 0);
        EventTimes times =
                new EventTimes(Arrays.stream(WEEKS).mapToDouble(Math::abs).toArray(), happened);
        RestrictedMean mean = RestrictedMean.of(times, all(WEEKS.length), 35);
        assertThat(mean.value()).isCloseTo(23.287, within(1e-3));
        assertThat(Moments.standardError(mean.parts())).isCloseTo(2.83, within(0.15));
    }

    @Test
    void ofThoseWhoWereFollowedToTheEndItIsThePlainMeanAndEachAddsTheOwnTime() {
        EventTimes times = new EventTimes(new double[] {10, 30, 50, 50}, new boolean[] {true, true, false, true});
        RestrictedMean mean = RestrictedMean.of(times, all(4), 40);
        assertThat(mean.value()).isCloseTo((10 + 30 + 40 + 40) / 4.0, within(1e-12));
        assertThat(mean.parts()).containsExactly(new double[] {10, 30, 40, 40}, within(1e-9));
        RestrictedMean some = RestrictedMean.of(times, new int[] {1, 0}, 40);
        assertThat(some.parts()).containsExactly(new double[] {30, 10}, within(1e-9));
        assertThat(RestrictedMean.of(times, all(0), 40).value()).isNaN();
    }

    /** Exponential times of mean 100 up to 200, of whom a third leave before: 100 (1 − e⁻²), and Student's interval holds it. */
    @Test
    void whoLeavesEarlyDoesNotMakeItShorterAndNineteenOfTwentyIntervalsHoldIt() {
        Random random = new Random(4);
        double truth = 100 * (1 - Math.exp(-2));
        int held = 0;
        double mean = 0;
        int tables = 300;
        for (int table = 0; table < tables; table++) {
            EventTimes first = drawn(random, 24);
            RestrictedMean one = RestrictedMean.of(first, all(24), 200);
            RestrictedMean other = RestrictedMean.of(drawn(random, 24), all(24), 200);
            mean += one.value() / tables;
            held += one.less(other).holds(0) ? 1 : 0;
        }
        assertThat(mean).isCloseTo(truth, within(3.0));
        assertThat(held / (double) tables).isBetween(0.91, 0.99);
    }

    private static EventTimes drawn(Random random, int count) {
        double[] times = new double[count];
        boolean[] happened = new boolean[count];
        for (int i = 0; i < count; i++) {
            double event = -100 * Math.log(1 - random.nextDouble());
            double leaves = 600 * random.nextDouble();
            happened[i] = event <= leaves;
            times[i] = Math.min(event, leaves);
        }
        return new EventTimes(times, happened);
    }

    @Test
    void whereNobodyGetsThereADifferenceHasNoInterval() {
        EventTimes never = new EventTimes(new double[] {120, 120, 120}, new boolean[3]);
        RestrictedMean mean = RestrictedMean.of(never, all(3), 120);
        Estimate difference = mean.less(mean);
        assertThat(difference.value()).isZero();
        assertThat(difference.lower()).isNaN();
    }
}
