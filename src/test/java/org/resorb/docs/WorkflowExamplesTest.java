package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.LauncherScript;
import org.resorb.study.Gathering;
import org.resorb.study.Studies;
import org.resorb.study.Study;
import org.resorb.study.Sweep;

/** The examples of workflow systems do a sweep whose tables have the bytes of a local one. */
@Tag("slow")
class WorkflowExamplesTest {
    private static final int MOST_SECONDS = 300;

    @TempDir
    Path folder;

    private Path resorb;
    private Path out;

    @BeforeEach
    void writeStudyAndProgram() throws IOException {
        Studies.file(folder, Studies.SIX);
        out = folder.resolve("out");
        resorb = LauncherScript.in(folder);
    }

    /** Whether a program is there; the test says what is missing and is skipped. */
    private static void needs(String what, String... command) {
        boolean there;
        try {
            there = new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            there = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            there = false;
        }
        if (!there) {
            System.err.println(
                    "\n!!! NOT TESTED: the example of " + what + ", which is not here; .ci/run installs it.\n");
        }
        assumeTrue(there, what + " is not installed");
    }

    private String said(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean over = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(over && process.exitValue() == 0).as(text).isTrue();
        return text;
    }

    private void assertSameAsLocal() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        Path local = folder.resolve("local");
        Sweep.of(study, local).run((run, failed) -> {});
        Gathering.of(study, local);
        for (String name : List.of("runs.csv", "curves.csv.gz", "failed.csv", "columns.csv")) {
            assertThat(out.resolve(name)).as(name).hasSameBinaryContentAs(local.resolve(name));
        }
    }

    @Test
    void snakemakeDoesTheSharesAndGathers() throws Exception {
        needs("Snakemake", "snakemake", "--version");
        String[] command = {
            "snakemake",
            "--snakefile",
            Path.of("examples/snakemake/Snakefile").toAbsolutePath().toString(),
            "--cores",
            "2",
            "--config",
            "resorb=" + resorb,
            "study=" + folder.resolve("small.yaml"),
            "out=" + out,
            "shares=3"
        };
        assertThat(said(command)).contains("4 of 4 steps");
        assertSameAsLocal();
        assertThat(said(command)).contains("Nothing to be done");
    }

    @Test
    void nextflowDoesTheSharesAndGathers() throws Exception {
        String nextflow = Path.of(".ci/nextflow").toAbsolutePath().toString();
        needs("Nextflow", nextflow, "-version");
        String said = said(
                nextflow,
                "run",
                Path.of("examples/nextflow/main.nf").toAbsolutePath().toString(),
                "-ansi-log",
                "false",
                "--resorb",
                resorb.toString(),
                "--study",
                folder.resolve("small.yaml").toString(),
                "--out",
                out.toString(),
                "--shares",
                "3");
        assertThat(said).contains("12 of 12 runs done, 0 failed");
        assertSameAsLocal();
    }
}
