package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.study.Studies;

/** What Slurm's commands are asked, with programs in their place that write it down. */
@DisabledOnOs(OS.WINDOWS)
class SlurmSweepTest {
    private static final String SBATCH = """
            #!/bin/sh
            printf '%s\\n' "$*" >> "${0%/*}/asked"
            number=0
            while read -r line; do number=$((number + 1)); done < "${0%/*}/asked"
            echo "a greeting of the site" >&2
            echo "10$number"
            """;

    @TempDir
    Path folder;

    private Path out;
    private Path tools;

    @BeforeEach
    void makeTools() throws IOException {
        out = folder.resolve("my sweep");
        tools = Files.createDirectories(folder.resolve("tools"));
    }

    private void tool(String name, String text) throws IOException {
        Path file = Files.writeString(tools.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(tools.resolve("asked"));
    }

    /** In a process of its own, whose path has no other Slurm. */
    private Said sweep(String... more) throws Exception {
        Path said = folder.resolve("out.txt");
        Path warned = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Resorb.class.getName(),
                "sweep",
                Studies.file(folder, Studies.SIX).toString(),
                "--out",
                out.toString()));
        command.addAll(List.of(more));
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(warned.toFile());
        process.environment().put("PATH", tools.toString());
        int code = process.start().waitFor();
        return new Said(code, Files.readString(said), Files.readString(warned));
    }

    @Test
    void aFolderWhoseNameNoScriptCanHoldIsRefusedBeforeAnythingIsWritten() throws Exception {
        out = folder.resolve("two\nlines");
        Said said = sweep("--slurm", "--write-only", "--array", "2");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("two?lines", "line break");
        assertThat(out).doesNotExist();
    }

    @Test
    void theArrayAndAGatherJobBehindItAreSubmittedAndTold() throws Exception {
        tool("sbatch", SBATCH);
        Said said = sweep("--slurm", "--array", "4%2", "--threads", "3", "--sbatch-option=--partition=long");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(asked())
                .containsExactly(
                        "--parsable " + out.resolve("slurm/array.sh"),
                        "--parsable --dependency=afterany:101 " + out.resolve("slurm/gather.sh"));
        assertThat(said.out())
                .contains("small: 12 of 12 runs to do, in 4 of 4 tasks, at most 2 at a time")
                .contains("Array job: 101\n", "Gather job: 102,", "squeue -j 101,102\n")
                .contains("--out \"" + out + "\" --status\n");
        assertThat(out.resolve("slurm/array.sh"))
                .content()
                .contains("#SBATCH --array=1-4%2\n", "#SBATCH --cpus-per-task=3\n", "#SBATCH --partition=long\n");
        assertThat(out.resolve("slurm/logs")).isDirectory();
    }

    @Test
    void submittedAgainItIsCutAsBeforeAndOnlyWhatIsMissingIsSubmitted() throws Exception {
        tool("sbatch", SBATCH);
        sweep("--slurm", "--array", "4");
        Said.by("sweep", out.resolve("study.yaml").toString(), "--out", out.toString(), "--shard", "2/4");
        Said said = sweep("--slurm");
        assertThat(said.out()).contains("9 of 12 runs to do, in 3 of 4 tasks");
        assertThat(out.resolve("slurm/array.sh"))
                .content()
                .contains("#SBATCH --array=1,3-4%4\n", "--shard \"$SLURM_ARRAY_TASK_ID/4\"");
        Said.by("sweep", out.resolve("study.yaml").toString(), "--out", out.toString());
        int before = asked().size();
        Said nothing = sweep("--slurm");
        assertThat(nothing.code()).isZero();
        assertThat(nothing.out()).contains("All 12 runs are done, so nothing was submitted");
        assertThat(asked()).hasSize(before);
    }

    @Test
    void writeOnlySubmitsNothingAndShowsLinesThatDo() throws Exception {
        tool("sbatch", SBATCH);
        Said said = sweep("--slurm", "--write-only");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("Timing a few runs");
        assertThat(tools.resolve("asked")).doesNotExist();
        String lines = String.join(
                "\n", said.out().lines().filter(line -> line.startsWith("  ")).toList());
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", lines);
        shell.environment().put("PATH", tools.toString());
        assertThat(shell.start().waitFor()).isZero();
        assertThat(asked())
                .containsExactly(
                        "--parsable " + out.resolve("slurm/array.sh"),
                        "--dependency=afterany:101 " + out.resolve("slurm/gather.sh"));
    }

    @Test
    void aSweepInTheQueueIsNotSubmittedTwice() throws Exception {
        tool("sbatch", SBATCH);
        sweep("--slurm", "--array", "4");
        tool("squeue", "#!/bin/sh\necho 101_[1-4]\n");
        Said said = sweep("--slurm");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("job 101 still waits or runs", "scancel 101");
        assertThat(asked()).hasSize(2);
        tool("squeue", "#!/bin/sh\necho 'Invalid job id specified' >&2\nexit 1\n");
        assertThat(sweep("--slurm").code()).isZero();
    }

    @Test
    void withoutSbatchNothingIsWrittenAndThatIsExitCodeTwo() throws Exception {
        Said said = sweep("--slurm", "--array", "4");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("there is no sbatch on the path").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
        assertThat(sweep("--slurm", "--array", "4", "--write-only").code()).isZero();
    }

    @Test
    void whatSbatchSaysWhenItRefusesIsPassedOn() throws Exception {
        tool("sbatch", "#!/bin/sh\necho 'sbatch: error: invalid partition specified: nix' >&2\nexit 1\n");
        Said said = sweep("--slurm", "--array", "4", "--sbatch-option=--partition=nix");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("sbatch did not take", "invalid partition specified: nix");
        assertThat(said.out()).doesNotContain("job");
        assertThat(out.resolve("slurm/array_job.txt")).doesNotExist();
        tool("sbatch", SBATCH);
        assertThat(sweep("--slurm").out()).contains("Array job: 101");
    }

    @Test
    void anArrayWithoutItsGatherJobIsTold() throws Exception {
        tool("sbatch", "#!/bin/sh\ncase $* in *afterany*) echo 'no more jobs' >&2; exit 1;; esac\necho '7;here'\n");
        Said said = sweep("--slurm", "--array", "4");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("Array job: 7\n");
        assertThat(said.err()).contains("no more jobs", "goes on; gather with: resorb sweep ", "--gather");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--array 4",
                "--slurm --array none",
                "--slurm --shard 1/4",
                "--slurm --status",
                "--slurm --sbatch-option=--array=1-3",
                "--write-only"
            })
    void wrongUsageIsExitCodeTwoAndWritesNothing(String options) {
        List<String> arguments = new ArrayList<>(
                List.of("sweep", Studies.file(folder, Studies.SIX).toString(), "--out", out.toString()));
        arguments.addAll(List.of(options.split(" ")));
        Said said = Said.by(arguments.toArray(String[]::new));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("resorb: ").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }
}
