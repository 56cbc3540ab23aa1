package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicateNoiseTest {
    /** Shrout and Fleiss, Psychol Bull 1979, table 2: six targets, four judges; ICC(1) 0.17, ICC(2,1) 0.29. */
    private static final double[][] JUDGES = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void thePublishedExampleIsFound() {
        Estimate own = ReplicateNoise.of(JUDGES, false).stochastic();
        assertThat(own.value()).isCloseTo(1 - 0.166, within(0.001));
        assertThat(own.lower()).isCloseTo(1 - 0.723, within(0.001));
        assertThat(own.upper()).isCloseTo(1, within(1e-12));
        Estimate shared = ReplicateNoise.of(JUDGES, true).stochastic();
        assertThat(shared.value()).isCloseTo(1 - 0.290, within(0.001));
        assertThat(shared.lower()).isCloseTo(1 - 0.761, within(0.001));
        assertThat(shared.upper()).isCloseTo(1 - 0.019, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"false, 1, 0, 1", "false, 3, 0, 1", "true, 1, 0.5, 1", "true, 2, 0, 0.5"})
    void intervalsHoldTheTruthAboutAsOftenAsTheySay(boolean paired, double factors, double seeds, double rest) {
        double truth = (seeds * seeds + rest * rest) / (factors * factors + seeds * seeds + rest * rest);
        int held = 0;
        double sum = 0;
        int trials = 500;
        for (int trial = 0; trial < trials; trial++) {
            ReplicateNoise noise = ReplicateNoise.of(runs(trial, 40, 4, factors, seeds, rest), paired);
            held += noise.stochastic().holds(truth) ? 1 : 0;
            sum += noise.stochastic().value();
        }
        assertThat(held / (double) trials).isBetween(0.92, 0.98);
        assertThat(sum / trials).isCloseTo(truth, within(0.02));
    }

    @Test
    void averagingReplicatesLeavesLessToChance() {
        ReplicateNoise noise = ReplicateNoise.of(runs(1, 200, 4, 1, 0, 1), false);
        double left = noise.withinRows() / 4 / (noise.withinRows() / 4 + noise.betweenRows());
        assertThat(noise.ofMean().value()).isCloseTo(left, within(1e-12));
        assertThat(noise.ofMean().upper()).isLessThan(noise.stochastic().lower());
    }

    @Test
    void equalReplicatesLeaveNothingToChance() {
        ReplicateNoise noise = ReplicateNoise.of(runs(1, 10, 3, 1, 0, 0), true);
        assertThat(noise.stochastic()).isEqualTo(new Estimate(0, 0, 0));
        assertThat(noise.ofMean()).isEqualTo(new Estimate(0, 0, 0));
    }

    @Test
    void rowsThatDoNotDifferLeaveAllToChance() {
        ReplicateNoise noise = ReplicateNoise.of(new double[][] {{1, 2}, {2, 1}, {1, 2}}, false);
        assertThat(noise.stochastic().value()).isEqualTo(1);
        assertThat(noise.betweenRows()).isZero();
        assertThat(noise.ofMean().value()).isEqualTo(1);
    }

    @Test
    void ofAConstantOutputNothingIsSaid() {
        ReplicateNoise noise = ReplicateNoise.of(new double[][] {{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}}, false);
        assertThat(noise.stochastic().isKnown()).isFalse();
        assertThat(noise.withinRows()).isZero();
        double near = Math.nextUp(0.1);
        assertThat(ReplicateNoise.of(new double[][] {{0.1, near, 0.1}, {near, 0.1, 0.1}}, false)
                        .stochastic()
                        .isKnown())
                .isFalse();
    }

    @Test
    void rowsWithAMissingReplicateAreDropped() {
        double[][] runs = runs(1, 20, 3, 1, 0, 1);
        runs[0][1] = Double.NaN;
        ReplicateNoise noise = ReplicateNoise.of(runs, false);
        assertThat(noise.used()).isEqualTo(19);
        assertThat(noise.dropped()).isEqualTo(1);
        assertThat(noise.stochastic().isKnown()).isTrue();
    }

    @Test
    void oneReplicateTellsNothingOfNoise() {
        assertThatThrownBy(() -> ReplicateNoise.of(new double[5][1], false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[][] runs(long seed, int rows, int replicates, double factors, double seeds, double rest) {
        double[][] ofRows = KnownSample.normal(3 * seed, rows, 1);
        double[][] ofSeeds = KnownSample.normal(3 * seed + 1, 1, replicates);
        double[][] ofRuns = KnownSample.normal(3 * seed + 2, rows, replicates);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < replicates; j++) {
                ofRuns[i][j] = factors * ofRows[i][0] + seeds * ofSeeds[0][j] + rest * ofRuns[i][j];
            }
        }
        return ofRuns;
    }
}
