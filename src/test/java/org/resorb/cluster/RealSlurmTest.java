package org.resorb.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.plugin.PluginJar;
import org.resorb.study.Studies;

/** A sweep of the real jar under a real Slurm: {@code mvn verify -Pslurm}. */
@Tag("slurm")
@Timeout(600)
class RealSlurmTest {
    /** Eight runs a task, some seconds of work. */
    private static final String STUDY = Studies.HEAD.replace("4 d", "9 mo") + """
            factors:
              mechanisms.neovascularization.tip_speed: {range: [2 um/h, 8 um/h], scale: log}
              mechanisms.autophagy: {switch: mechanism}
            design: {type: latin_hypercube, rows: 16}
            replicates: 2
            outputs: {summary: [resorption, peak_macrophages], curves: [fragment_volume_fraction]}
            """;

    @TempDir
    static Path machine;

    private static SlurmNode slurm;

    @TempDir
    Path folder;

    private Path sweep;
    private Path jar;

    @BeforeAll
    static void startSlurm() throws IOException {
        List<String> missing = SlurmNode.missing();
        if (!missing.isEmpty()) {
            System.err.println("""

                    !!! NOT TESTED: sweeps under Slurm, because this machine has no %s.
                    !!! On Debian or Ubuntu: apt-get install --no-install-recommends slurm-wlm munge
                    """.formatted(String.join(", ", missing)));
        }
        assumeTrue(missing.isEmpty(), "Slurm is not installed");
        slurm = SlurmNode.start(machine);
    }

    @AfterAll
    static void stopSlurm() throws Exception {
        if (slurm != null) {
            slurm.stop();
        }
    }

    /** A job that is told as done may still be writing into the folder, which cannot be removed meanwhile. */
    @AfterEach
    void endWhatStillRuns() throws Exception {
        output(List.of("scancel", "--user=" + System.getProperty("user.name")));
        await("the end of all jobs", () -> output(List.of("squeue", "-h")).isEmpty());
    }

    /** Starts the jar from a place that goes away, or from the copy that the sweep has. */
    private String resorb(Path from, String... more) throws Exception {
        return output(command(from, more));
    }

    private List<String> command(Path from, String... more) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-jar"));
        command.addAll(
                List.of(from.toString(), "sweep", folder.resolve("small.yaml").toString()));
        command.addAll(List.of(more));
        return command;
    }

    private static String output(List<String> command) throws Exception {
        return output(command, 0);
    }

    private static String output(List<String> command, int code) throws Exception {
        List<String> limited = new ArrayList<>(List.of("timeout", "240"));
        limited.addAll(command);
        Process process = slurm.command(limited).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 9600; i++) {
            if (condition.call()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("waited in vain for " + what + "\n" + output(List.of("squeue")));
    }

    private long lines(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readString(file).chars().filter(c -> c == '\n').count()
                : 0;
    }

    /** What the logs whose names end so say. */
    private String log(String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> logs = Files.list(sweep.resolve("slurm/logs"))) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(log));
            }
        }
        return all.toString();
    }

    @Test
    void anArrayWithACancelledTaskIsSubmittedAgainAndGivesTheBytesOfALocalSweep() throws Exception {
        Studies.file(folder, STUDY);
        sweep = folder.resolve("my 100% sweep");
        jar = Files.copy(Path.of("target/resorb.jar"), folder.resolve("resorb.jar"));
        String out = sweep.toString();
        String said = resorb(jar, "--out", out, "--slurm", "--array", "4", "--sbatch-option=--comment=a b");
        String job = said.replaceAll("(?s).*Array job: ([0-9]+)\n.*", "$1");
        // The checkout may vanish while tasks wait.
        Files.move(jar, folder.resolve("elsewhere.jar"));

        Path second = sweep.resolve("shards/2_of_4.worker_1.tsv");
        await("the second task", () -> lines(second) > 0);
        output(List.of("scancel", job + "_2"));
        await("the gather job", () -> log("_gather.txt").contains("runs done"));
        assertThat(log("_gather.txt")).containsPattern("[0-9]+ of 32 runs done, 0 failed, [0-9]+ missing");
        assertThat(log(job + "_2.txt")).contains("Stopped; the same command goes on from here.");
        assertThat(second).content().endsWith("\n");
        long done = 24 + lines(second);
        assertThat(done).isLessThan(32);

        Path copy = sweep.resolve("slurm").resolve(jarName());
        assertThat(output(command(copy, "--out", out, "--status"), 1))
                .contains("done     " + done + "\n", "failed   0\n", "running  0\n", "missing  " + (32 - done) + "\n");
        assertThat(resorb(copy, "--out", out, "--slurm")).contains("in 1 of 4 tasks");
        assertThat(sweep.resolve("slurm/array.sh")).content().contains("#SBATCH --array=2%4\n");
        await("the second gather job", () -> log("_gather.txt").contains("32 of 32 runs done, 0 failed\n"));
        assertThat(resorb(copy, "--out", out, "--slurm")).contains("All 32 runs are done, so nothing was submitted");

        Path local = folder.resolve("local");
        resorb(copy, "--out", local.toString(), "--threads", "2");
        for (String name : List.of("runs.csv", "failed.csv", "curves.csv.gz", "columns.csv")) {
            assertThat(sweep.resolve(name)).as(name).hasSameBinaryContentAs(local.resolve(name));
        }
    }

    @Test
    void tasksHaveThePlugInOfTheirSweepAfterItsOwnJarIsGone() throws Exception {
        Path plugin = PluginJar.ofExample(folder.resolve("plugins"), "neutrophils-1.0.jar");
        Files.writeString(folder.resolve("small.yaml"), """
                name: small
                base: sequestration
                scenario:
                  plugins: [neutrophils 1.0]
                  duration: 20 d
                  resolution: {voxel: 0.4 mm, step: 24 h}
                factors:
                  mechanisms.neutrophil_infiltration.recruitment: {values: [500 /mm3/d, 5000 /mm3/d]}
                design: factorial
                replicates: 2
                outputs: {summary: [resorption]}
                """);
        sweep = folder.resolve("sweep");
        resorb(
                Path.of("target/resorb.jar"),
                "--out",
                sweep.toString(),
                "--slurm",
                "--array",
                "2",
                "--plugins",
                plugin.toString());
        Files.delete(plugin);
        await("the gather job", () -> log("_gather.txt").contains("runs done"));
        assertThat(log("_gather.txt")).contains("4 of 4 runs done, 0 failed");
        assertThat(Files.readAllLines(sweep.resolve("runs.csv"))).hasSize(5);
    }

    /** One task on each node, put back into the queue by a job that wants both. */
    @Test
    void tasksThatArePreemptedGoOnByThemselves() throws Exception {
        Studies.file(folder, STUDY.replace("replicates: 2", "replicates: 3"));
        sweep = folder.resolve("sweep");
        jar = Path.of("target/resorb.jar");
        String job = resorb(jar, "--out", sweep.toString(), "--slurm", "--array", "2", "--sbatch-option=--exclusive")
                .replaceAll("(?s).*Array job: ([0-9]+)\n.*", "$1");
        List<String> where = List.of("squeue", "-h", "-j", job, "-t", "R", "-o", "%N");
        await(
                "a task on each node",
                () -> output(where).lines().sorted().toList().equals(List.of("one", "two")));
        Path first = sweep.resolve("shards/1_of_2.worker_1.tsv");
        Path second = sweep.resolve("shards/2_of_2.worker_1.tsv");
        await("runs on both", () -> lines(first) > 0 && lines(second) > 0);

        output(List.of(
                "sbatch", "--partition=urgent", "--nodes=2", "--exclusive", "--output=/dev/null", "--wrap=sleep 1"));
        await(
                "the preemption",
                () -> log(job + "_1.txt").contains("PREEMPTION")
                        && log(job + "_2.txt").contains("PREEMPTION"));
        assertThat(lines(first) + lines(second)).isLessThan(48);
        await("the gather job", () -> log("_gather.txt").contains("48 of 48 runs done, 0 failed\n"));
        for (String task : List.of(job + "_1.txt", job + "_2.txt")) {
            assertThat(log(task)).contains("Stopped; the same command goes on from here.", "done before");
        }
    }

    /** The limit is lowered to a minute, before which Slurm sends its signal, when runs are done. */
    @Test
    void tasksWhoseTimeIsUpKeepWhatTheyDidAndAreSubmittedAgain() throws Exception {
        Studies.file(folder, STUDY.replace("replicates: 2", "replicates: 200"));
        sweep = folder.resolve("sweep");
        jar = Path.of("target/resorb.jar");
        String out = sweep.toString();
        String job = resorb(jar, "--out", out, "--slurm", "--array", "1", "--sbatch-option=--time=10")
                .replaceAll("(?s).*Array job: ([0-9]+)\n.*", "$1");
        Path shard = sweep.resolve("shards/1_of_1.worker_1.tsv");
        await("the first runs", () -> lines(shard) > 2);
        output(List.of("scontrol", "update", "JobId=" + job, "TimeLimit=1"));
        await("the gather job", () -> log("_gather.txt").contains("runs done"));
        assertThat(log("_gather.txt")).containsPattern("[0-9]+ of 3200 runs done, 0 failed, [0-9]+ missing");
        assertThat(log(job + "_1.txt")).contains("Stopped; the same command goes on from here.");
        long before = lines(shard);
        assertThat(shard).content().endsWith("\n");

        String again = resorb(jar, "--out", out, "--slurm");
        assertThat(again).contains("in 1 of 1 tasks");
        await("more runs", () -> lines(shard) > before);
        output(List.of("scancel", again.replaceAll("(?s).*Array job: ([0-9]+)\n.*", "$1")));
    }

    private String jarName() throws IOException {
        try (Stream<Path> files = Files.list(sweep.resolve("slurm"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
