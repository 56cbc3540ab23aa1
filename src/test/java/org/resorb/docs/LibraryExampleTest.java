package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

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
    void theExampleInTheDocumentIsTheOneThatIsRun() throws Exception {
        String here = Files.readString(Path.of("src/test/java/org/resorb/docs/LibraryExampleTest.java"));
        String example = here.substring(here.indexOf("// example\n") + 11, here.indexOf("// end of example"));
        assertThat(Files.readString(Path.of("docs/library.md")))
                .contains(example.stripIndent().strip());
    }
}
