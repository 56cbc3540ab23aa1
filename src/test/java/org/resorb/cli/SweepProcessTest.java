package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.study.Studies;

/** Sweeps as processes of their own: killed, stopped, short of memory or disk, two on one folder. */
@DisabledOnOs(OS.WINDOWS)
class SweepProcessTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** Thirty runs of some hundredths of a second. */
    private static final String THIRTY =
            Studies.SIX.replace("replicates: 2", "replicates: 5").replace("4 d", "8 d");

    /** More runs than any test will wait for. */
    private static final String ENDLESS = Studies.HEAD + """
            factors: {patient.timp: {range: [0.5, 2]}, patient.vascularity: {range: [0.5, 2]}}
            design: {type: latin_hypercube, rows: 10000000}
            """;

    private static final String LARGE = ENDLESS + "outputs: {curves: on}\n";

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void setUp() {
        out = folder.resolve("out");
    }

    private Process start(String classPath, List<String> options, String study, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        // Started often and soon over: the second compiler does not pay.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, Resorb.class.getName()));
        command.addAll(List.of("sweep", Studies.file(folder, study).toString(), "--out", out.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private Process start(String study, String... more) throws IOException {
        return start(CLASS_PATH, List.of(), study, more);
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    /** Waits until the shard files have so many lines. */
    private void awaitLines(int count) throws Exception {
        for (int i = 0; i < 1200; i++) {
            if (lines() >= count) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("nothing was written: " + said());
    }

    private long lines() throws IOException {
        Path shards = out.resolve("shards");
        if (!Files.isDirectory(shards)) {
            return 0;
        }
        long lines = 0;
        try (Stream<Path> files = Files.list(shards)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".tsv")).toList()) {
                lines += Files.readString(file).chars().filter(c -> c == '\n').count();
            }
        }
        return lines;
    }

    private void assertSameAsWhole(String study) throws IOException {
        Path whole = folder.resolve("whole");
        assertThat(Said.by("sweep", Studies.file(folder, study).toString(), "--out", whole.toString())
                        .code())
                .isZero();
        for (String name : List.of("runs.csv", "curves.csv.gz", "failed.csv", "columns.csv", "sweep.json")) {
            assertThat(out.resolve(name)).as(name).hasSameBinaryContentAs(whole.resolve(name));
        }
    }

    @Test
    void killedAgainAndAgainItEndsWithTheSameBytes() throws Exception {
        for (int kill = 1; kill <= 2; kill++) {
            Process process = start(THIRTY, "--threads", "2");
            awaitLines(5 * kill);
            process.destroyForcibly().waitFor();
            assertThat(out.resolve("runs.csv")).doesNotExist();
        }
        long before = lines();
        assertThat(before).isLessThan(30);
        assertThat(start(THIRTY, "--threads", "2").waitFor()).isZero();
        assertThat(said()).containsPattern("30 runs, [0-9]+ of them done before");
        assertSameAsWhole(THIRTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalEndsItBehindAWholeLineAndFreesTheFolder(String signal) throws Exception {
        Process process = start(ENDLESS, "--threads", "2");
        awaitLines(5);
        new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
        assertThat(process.waitFor()).isEqualTo(signal.equals("INT") ? 130 : 143);
        try (Stream<Path> files = Files.list(out.resolve("shards"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).endsWith("\n");
            }
        }
        assertThat(said()).contains("Stopped; the same command goes on from here.");
        assertThat(out.resolve("locks/1_of_1")).isEmptyFile();
        Said status = Said.by("sweep", folder.resolve("small.yaml").toString(), "--out", out.toString(), "--status");
        assertThat(status.out()).contains("10000000 runs", "running  0\n");
        assertThat(status.err()).isEmpty();
    }

    @Test
    void tenMillionRowsStartAtOnceInLittleMemory() throws Exception {
        Process process = start(CLASS_PATH, List.of("-Xmx64m"), ENDLESS, "--threads", "1");
        awaitLines(20);
        Said status = Said.by("sweep", folder.resolve("small.yaml").toString(), "--out", out.toString(), "--status");
        assertThat(status.out()).contains("running  1 (process " + process.pid() + " on ");
        process.destroyForcibly().waitFor();
    }

    @Test
    void twoSweepsOnOneFolderAreRefusedUntilTheFirstIsGone() throws Exception {
        Process first = start(ENDLESS, "--threads", "1");
        awaitLines(1);
        Said second = Said.by("sweep", folder.resolve("small.yaml").toString(), "--out", out.toString());
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("this folder is being worked on by process " + first.pid() + " on ");
        first.destroyForcibly().waitFor();
        Process third = start(ENDLESS, "--threads", "1");
        awaitLines((int) lines() + 1);
        third.destroyForcibly().waitFor();
    }

    @Test
    void sharesInProcessesOfTheirOwnGiveTheSameBytes() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int share = 1; share <= 6; share++) {
            processes.add(start(Studies.SIX, "--threads", "1", "--shard", share + "/6"));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).as(said()).isZero();
        }
        assertSameAsWhole(Studies.SIX);
    }

    @Test
    void aRowThatNeedsTooMuchMemoryTakesNoOtherWithIt() throws Exception {
        String study = Studies.HEAD.replace("4 d", "1 d").replace("voxel: 0.4 mm", "dimensions: 3")
                + "factors: {resolution.voxel: {values: [0.4 mm, 0.05 mm, 0.5 mm]}}\ndesign: factorial\n";
        assertThat(start(CLASS_PATH, List.of("-Xmx256m"), study, "--threads", "1")
                        .waitFor())
                .isEqualTo(1);
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(3);
        assertThat(out.resolve("failed.csv"))
                .content()
                .contains("\n2,1,", "needs about", "MB and Java has 256 MB for 1 run", "\"resorb run");
    }

    @Test
    void aFullDiskIsToldAndWhatWasFinishedIsKept() throws Exception {
        Files.createDirectories(out);
        assumeTrue(mount("size=48k"), "no small disk can be mounted here");
        try {
            assertThat(start(LARGE, "--threads", "2").waitFor()).isEqualTo(1);
            assertThat(said())
                    .contains("No space left", "what was finished is kept")
                    .doesNotContain("\tat ");
            long before = lines();
            assertThat(before).isPositive();
            assertThat(mount("remount,size=96k")).isTrue();
            assertThat(start(LARGE, "--threads", "2").waitFor()).isEqualTo(1);
            assertThat(said()).containsPattern("10000000 runs, [0-9]+ of them done before");
            assertThat(lines()).isGreaterThan(before);
        } finally {
            new ProcessBuilder("umount", out.toString()).start().waitFor();
        }
    }

    @Test
    void aFolderThatMayOnlyBeReadIsRefusedBeforeTheFirstRunButItsStatusIsTold() throws Exception {
        Files.createDirectories(out);
        assumeTrue(mount("size=1m"), "no disk can be mounted here");
        try {
            assertThat(start(Studies.SIX, "--shard", "1/3").waitFor()).isZero();
            assertThat(mount("remount,ro")).isTrue();
            assertThat(start(Studies.SIX).waitFor()).isEqualTo(2);
            assertThat(said()).contains("cannot write " + out, "ead-only", "give another --out");
            assertThat(start(Studies.SIX, "--status").waitFor()).isEqualTo(1);
            assertThat(said()).contains("done     4\n");
        } finally {
            new ProcessBuilder("umount", out.toString()).start().waitFor();
        }
    }

    @Test
    void aShareLoadsNoClassForDrawingAndASweepNeedsNone() throws Exception {
        String withoutCharts = Stream.of(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.contains("jfreechart") && !entry.contains("batik"))
                .collect(Collectors.joining(File.pathSeparator));
        Path log = folder.resolve("classes.log");
        List<String> options = List.of("-Xlog:class+load:file=" + log, "-Djava.awt.headless=true");
        assertThat(start(CLASS_PATH, options, Studies.SIX, "--shard", "1/2").waitFor())
                .isZero();
        assertThat(Files.readString(log))
                .contains("org.resorb.study.Sweep")
                .doesNotContain("org.resorb.chart.", "org.jfree.", "org.apache.batik.", " java.awt.");
        assertThat(start(withoutCharts, List.of(), Studies.SIX).waitFor()).isZero();
        assertThat(said()).contains("12 of 12 runs done", "no figure: ");
    }

    @Test
    void aSlurmJobSaysHowManyThreadsThereAre() throws Exception {
        ProcessBuilder plan = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CLASS_PATH,
                Resorb.class.getName(),
                "sweep",
                Studies.file(folder, Studies.SIX).toString(),
                "--plan");
        plan.environment().put("SLURM_CPUS_PER_TASK", "3");
        Process process =
                plan.redirectOutput(folder.resolve("said.txt").toFile()).start();
        assertThat(process.waitFor()).isZero();
        assertThat(said()).contains(" on 3 threads, ");
    }

    private boolean mount(String options) {
        try {
            List<String> command = List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", out.toString());
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException impossible) {
            return false;
        }
    }
}
