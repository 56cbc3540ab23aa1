package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.LauncherScript;
import org.resorb.Python;
import org.resorb.api.InvalidInputException;
import org.resorb.api.Model;
import org.resorb.api.RunResult;
import org.resorb.api.StudyRuns;
import org.resorb.api.VoxelArray;
import org.resorb.export.FieldFiles;
import org.resorb.laws.Coarse;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;

/** The examples of docs/library.md, compiled and run. */
class LibraryExampleTest {
    private static final Path PAGE = Path.of("docs/library.md");

    @Test
    void aProgramRunsAScenarioAndReadsItsColumns() {
        // example
        RunResult result = Model.scenario("sequestration")
                .with("herniation.volume", "900 mm3")
                .with("duration", "1 mo")
                .withSeed(7)
                .run();
        double[] volume = result.column("fragment_volume_mm3").values();
        // end of example
        assertThat(volume).hasSize(31);
        assertThat(volume[0]).isCloseTo(900, within(1e-6));
        assertThat(volume[30]).isBetween(500.0, 1100.0);
    }

    @Test
    void aProgramReadsAField() {
        // example
        RunResult imaged = Model.scenario("sequestration")
                .with(Map.of("duration", "10 d", "output.fields", "{substances: [mmp3], days: [0, 10]}"))
                .run();
        VoxelArray mmp3 = imaged.field("mmp3", 10);
        int rows = mmp3.axes().get(0).centres().length;
        // end of example
        assertThat(mmp3.values().length % rows).isZero();
    }

    @Test
    void aProgramRunsSomeOfAStudy() {
        // example
        List<Double> halfTimes = StudyRuns.of("ablation").stream()
                .limit(2)
                .parallel()
                .map(run -> run.run().summary().get("half_time_d"))
                .toList();
        // end of example
        assertThat(halfTimes).hasSize(2);
    }

    @Test
    void aProgramIsToldWhatIsWrong() {
        // example
        String said = "";
        try {
            Model.scenario("sequestration").with("herniation.volum", "900 mm3").run();
        } catch (InvalidInputException invalid) {
            said = invalid.mistakes().get(0).toString();
        }
        // end of example
        assertThat(said).isEqualTo("herniation.volum: is an unknown key; did you mean volume?");
        assertThat(PAGE).content().contains(said);
    }

    /** As {@code java -cp resorb.jar examples/java/FirstRun.java} does; so does JBang. */
    @Test
    void theProgramInOneFileRunsAsItStands() throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        Process process = new ProcessBuilder(
                        java, "-cp", LauncherScript.classPath(), "examples/java/FirstRun.java", "5 d")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.lines()).hasSize(2).allMatch(line -> line.matches("(on|off), [0-9]+ mm3 left, none"));
        assertThat(blocks("java")).contains(Files.readString(Path.of("examples/java/FirstRun.java")));
    }

    /** Every block of Python and R in the document, one behind the other, on a result of that command. */
    @Test
    void otherProgramsReadFieldsAsTheDocumentSays(@TempDir Path folder) throws Exception {
        Python.needs("numpy", "h5py", "zarr", "vtk", "nibabel");
        Scenario scenario = Coarse.scenario(
                "sequestration", 31, "output.fields", "{days: [0, 30], format: [npy, hdf5, zarr, vti, nifti]}");
        FieldFiles fields = new FieldFiles(folder.resolve("results/sequestration/fields"), scenario);
        Simulation.of(scenario).watchedBy(fields).run();
        fields.finish();
        StringBuilder script = new StringBuilder("import os, sys\nos.chdir(sys.argv[1])\nkept = []\n");
        blocks("python").forEach(block -> script.append(block).append("kept.append(numpy.ravel(mmp3))\n"));
        script.append("assert all(numpy.array_equal(kept[0], one) for one in kept)\n");
        script.append("print(len(kept), mmp3.size, len(m1) > 0, t2.mean())\n");
        String[] said = Python.run(script.toString(), folder).strip().split(" ");
        assertThat(said).startsWith("5", "1728", "True");
        String inR = "setwd(commandArgs(TRUE)[1])\n" + String.join("", blocks("r")) + "cat(mean(t2), dim(t2))\n";
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Rscript")), "r-base-core is not installed");
        Process r = new ProcessBuilder("/usr/bin/Rscript", "-e", inR, folder.toString()).start();
        String[] fromR = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" ");
        assertThat(Double.parseDouble(fromR[0])).isCloseTo(Double.parseDouble(said[3]), within(1e-5));
        assertThat(fromR).endsWith("36", "48", "1");
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void everyExampleInTheDocumentIsOneThatIsRun() throws Exception {
        String here = Files.readString(Path.of("src/test/java/org/resorb/docs/LibraryExampleTest.java"));
        List<String> run = Pattern.compile("// example\n(.*?) *// end of example\n", Pattern.DOTALL)
                .matcher(here)
                .results()
                .map(part -> part.group(1).stripTrailing().stripIndent() + "\n")
                .toList();
        List<String> shown = blocks("java").stream()
                .filter(block -> !block.contains("class FirstRun"))
                .toList();
        assertThat(shown).isEqualTo(run);
    }
}
