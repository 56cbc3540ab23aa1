package org.resorb.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.study.Studies;
import org.resorb.study.Study;

@DisabledOnOs(OS.WINDOWS)
class JobScriptsTest {
    private static final int[] ALL = {1, 2, 3, 4};

    /** Prints its arguments, one a line in brackets. */
    private static final String ECHO = "#!/bin/sh\nprintf '<%s>\\n' \"$@\"\n";

    @TempDir
    Path folder;

    private Path java;

    @BeforeEach
    void aJavaThatOnlyPrints() throws Exception {
        java = Files.writeString(folder.resolve("my java"), ECHO);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private JobScripts scripts(Study study, Path sweep, String... options) {
        Program program = new Program(java, sweep.resolve("resorb.jar"), "", "org.resorb.cli.Resorb", List.of());
        SbatchOptions given = new SbatchOptions(List.of(options));
        Tasks tasks = new Tasks(given.threads(2), true, given);
        return new JobScripts(study, sweep, sweep.resolve("logs"), program, new Cut(4, 3, 40), tasks);
    }

    private JobScripts scripts(Path sweep, String... options) {
        return scripts(Studies.of(folder, Studies.SIX), sweep, options);
    }

    /** What the script would start, when Slurm runs it. */
    private List<String> started(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("script.sh"), script);
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", file.toString()).redirectErrorStream(true);
        shell.environment().put("SLURM_ARRAY_TASK_ID", "3");
        shell.environment().put("SLURM_CPUS_PER_TASK", "2");
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    @Test
    void theArraySaysWhatItNeedsAndThenWhatTheUserSays() {
        assertThat(scripts(Path.of("/d/sweep"), "--partition=long", "time=1:00:00", "-A me")
                        .array(ALL))
                .startsWith("#!/bin/sh\n")
                .containsSubsequence(
                        "#SBATCH --job-name=resorb-small\n",
                        "#SBATCH --output=/d/sweep/logs/%A_%a.txt\n",
                        "#SBATCH --array=1-4%3\n",
                        "#SBATCH --cpus-per-task=2\n",
                        "#SBATCH --signal=B:TERM@60\n",
                        "#SBATCH --time=40\n",
                        "#SBATCH --mem=520M\n",
                        "#SBATCH --partition=long\n",
                        "#SBATCH --time=1:00:00\n",
                        "#SBATCH -A me\n",
                        "exec ");
    }

    @Test
    void aTaskStartsItsShareFromTheJarAlsoWhereThePathHasBlanksAndQuotes() throws Exception {
        Path sweep = Path.of("/d/it's a $HOME `sweep` of 100%");
        String script = scripts(sweep).array(ALL);
        assertThat(script).contains("#SBATCH --output=\"/d/it's a $HOME `sweep` of 100%%/logs/%A_%a.txt\"\n");
        assertThat(started(script))
                .containsExactly(
                        "<-Xmx264m>",
                        "<-XX:+UseSerialGC>",
                        "<-Djava.awt.headless=true>",
                        "<-Dresorb.terminal=false>",
                        "<-jar>",
                        "<" + sweep + "/resorb.jar>",
                        "<sweep>",
                        "<" + sweep + "/study.yaml>",
                        "<--out>",
                        "<" + sweep + ">",
                        "<--shard>",
                        "<3/4>",
                        "<--threads>",
                        "<2>",
                        "<--on-error>",
                        "<stop>");
    }

    @Test
    void theGatherJobGathersOnOneProcessor() throws Exception {
        String script = scripts(Path.of("/d/my sweep"), "--cpus-per-task=8").gather();
        assertThat(script)
                .contains("#SBATCH --job-name=resorb-small-gather\n")
                .containsSubsequence("#SBATCH --cpus-per-task=8\n", "#SBATCH --cpus-per-task=1\n")
                .doesNotContain("--array", "--signal");
        assertThat(started(script))
                .endsWith("<sweep>", "</d/my sweep/study.yaml>", "<--out>", "</d/my sweep>", "<--gather>");
    }

    @Test
    void inThreeDimensionsMemoryGrowsWithThreads() throws Exception {
        String study = Studies.SIX.replace("voxel: 0.4 mm", "dimensions: 3, voxel: 0.2 mm");
        String script = scripts(Studies.of(folder, study), Path.of("/d")).array(ALL);
        assertThat(script).contains("#SBATCH --mem=2536M\n");
        assertThat(started(script)).startsWith("<-Xmx2280m>");
    }

    private Memory memory(String scenario, String factor) {
        String text = Studies.SIX.replace("voxel: 0.4 mm, step: 24 h}", scenario);
        return Memory.of(Studies.of(folder, text.replace("factors:", "factors:" + factor)));
    }

    @Test
    void memoryIsWhatTheLargestRowNeedsByItsVoxelsItsFragmentAndItsAgents() {
        Memory one = memory("dimensions: 3, voxel: 0.4 mm}", "");
        Memory large = memory("dimensions: 3, voxel: 0.4 mm}, herniation: {volume: 3000 mm3}", "");
        Memory agents = memory("dimensions: 3, voxel: 0.4 mm, macrophages_per_agent: 1}", "");
        assertThat(large.thread()).isGreaterThan(one.thread() + 100);
        assertThat(agents.thread()).isGreaterThan(one.thread() + 100);
        String volumes = "\n  herniation.volume: {values: [300 mm3, 3000 mm3]}";
        assertThat(memory("dimensions: 3, voxel: 0.4 mm}", volumes)).isEqualTo(large);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.2", "2, 0.1", "3, 0.4", "3, 0.2"})
    void theDocumentSaysWhatIsAskedFor(String dimensions, String voxel) throws Exception {
        int thread = memory("dimensions: " + dimensions + ", voxel: " + voxel + " mm}", "")
                .thread();
        assertThat(Files.readString(Path.of("docs/clusters.md")))
                .contains("| sequestration, " + dimensions + "-D, voxels of " + voxel + " mm | 256 MB and " + thread
                        + " MB a thread |");
    }

    @Test
    void memoryThatTheUserAsksForIsNotAskedForTwice() {
        JobScripts scripts = scripts(Path.of("/d"), "--mem-per-cpu=1G");
        assertThat(scripts.array(ALL)).contains("--mem-per-cpu=1G").doesNotContain("--mem=");
        assertThat(scripts.gather()).contains("--mem-per-cpu=1G").doesNotContain("--mem=");
    }

    @Test
    void whereANodeHasItsJavaElsewhereTheOneOnThePathIsTaken() throws Exception {
        Files.move(java, folder.resolve("java"));
        String script =
                scripts(Path.of("/d")).array(ALL).replace("java=java", "PATH='" + folder + "':$PATH; java=java");
        assertThat(started(script)).contains("<--shard>");
    }

    @Test
    void valuesWithBlanksAreQuotedForSbatch() {
        assertThat(SbatchOptions.directive("--comment=say \"hi\" # \\ now"))
                .isEqualTo("#SBATCH --comment=\"say \\\"hi\\\" # \\\\ now\"");
        assertThat(SbatchOptions.directive("--requeue")).isEqualTo("#SBATCH --requeue");
        assertThat(SbatchOptions.directive("-p long")).isEqualTo("#SBATCH -p long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--array=1-3", "-a 1-3", "array 1-3", "--wrap=true", "--time=1\n--x", "- x", "", "--"})
    void optionsThatAreNoneOrTheSweepsOwnAreRefused(String option) {
        assertThatThrownBy(() -> new SbatchOptions(List.of(option))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void processorsThatTheUserAsksForAreTheThreads() {
        assertThat(new SbatchOptions(List.of("cpus-per-task=3", "-c 5")).threads(1))
                .isEqualTo(5);
        assertThat(new SbatchOptions(List.of("--account=c4")).threads(2)).isEqualTo(2);
    }
}
