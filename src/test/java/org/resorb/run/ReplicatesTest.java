package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

class ReplicatesTest {
    @Test
    void theFirstHasTheSeedOfTheScenarioAndNoTwoAreAlike() throws Exception {
        List<Scenario> one = List.of(coarse());
        assertThat(Replicates.scenario(one, 1).seed()).isEqualTo(5);
        assertThat(IntStream.rangeClosed(1, 1000)
                        .mapToLong(
                                replicate -> Replicates.scenario(one, replicate).seed())
                        .distinct())
                .hasSize(1000);
        assertThat(Replicates.scenario(one, 2).seed()).isEqualTo(Replicates.seed(5, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void outcomesComeInOrderWhateverTheThreads(int threads) throws Exception {
        List<Integer> order = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        Replicates replicates = new Replicates(coarse(), 7, threads);
        List<Failure> failures = replicates.run((replicate, part) -> {}, (replicate, outcome) -> {
            order.add(replicate);
            seeds.add(outcome.seed());
        });
        assertThat(failures).isEmpty();
        assertThat(order).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(seeds)
                .isEqualTo(IntStream.rangeClosed(1, 7)
                        .mapToObj(replicate -> Replicates.seed(5, replicate))
                        .toList());
    }

    @Test
    void eachThatFailsIsToldWithItsSeedAndTheOthersAreRun() throws Exception {
        Replicates replicates = new Replicates(coarse(), 4, 2);
        List<Integer> done = new ArrayList<>();
        List<Failure> failures = replicates.run(
                (replicate, part) -> {
                    if (replicate % 2 == 0) {
                        throw new IllegalStateException("power cut");
                    }
                },
                (replicate, outcome) -> done.add(replicate));
        assertThat(done).containsExactly(1, 3);
        assertThat(failures).extracting(Failure::replicate).containsExactly(2, 4);
        assertThat(failures.get(0).message())
                .isEqualTo("replicate 2 (seed " + Replicates.seed(5, 2) + ") failed: power cut");
    }

    @Test
    void aFullDiskStopsTheRest() throws Exception {
        Replicates replicates = new Replicates(coarse(), 4, 2);
        assertThatThrownBy(() -> replicates.run((replicate, part) -> {}, (replicate, outcome) -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class);
    }

    private static Scenario coarse() throws Exception {
        Map<String, String> settings = Map.of("seed", "5", "duration", "2 d", "resolution.voxel", "0.8 mm");
        return ScenarioFile.read("sequestration", settings).scenario();
    }
}
