package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.run.Simulation;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** Every parameter may stand at either end of its range: the run neither fails nor gives what is no number. */
class ExtremesTest {
    private static final int DAYS = 12;

    /** Not numbers of the model, or slow at one end. */
    private static final Set<String> ELSEWHERE = Set.of("run", "resolution", "drugs");

    /** Fit only together with others, as the reader says. */
    private static final Set<String> TIED = Set.of(
            "herniation.composition.nucleus",
            "herniation.composition.annulus",
            "herniation.composition.endplate_cartilage",
            "imaging.partial_rim",
            "imaging.complete_rim");

    static List<String> ends() {
        List<String> ends = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            for (Catalogue.Parameter parameter : entry.parameters()) {
                String key = (entry.mechanism() ? "mechanisms." : "") + entry.name() + "." + parameter.name();
                if (!ELSEWHERE.contains(entry.name())
                        && !TIED.contains(key)
                        && !parameter.low().isEmpty()) {
                    ends.add(key + " " + parameter.low());
                    ends.add(key + " " + parameter.high());
                }
            }
        }
        return ends;
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theRunStaysARunOrIsRefusedWithWhatWouldDo(String end) {
        int space = end.indexOf(' ');
        Scenario scenario;
        try {
            scenario = Coarse.scenario(
                    "extrusion",
                    DAYS,
                    "herniation.exposed_fraction",
                    "60 %",
                    end.substring(0, space),
                    end.substring(space + 1));
        } catch (IllegalArgumentException refused) {
            assertThat(refused)
                    .hasMessageContaining("unable to fill their volumes")
                    .hasMessageContaining("expected");
            return;
        }
        Course course = Simulation.of(scenario).run().course();
        for (Variable column : course.columns()) {
            boolean signed = column.name().startsWith("change_by_");
            for (double value : course.series(column.name())) {
                assertThat(Double.isFinite(value) && (signed || value >= 0))
                        .as("%s: %s", column.name(), value)
                        .isTrue();
            }
        }
    }

    /** Behind it oxygen is used up, and next to nothing clears what is there at first. */
    @ParameterizedTest
    @CsvSource({"bulge, 0.29", "bulge, 0.01", "protrusion, 0.01", "extrusion, 0.01"})
    void theTightestCoverThatAPatientHasIsRunOnTheUsualVoxels(String type, String permeability) throws Exception {
        Map<String, String> settings = Map.of("herniation.cover_permeability", permeability, "duration", "2 d");
        Course course = Simulation.of(ScenarioFile.read(type, settings).scenario())
                .run()
                .course();
        assertThat(Coarse.last(course, "oxygen_kpa")).isBetween(0.0, 6.5);
    }
}
