package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
