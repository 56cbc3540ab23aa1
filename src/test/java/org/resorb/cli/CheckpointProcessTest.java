package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a long run, and the same command given again. */
class CheckpointProcessTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    private List<String> run(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "sequestration", "--until", "40 d"));
        arguments.addAll(List.of("--set", "resolution.voxel=0.5 mm", "--replicates", "2", "--threads", "1"));
        arguments.addAll(List.of("--profile", "full", "--fields", "npy,hdf5,vti", "--days", "0,10,35", "--cells"));
        arguments.addAll(List.of("--out", folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("java", "-Djava.awt.headless=true", "-cp", CLASS_PATH));
        command.add(Resorb.class.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private Map<String, byte[]> data(String out) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path top = folder.resolve(out);
        try (Stream<Path> all = Files.walk(top)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(top.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        files.remove("run.json");
        return files;
    }

    /** Waits until a checkpoint is written that is not the one there was before. */
    private void awaitCheckpoint(Process process, long after) throws Exception {
        while (process.isAlive() && newest() <= after) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private long newest() throws IOException {
        Path kept = folder.resolve(".out.unfinished");
        if (!Files.isDirectory(kept)) {
            return 0;
        }
        long newest = 0;
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.filter(
                            name -> name.getFileName().toString().matches("replicate_[0-9]+\\.checkpoint"))
                    .toList()) {
                newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
            }
        }
        return newest;
    }

    @Test
    void killedAgainAndAgainItEndsWithTheSameBytes() throws Exception {
        assertThat(Said.by(run("whole").toArray(String[]::new)).code()).isZero();
        int kills = 0;
        Process process = start(run("out", "--checkpoint", "0"));
        while (kills < 4 && process.isAlive()) {
            awaitCheckpoint(process, newest());
            process.destroyForcibly().waitFor();
            kills++;
            process = start(run("out", "--checkpoint", "0"));
        }
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("said.txt"))).contains("going on from the checkpoints");
        assertThat(data("out")).containsExactlyEntriesOf(data("whole"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("out", "whole", "said.txt");
        }
    }

    @Test
    void anotherScenarioDoesNotGoOnFromThem() throws Exception {
        Process process = start(run("out", "--checkpoint", "0"));
        awaitCheckpoint(process, 0);
        process.destroyForcibly().waitFor();
        Said other = Said.by(run("out", "--checkpoint", "0", "--seed", "7").toArray(String[]::new));
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("is of another scenario, seed or selection of outputs");
        Said without = Said.by(run("out").toArray(String[]::new));
        assertThat(without.err()).contains("an earlier start left checkpoints");
    }

    @Test
    void stoppedBeforeTheFirstOneNothingIsLeft() throws Exception {
        Process process = start(run("out", "--checkpoint", "60"));
        while (process.isAlive() && !hasBegun()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(folder.resolve(".out.unfinished")).exists();
        process.destroy();
        process.waitFor();
        assertThat(folder.resolve(".out.unfinished")).doesNotExist();
    }

    /** The data are begun once checkpoints could be kept. */
    private boolean hasBegun() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(file -> file.endsWith("timeseries.csv"));
        }
    }

    @Test
    void minutesThatAreNoneAreRefused() {
        assertThat(Said.by("run", "sequestration", "--checkpoint", "-1").code()).isEqualTo(2);
        assertThat(Said.by("run", "sequestration", "--checkpoint", "NaN").err())
                .contains("--checkpoint must be 0 to 1440 minutes");
    }
}
