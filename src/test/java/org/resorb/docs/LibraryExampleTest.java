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
import org.resorb.Python;
import org.resorb.export.FieldFiles;
import org.resorb.laws.Coarse;
import org.resorb.measure.Course;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.study.Gathering;
import org.resorb.study.Shard;
import org.resorb.study.Study;
import org.resorb.study.StudyFile;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** The example of docs/library.md, compiled and run. */
class LibraryExampleTest {
    @Test
    void aProgramRunsAScenarioAndReadsItsCourse() throws Exception {
        // example
        Map<String, String> settings = Map.of("duration", "1 mo", "resolution.voxel", "0.4 mm");
        Scenario scenario = ScenarioFile.read("sequestration", settings).scenario();
        Course course = Simulation.of(scenario).run().course();
        double[] volume = course.series("fragment_volume_mm3");
        // end of example
        assertThat(volume).hasSize(31);
        assertThat(volume[0]).isEqualTo(500);
        assertThat(volume[30]).isBetween(300.0, 560.0);
    }

    @Test
    void aProgramDoesAShareOfAStudy(@TempDir Path folder) throws Exception {
        // example
        Study study = StudyFile.read("ablation");
        Sweep sweep = Sweep.of(study, folder).threads(2).shard(Shard.of("1/201"));
        Tally tally = sweep.run((run, failed) -> {});
        Gathering.of(study, folder);
        // end of example
        assertThat(tally).isEqualTo(new Tally(1, 1, 0, 0));
        assertThat(folder.resolve("runs.csv")).isNotEmptyFile();
    }

    @Test
    void aProgramWritesTheFieldsOfARun(@TempDir Path folder) throws Exception {
        // example
        Map<String, String> settings = Map.of("duration", "10 d", "output.fields", "{substances: [mmp3]}");
        Scenario scenario = ScenarioFile.read("sequestration", settings).scenario();
        FieldFiles fields = new FieldFiles(folder, scenario);
        Simulation.of(scenario).watchedBy(fields).run();
        fields.finish();
        // end of example
        assertThat(folder.resolve("npy/mmp3_day_0010.npy")).isNotEmptyFile();
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
                .matcher(Files.readString(Path.of("docs/library.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void theExamplesInTheDocumentAreThoseThatAreRun() throws Exception {
        String here = Files.readString(Path.of("src/test/java/org/resorb/docs/LibraryExampleTest.java"));
        String document = Files.readString(Path.of("docs/library.md"));
        for (String part : here.split("// example\n", -1)) {
            int end = part.indexOf("// end of example\n");
            if (end >= 0) {
                assertThat(document)
                        .contains(part.substring(0, end).stripIndent().strip());
            }
        }
    }
}
