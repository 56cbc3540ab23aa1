package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacklogTest {
    @TempDir
    Path folder;

    @Test
    void onlySharesWithMissingRunsAreLeftHoweverTheyAreCutNow() throws Exception {
        Study study = Studies.of(folder, Studies.SIX);
        Path out = folder.resolve("out");
        new StudyFolder(out).start(study);
        assertThat(Backlog.of(study, out).shares(5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(Backlog.of(study, out).shares(100)).hasSize(12).startsWith(1, 2);
        Sweep.of(study, out).shard(new Shard(2, 4)).run((run, failed) -> {});
        Sweep.of(study, out).shard(new Shard(4, 4)).run((run, failed) -> {});
        assertThat(Backlog.of(study, out).runs()).isEqualTo(6);
        assertThat(Backlog.of(study, out).shares(4)).containsExactly(1, 3);
        assertThat(Backlog.of(study, out).shares(3)).containsExactly(1, 2, 3);
        Sweep.of(study, out).run((run, failed) -> {});
        assertThat(Backlog.of(study, out).shares(4)).isEmpty();
    }

    @Test
    void failedRunsAreStillToDo() throws Exception {
        Study study = Studies.of(folder, Studies.HEAD + """
                factors:
                  imaging.partial_rim: {values: [20 %, 60 %]}
                  imaging.complete_rim: {values: [75 %, 40 %]}
                design: factorial
                """);
        Path out = folder.resolve("out");
        Sweep.of(study, out).run((run, failed) -> {});
        assertThat(Backlog.of(study, out).shares(4)).containsExactly(4);
    }
}
