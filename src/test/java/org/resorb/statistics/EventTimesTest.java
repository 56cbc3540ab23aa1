package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EventTimesTest {
    private static final boolean[] FIRST_FOUR = {true, true, true, true, false};

    @Test
    void whereAllAreFollowedToOneEndQuantilesTakeTheCensoredAsLaterThanAll() {
        EventTimes times = new EventTimes(new double[] {10, 20, 30, 40, 365}, FIRST_FOUR);
        assertThat(times.censored()).isEqualTo(1);
        assertThat(times.quantile(0.5)).isEqualTo(30);
        assertThat(times.quantile(0.25)).isEqualTo(20);
        assertThat(times.quantile(0.75)).isEqualTo(40);
        assertThat(times.quantile(0.9)).isInfinite();
        assertThat(times.quantile(1)).isInfinite();
    }

    @Test
    void whereNobodyGotThereEveryQuantileIsLater() {
        EventTimes times = new EventTimes(new double[] {365, 365}, new boolean[2]);
        assertThat(times.quantile(0)).isInfinite();
        assertThat(times.quantile(0.5)).isInfinite();
        assertThat(new EventTimes(new double[0], new boolean[0]).quantile(0.5)).isNaN();
    }

    @Test
    void whereSomeAreFollowedForLessTheMedianIsThatOfKaplanAndMeier() {
        EventTimes times = new EventTimes(
                new double[] {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35},
                freireich());
        // Remission under 6-mercaptopurine (Freireich and others 1963): median 23 weeks.
        assertThat(times.quantile(0.5)).isEqualTo(23).isEqualTo(times.survival().median());
        assertThat(times.censored()).isEqualTo(12);
    }

    private static boolean[] freireich() {
        boolean[] came = new boolean[21];
        for (int i : new int[] {0, 1, 2, 4, 6, 9, 10, 14, 15}) {
            came[i] = true;
        }
        return came;
    }

    @Test
    void theRestrictedMeanCountsTheCensoredAsTheEnd() {
        EventTimes times = new EventTimes(new double[] {10, 20, 30, 40, 365}, FIRST_FOUR);
        assertThat(Moments.mean(times.upTo(100))).isCloseTo(40, within(1e-12));
    }

    @Test
    void aTimeThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new EventTimes(new double[] {Double.NaN}, new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
