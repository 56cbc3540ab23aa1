package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.run.Kind;
import org.resorb.run.ResultFolder;

/** Kills a run at every call to the system that moves, removes or saves something; the system does it, not the program. */
@Tag("slow")
class KillTest {
    private static final Path STRACE = Path.of("/usr/bin/strace");
    private static final int KILLED = 137;

    @TempDir
    Path above;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?rename,?renameat,?renameat2",
                "?unlink,?unlinkat",
                "?rmdir,?unlinkat",
                "fsync,fdatasync",
                "?mkdir,?mkdirat"
            })
    void aRunKilledAtAnyCallLeavesTheOldResultOrTheNew(String calls) throws Exception {
        assumeTrue(Files.isExecutable(STRACE), "there is no strace here");
        assertThat(Said.by(run(above.resolve("old"), 1)).code()).isZero();
        assertThat(Said.by(run(above.resolve("new"), 2)).code()).isZero();
        byte[] old = series(above.resolve("old"));
        byte[] fresh = series(above.resolve("new"));
        assertThat(fresh).isNotEqualTo(old);
        int kills = 0;
        for (int call = 1; killedAt(calls, call); call++) {
            kills++;
            Path target = above.resolve("place/result");
            ResultFolder.at(target, Kind.RUN).close();
            assertThat(series(target))
                    .as("killed at call %d of %s", call, calls)
                    .isIn(old, fresh);
            assertThat(names(target.getParent())).containsExactly("result");
        }
        assertThat(kills).isPositive();
    }

    /** Puts the old result in place and runs the new one over it; false if the run had fewer calls. */
    private boolean killedAt(String calls, int call) throws Exception {
        Path place = above.resolve("place");
        copy(above.resolve("old"), place.resolve("result"));
        List<String> command = new ArrayList<>(List.of(STRACE.toString(), "-f", "--seccomp-bpf", "-o", "/dev/null"));
        command.addAll(List.of("-e", "trace=" + calls, "-e", "inject=" + calls + ":signal=KILL:when=" + call));
        command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-XX:-UsePerfData"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Resorb.class.getName());
        command.addAll(List.of(run(place.resolve("result"), 2)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(above.resolve("said.txt").toFile())
                .start();
        int code = process.waitFor();
        assertThat(code).as(Files.readString(above.resolve("said.txt"))).isIn(0, KILLED);
        return code == KILLED;
    }

    private static String[] run(Path out, int seed) {
        return new String[] {
            "run",
            "sequestration",
            "--until",
            "1 d",
            "--seed",
            Integer.toString(seed),
            "--set",
            "resolution.voxel=0.8 mm",
            "--threads",
            "1",
            "--profile",
            "minimal",
            "--out",
            out.toString()
        };
    }

    private static byte[] series(Path folder) throws IOException {
        return Files.readAllBytes(folder.resolve("timeseries.csv"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(file.getFileName());
                Files.deleteIfExists(copy);
                Files.copy(file, copy);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
