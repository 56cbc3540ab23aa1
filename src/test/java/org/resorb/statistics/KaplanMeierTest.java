package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {
    /** Remission under 6-mercaptopurine, Freireich 1963, Blood 21:699; negative where it went on. */
    private static final int[] WEEKS = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    @ParameterizedTest
    @CsvSource({
        "0, 6, 21, 3, 0.8571, 0.6197, 0.9516",
        "1, 7, 17, 1, 0.8067, 0.5631, 0.9228",
        "2, 10, 15, 1, 0.7529, 0.5032, 0.8894",
        "3, 13, 12, 1, 0.6902, 0.4316, 0.8491",
        "4, 16, 11, 1, 0.6275, 0.3675, 0.8049",
        "5, 22, 7, 1, 0.5378, 0.2678, 0.7468",
        "6, 23, 6, 1, 0.4482, 0.1881, 0.6801"
    })
    void remissionsOfLeukaemiaAreAsInTheTextbooks(
            int step, double time, int atRisk, int events, double without, double lower, double upper) {
        KaplanMeier.Step found = remissions().steps().get(step);
        assertThat(found.time()).isEqualTo(time);
        assertThat(found.atRisk()).isEqualTo(atRisk);
        assertThat(found.events()).isEqualTo(events);
        assertThat(found.without().value()).isCloseTo(without, within(5e-5));
        assertThat(found.without().lower()).isCloseTo(lower, within(6e-5));
        assertThat(found.without().upper()).isCloseTo(upper, within(6e-5));
    }

    @Test
    void theMedianIsTheFirstTimeWithHalfLeft() {
        assertThat(remissions().median()).isEqualTo(23);
        assertThat(KaplanMeier.of(new double[] {1, 2, 3}, new boolean[] {true, false, false})
                        .median())
                .isInfinite();
    }

    /** {@code quantile(survfit(Surv(time, event) ~ 1), c(0.25, 0.5, 0.75))} of R. */
    @Test
    void whereJustTheRestIsLeftAQuantileLiesHalfWayToTheNextEvent() {
        KaplanMeier curve = KaplanMeier.of(
                new double[] {1, 2, 3, 3, 3, 5, 7, 9},
                new boolean[] {true, true, false, false, false, true, true, false});
        assertThat(curve.quantile(0.25)).isEqualTo(3.5);
        assertThat(curve.median()).isEqualTo(6);
        KaplanMeier last = KaplanMeier.of(
                new double[] {1, 2, 3, 3, 3, 5, 9, 9},
                new boolean[] {true, true, false, false, false, true, false, false});
        assertThat(last.median()).as("half of them may never have it").isInfinite();
    }

    /** Four have 2.5 in R too; of two that never come neither has come to half. */
    @Test
    void curveAndTimesHaveOneMedian() {
        double[] times = {1, 2, 3, 4};
        boolean[] all = {true, true, true, true};
        assertThat(KaplanMeier.of(times, all).median())
                .isEqualTo(2.5)
                .isEqualTo(new EventTimes(times, all).quantile(0.5))
                .isEqualTo(Quantiles.median(times));
        double[] followed = {1, 2, 10, 10};
        boolean[] two = {true, true, false, false};
        assertThat(KaplanMeier.of(followed, two).median())
                .isInfinite()
                .isEqualTo(new EventTimes(followed, two).quantile(0.5));
        assertThat(KaplanMeier.of(new double[0], new boolean[0]).median()).isNaN();
    }

    @Test
    void fourByHand() {
        KaplanMeier four = KaplanMeier.of(new double[] {4, 1, 2, 2}, new boolean[] {true, true, true, false});
        assertThat(four.steps().stream().map(KaplanMeier.Step::without).mapToDouble(Estimate::value))
                .containsExactly(0.75, 0.5, 0.0);
        assertThat(four.steps().get(2).without().upper()).isNaN();
        assertThat(four.atRisk(2)).isEqualTo(3);
        assertThat(four.end()).isEqualTo(4);
    }

    @Test
    void aTimeIsNeededForEach() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.of(new double[] {Double.NaN}, new boolean[] {true}));
    }

    private static KaplanMeier remissions() {
        double[] times = new double[WEEKS.length];
        boolean[] ended = new boolean[WEEKS.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = Math.abs(WEEKS[i]);
            ended[i] = WEEKS[i] > 0;
        }
        return KaplanMeier.of(times, ended);
    }
}
