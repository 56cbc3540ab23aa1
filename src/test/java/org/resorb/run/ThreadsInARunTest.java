package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.measure.Variable;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.space.Parallel;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/** How many threads a run has does not show in its bytes. */
class ThreadsInARunTest {
    private static final Map<String, String> FLAT = Map.of("duration", "40 d", "resolution.voxel", "0.3 mm");
    private static final Map<String, String> DEEP =
            Map.of("duration", "12 d", "resolution.dimensions", "3", "resolution.voxel", "0.5 mm");
    private static final Map<String, String> FINE = Map.of(
            "duration",
            "2 d",
            "resolution.dimensions",
            "3",
            "resolution.voxel",
            "0.25 mm",
            "herniation.volume",
            "100 mm3");

    /** So many agents that they are shared out in blocks, and sorted in pieces. */
    private static final Map<String, String> CROWDED =
            Map.of("duration", "20 d", "resolution.voxel", "0.4 mm", "resolution.macrophages_per_agent", "1");

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void sameBytesInTwoAndThreeDimensions(int threads) throws Exception {
        for (Map<String, String> settings : List.of(FLAT, CROWDED, DEEP, FINE)) {
            try (Workers workers = new Workers(threads)) {
                assertThat(bits(settings, workers)).isEqualTo(bits(settings, Parallel.SERIAL));
            }
        }
    }

    @Test
    void whoWatchesARunOnSeveralThreadsSeesTheSame() throws Exception {
        try (Workers workers = new Workers(3)) {
            for (Map<String, String> settings : List.of(FLAT, CROWDED, DEEP)) {
                assertThat(watched(settings, workers)).isEqualTo(watched(settings, Parallel.SERIAL));
            }
        }
    }

    @Test
    void threadsLeftOverByReplicatesWorkWithinThem() throws Exception {
        Scenario scenario = scenario(DEEP);
        List<List<String>> some = new ArrayList<>();
        List<List<String>> many = new ArrayList<>();
        new Replicates(scenario, 2, 1).run((replicate, part) -> {}, (replicate, outcome) -> some.add(bits(outcome)));
        new Replicates(scenario, 2, 1000).run((replicate, part) -> {}, (replicate, outcome) -> many.add(bits(outcome)));
        assertThat(many).isEqualTo(some);
    }

    /** On threads that happen to be free tasks mostly come in their usual order, so here they come in another. */
    @Test
    void sameBytesIfWhatMayComeLastComesFirst() throws Exception {
        for (Map<String, String> settings : List.of(FLAT, CROWDED)) {
            assertThat(bits(settings, new LastFirst())).isEqualTo(bits(settings, Parallel.SERIAL));
        }
    }

    private static Scenario scenario(Map<String, String> settings) throws Exception {
        return ScenarioFile.read("sequestration", new HashMap<>(settings)).scenario();
    }

    private static List<String> bits(Map<String, String> settings, Parallel parallel) throws Exception {
        return bits(Simulation.of(scenario(settings), parallel).run());
    }

    private static List<String> bits(Outcome outcome) {
        List<String> bits = new ArrayList<>();
        for (Variable column : outcome.course().columns()) {
            bits.add(column.name() + Arrays.toString(outcome.course().series(column.name())));
        }
        return bits;
    }

    private static List<Integer> watched(Map<String, String> settings, Parallel parallel) throws Exception {
        List<Integer> seen = new ArrayList<>();
        Simulation run = Simulation.of(scenario(settings), parallel).watchedBy((tissue, hours) -> {
            double[] values = new double[tissue.grid().size()];
            for (Substance substance : Declared.SUBSTANCES.all()) {
                Arrays.setAll(values, v -> tissue.of(substance, v));
                seen.add(Arrays.hashCode(values));
            }
        });
        run.run();
        return seen;
    }

    /** Does whatever may begin from the last to the first, as another worker each. */
    private static final class LastFirst implements Parallel {
        @Override
        public int workers() {
            return 3;
        }

        @Override
        public void run(int[][] after, Task task) {
            boolean[] done = new boolean[after.length];
            for (int round = 0; round < after.length; round++) {
                int next = after.length - 1;
                while (done[next] || !Arrays.stream(after[next]).allMatch(before -> done[before])) {
                    next--;
                }
                task.run(next, round % workers());
                done[next] = true;
            }
        }
    }
}
