package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.run.Checkpoints;
import org.resorb.run.Replicates;
import org.resorb.scenario.ScenarioFile;

/** What goes wrong with a run in three dimensions is told in words, and leaves what was there as it was. */
class DeepRunTest {
    private static final Map<String, String> DEEP = Map.of(
            "duration", "2 d",
            "resolution.dimensions", "3",
            "resolution.voxel", "0.8 mm",
            "resolution.step", "24 h");

    @TempDir
    private Path folder;

    private Said run(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "sequestration", "--profile", "minimal"));
        DEEP.forEach((key, value) -> {
            if (Arrays.stream(more).noneMatch(setting -> setting.startsWith(key + "="))) {
                arguments.addAll(List.of("--set", key + "=" + value));
            }
        });
        arguments.addAll(List.of("--out", folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        return Said.by(arguments.toArray(String[]::new));
    }

    /** A checkpoint as a killed run leaves it. */
    private Path checkpoint() throws Exception {
        ScenarioFile file = ScenarioFile.read("sequestration", DEEP);
        String work = file.toJson() + "minimal";
        Path place = folder.resolve("out");
        try (Checkpoints checkpoints = new Checkpoints(place, work, Duration.ZERO, System::nanoTime)) {
            new Replicates(file.scenario(), 1, 1)
                    .from(checkpoints::of)
                    .run((replicate, part) -> {}, (replicate, outcome) -> {});
            return checkpoints.path().resolve("replicate_1.checkpoint");
        }
    }

    @Test
    void aDamagedCheckpointIsRefusedAndStaysAndAWholeOneServes() throws Exception {
        Path checkpoint = checkpoint();
        byte[] whole = Files.readAllBytes(checkpoint);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        for (byte[] damaged : List.of(Arrays.copyOf(whole, whole.length / 2), flipped)) {
            Files.write(checkpoint, damaged);
            Said said = run("out", "--checkpoint", "1");
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err())
                    .contains("replicate_1.checkpoint is damaged; give another --out, or remove", "to begin anew");
            assertThat(folder.resolve("out")).doesNotExist();
            assertThat(checkpoint).hasBinaryContent(damaged);
        }
        Files.write(checkpoint, whole);
        Said other = run("out", "--checkpoint", "1", "--seed", "9");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("is of another scenario, seed or selection of outputs");
        assertThat(run("out", "--checkpoint", "1").code()).isZero();
        assertThat(run("anew").code()).isZero();
        isSame("out", "anew");
    }

    private void isSame(String one, String other) throws IOException {
        for (String table : List.of("timeseries.csv", "summary.json")) {
            assertThat(folder.resolve(one).resolve(table))
                    .hasSameBinaryContentAs(folder.resolve(other).resolve(table));
        }
    }

    @Test
    void aThousandThreadsGiveTheBytesOfOneAndNoneIsRefused() throws IOException {
        assertThat(run("one", "--threads", "1").code()).isZero();
        assertThat(run("thousand", "--threads", "1000").code()).isZero();
        isSame("thousand", "one");
        Said none = run("none", "--threads", "0");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("--threads must be at least 1, not 0");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --days=5                       | 2 | is not within the run: 5; expected a day from 0 to 2
            --fields=nii                   | 2 | is unknown: nii; expected one of npy, hdf5, zarr, vti, nifti
            --set=resolution.voxel=0.05 mm | 1 | voxels needs about
            """)
    void whatCannotBeIsRefusedBeforeAnythingIsWritten(String option, int code, String words) throws IOException {
        Said said = run("out", option.split("=", 2));
        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err()).contains(words).doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }
}
