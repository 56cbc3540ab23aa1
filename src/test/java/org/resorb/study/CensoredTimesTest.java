package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
