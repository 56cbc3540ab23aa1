package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own. */
class ServeCommandTest {
    private static final String LONG = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"run\", \"params\": "
            + "{\"scenario\": \"sequestration\", \"progress\": true, \"set\": {\"resolution.voxel\": \"0.1 mm\"}}}\n";

    @TempDir
    Path folder;

    private Process start() throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Resorb.class.getName(),
                        "serve",
                        "--stdio",
                        "--quiet")
                .redirectError(folder.resolve("said.txt").toFile())
                .start();
    }

    @Test
    void theEndOfTheRequestsEndsTheProcessWell() throws Exception {
        Process process = start();
        try (OutputStream requests = process.getOutputStream()) {
            requests.write(LONG.getBytes(StandardCharsets.UTF_8));
        }
        String answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(answers).contains("the run was cancelled");
        assertThat(folder.resolve("said.txt")).isEmptyFile();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void answersThatNobodyReadsEndItWithAWord() throws Exception {
        Process process = start();
        process.getInputStream().close();
        process.getOutputStream().write(LONG.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("said.txt")))
                .isEqualTo("resorb: nobody reads the answers any more\n");
    }

    @Test
    void whereRequestsComeFromMustBeSaid() {
        Said said = Said.by("serve");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("give --stdio");
    }
}
