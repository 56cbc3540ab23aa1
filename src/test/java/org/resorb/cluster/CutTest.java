package org.resorb.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} runs of {1} s: {2} tasks, {3} at once, {4} min")
    @CsvSource({
        "3, 1, 3, 3, 20",
        "200, 1, 4, 4, 20",
        "6000, 1, 10, 10, 40",
        "24000, 1, 40, 16, 40",
        "240000, 1, 400, 100, 40",
        "10000000, 1, 1000, 250, 510",
        "100, 7200, 100, 25, 370"
    })
    void tasksTakeTenMinutesAndThereAreMoreThanRunAtOnce(
            long runs, double seconds, int tasks, int atOnce, int minutes) {
        assertThat(Cut.sized(runs, seconds)).isEqualTo(new Cut(tasks, atOnce, minutes));
    }

    @Test
    void aUserSaysHowManyTasksAndHowManyAtOnce() {
        assertThat(Cut.of("4")).isEqualTo(new Cut(4, 4, 0));
        assertThat(Cut.of("200")).isEqualTo(new Cut(200, 50, 0));
        assertThat(Cut.of("200%5")).isEqualTo(new Cut(200, 5, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "4%", "4%0", "1-4", "", "12345678"})
    void whatIsNoNumberOfTasksIsRefused(String text) {
        assertThatThrownBy(() -> Cut.of(text)).hasMessageContaining("is not a number of tasks such as 40");
    }

    @Test
    void tasksAreWrittenAsSlurmReadsThem() {
        Cut cut = new Cut(40, 16, 0);
        assertThat(cut.array(IntStream.rangeClosed(1, 40).toArray())).isEqualTo("1-40%16");
        assertThat(cut.array(new int[] {3})).isEqualTo("3%16");
        assertThat(cut.array(new int[] {1, 3, 4, 7, 8, 9, 40})).isEqualTo("1,3-4,7-9,40%16");
    }

    @Test
    void theCutIsFoundAgainInItsScriptAndOnlyThere() throws Exception {
        Path script = folder.resolve("array.sh");
        assertThat(Cut.in(script)).isEmpty();
        Files.writeString(script, "echo hello\n");
        assertThat(Cut.in(script)).isEmpty();
        Files.writeString(
                script, "#SBATCH --array=3,7-9%16\n#SBATCH --time=40\nx --shard \"$SLURM_ARRAY_TASK_ID/40\" y\n");
        assertThat(Cut.in(script)).contains(new Cut(40, 16, 40));
    }
}
