package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.statistics.TwoSurvivals;

/** A half-time that a run ended without is later than the end; that of a failed run is missing. */
class CensoredTimesTest {
    private static final double LATER = Double.POSITIVE_INFINITY;

    /** Ranks 1, 2, 3, 4, 5.5, 5.5 against 1 to 6: 17 / sqrt(17.5 * 17). */
    @Test
    void inRanksTimesThatWereNotReachedComeLast() {
        double[][] points = {{1}, {2}, {3}, {4}, {5}, {6}, {7}};
        double[][] times = {{10}, {20}, {30}, {40}, {LATER}, {LATER}, {Double.NaN}};
        SensitivityIndex index = only(SamplingScheme.SAMPLE, points, times, SensitivityMeasure.PRCC);
        assertThat(index.estimate().value()).isCloseTo(17 / Math.sqrt(17.5 * 17), within(1e-9));
        assertThat(index.output()).isEqualTo("half_time_d");
        assertThat(index.used()).isEqualTo(6);
        assertThat(index.dropped()).isEqualTo(1);
        assertThat(index.censored()).isEqualTo(2);
        assertThat(index.note()).isEqualTo("4 of 6 runs got there; 2 later than the end count as the end, 50 d");
    }

    /** Effects 50 - 10 and (20 - 30) / -1. */
    @Test
    void elementaryEffectsAreThoseOfTheRestrictedMeanTimeAndNamedSo() {
        double[][] points = {{0}, {1}, {1}, {0}};
        double[][] times = {{10}, {LATER}, {30}, {20}};
        SensitivityIndex index = only(SamplingScheme.TRAJECTORIES, points, times, SensitivityMeasure.MU);
        assertThat(index.output()).isEqualTo("restricted_mean_half_time_d");
        assertThat(index.estimate().value()).isEqualTo(25);
        assertThat(index.used()).isEqualTo(2);
        assertThat(index.dropped()).isZero();
        assertThat(index.censored()).isEqualTo(1);
    }

    @Test
    void whereAllGetThereNothingIsRestricted() {
        double[][] points = {{0}, {1}, {1}, {0}};
        double[][] times = {{10}, {70}, {30}, {20}};
        SensitivityIndex index = only(SamplingScheme.TRAJECTORIES, points, times, SensitivityMeasure.MU);
        assertThat(index.output()).isEqualTo("half_time_d");
        assertThat(index.estimate().value()).isEqualTo(35);
        assertThat(index.note()).isEmpty();
    }

    /** Ranks of all runs are 1, 4, 3, 2 of 4, so the effects are 3/4 and 1/4 upwards. */
    @Test
    void inRanksOfAllRunsNothingHangsOnTheEnd() {
        double[][] points = {{0}, {1}, {1}, {0}};
        double[][] times = {{10}, {LATER}, {30}, {20}};
        StudyOutputs runs = new StudyOutputs(
                SamplingScheme.TRAJECTORIES, List.of("factor"), points, true, Map.of("half_time_d", times), 50);
        SensitivityIndex index = new SensitivityAnalysis(runs, 1)
                .factors().stream()
                        .filter(one -> one.measure() == SensitivityMeasure.MU
                                && one.output().startsWith("rank"))
                        .findFirst()
                        .orElseThrow();
        assertThat(index.output()).isEqualTo("rank_of_half_time_d");
        assertThat(index.estimate().value()).isCloseTo(0.5, within(1e-12));
        assertThat(index.note()).isEqualTo("3 of 4 runs got there; 1 later than the end come last in ranks; end 50 d");
    }

    /** Rows 5 to 8 have the event twice as late, and the last of them not at all. */
    @Test
    void theHazardOfTheUpperHalfOfAFactorIsThatOfTwoGroups() {
        double[][] points = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}};
        double[][] times = {{5}, {9}, {7}, {11}, {22}, {10}, {18}, {LATER}, {Double.NaN}};
        StudyOutputs runs = new StudyOutputs(
                SamplingScheme.SAMPLE, List.of("factor"), points, true, Map.of("half_time_d", times), 50);
        SensitivityIndex index = new SampleAnalysis(runs, 1)
                .findings().stream()
                        .filter(one -> one.measure() == SensitivityMeasure.HAZARD_RATIO)
                        .findFirst()
                        .orElseThrow();
        boolean[] all = {true, true, true, true, true};
        boolean[] some = {true, true, false};
        double expected = new TwoSurvivals(new double[] {10, 18, 50}, some, new double[] {5, 9, 7, 11, 22}, all)
                .hazardRatio()
                .estimate()
                .value();
        assertThat(index.estimate().value()).isCloseTo(expected, within(1e-12)).isLessThan(1);
        assertThat(index).extracting("used", "dropped", "censored").containsExactly(8, 1, 1);
    }

    private static SensitivityIndex only(
            SamplingScheme scheme, double[][] points, double[][] times, SensitivityMeasure measure) {
        StudyOutputs runs = new StudyOutputs(scheme, List.of("factor"), points, true, Map.of("half_time_d", times), 50);
        return new SensitivityAnalysis(runs, 1)
                .factors().stream()
                        .filter(index -> index.measure() == measure)
                        .findFirst()
                        .orElseThrow();
    }
}
