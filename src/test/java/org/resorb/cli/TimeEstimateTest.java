package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.run.AgentPlan;
import org.resorb.study.Studies;
import org.resorb.study.Study;

class TimeEstimateTest {
    @TempDir
    Path folder;

    @Test
    void theRangeIsThatOfTheFasterAndTheSlowerHalfOfWhatWasTried() {
        List<TimeEstimate.Sample> samples = List.of(
                new TimeEstimate.Sample(1, 100, true),
                new TimeEstimate.Sample(4, 200, true),
                new TimeEstimate.Sample(3, 100, true),
                new TimeEstimate.Sample(0.1, 100, false),
                new TimeEstimate.Sample(16, 400, true));
        TimeEstimate time = TimeEstimate.of(1000, samples, 200_000, 2, 4, new AgentPlan(2000, 54_321));
        assertThat(time.low()).isCloseTo(1500, within(1e-6));
        assertThat(time.high()).isCloseTo(3500, within(1e-6));
        assertThat(time.lines())
                .contains("Estimated time: 25 min to 58 min on 2 threads")
                .anyMatch(line -> line.contains("of 0.10 s to 16 s, 1 failed"))
                .anyMatch(line -> line.startsWith("Memory: about 4 MB a run, 8 MB for 2 at once"))
                .endsWith("Agents: about 2000 agents at first, at most about 54000, in the run with the most");
        assertThat(time.shares())
                .containsExactly("Shares of at most about 30 min: 2 (--shard 1/2 to 2/2), each with 2 threads");
    }

    @Test
    void whereNothingCouldBeTriedTheTimeIsUnknown() {
        TimeEstimate time =
                TimeEstimate.of(9, List.of(new TimeEstimate.Sample(1, 10, false)), 90, 1, 4, new AgentPlan(0, 0));
        assertThat(time.lines()).endsWith("Estimated time: unknown, for none of these runs could be done");
        assertThat(time.shares()).isEmpty();
    }

    /** One row in six runs ten times as long as the others; it is among the sample and counts by its share. */
    @Test
    void shortAndLongRowsAreAmongTheSampleAndCountByTheirShare() throws Exception {
        Files.writeString(folder.resolve("rows.csv"), "duration\n" + "1 d\n".repeat(5) + "40 d\n");
        Study study =
                Studies.of(folder, Studies.HEAD + "design: {type: list, file: rows.csv}\noutputs: {summary: []}\n");
        TimeEstimate time = PilotRuns.of(study, 1);
        double longest = time.samples().stream()
                .mapToDouble(TimeEstimate.Sample::work)
                .max()
                .orElseThrow();
        double shortest = time.samples().stream()
                .mapToDouble(TimeEstimate.Sample::work)
                .min()
                .orElseThrow();
        assertThat(longest).isEqualTo(40 * shortest);
        assertThat(time.low()).isPositive().isLessThanOrEqualTo(time.high());
    }
}
