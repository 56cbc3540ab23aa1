package org.resorb.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.LauncherScript;
import org.resorb.RLanguage;

/** {@code clients/R}: its installation, its own tests, its scripts and the examples of docs/clients.md. */
@Tag("slow")
class RClientTest {
    private static final Path CLIENT = Path.of("clients/R").toAbsolutePath();
    private static final int MOST_SECONDS = 120;

    @TempDir
    static Path folder;

    private static Path resorb;

    @BeforeAll
    static void install() throws Exception {
        RLanguage.needs("jsonlite", "processx");
        resorb = LauncherScript.in(folder);
        Files.createDirectory(folder.resolve("library"));
        said(
                "R",
                "CMD",
                "INSTALL",
                "--no-test-load",
                "-l",
                folder.resolve("library").toString(),
                CLIENT.toString());
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("RESORB", String.valueOf(resorb));
        builder.environment().put("R_LIBS", folder.resolve("library").toString());
        Process process = builder.start();
        boolean over = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(over && process.exitValue() == 0).as(text).isTrue();
        return text;
    }

    @Test
    void itsOwnTestsPass() throws Exception {
        assertThat(said("Rscript", CLIENT.resolve("tests/client.R").toString())).endsWith("all of it\n");
    }

    @ParameterizedTest
    @CsvSource({"first_run, did you mean volume?", "sweep_and_sensitivity, runs: 27", "fields, day 60 mean TNF"})
    void itsScriptsRun(String name, String words) throws Exception {
        assertThat(said("Rscript", CLIENT.resolve("scripts/" + name + ".R").toString()))
                .contains(words);
    }

    @Test
    void theExamplesInTheDocumentRun() throws Exception {
        Path script = Files.writeString(folder.resolve("examples.R"), Examples.of("r"));
        assertThat(said("Rscript", script.toString()))
                .contains("herniation.volum: is an unknown key; did you mean volume?");
    }
}
