package org.example.neutrophils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.resorb.measure.Course;
import org.resorb.plugin.Plugins;
import org.resorb.plugin.contract.PluginContract;
import org.resorb.run.Simulation;
import org.resorb.scenario.ScenarioFile;

class NeutrophilsTest {
    private static final Map<String, String> COARSE = Map.of("resolution.voxel", "0.4 mm", "duration", "10 d");

    @BeforeAll
    static void install() throws Exception {
        Plugins.install(List.of());
    }

    /** The laws that Resorb's own mechanisms are held to. */
    @TestFactory
    Stream<DynamicTest> itKeepsTheLaws() throws Exception {
        return PluginContract.of(new Neutrophils()).stream().map(law -> dynamicTest(law.name(), law::check));
    }

    private static Course course(String... setting) throws Exception {
        ScenarioFile file = ScenarioFile.read("sequestration", COARSE);
        return Simulation.of(file.with(Map.of(setting[0], setting[1])).scenario())
                .run()
                .course();
    }

    @Test
    void theyComeWithInflammationAndTheirElastaseTakesProteoglycan() throws Exception {
        Course course = course("seed", "1");
        int last = course.size() - 1;
        assertTrue(course.series("neutrophils")[last] > 0);
        assertTrue(course.series("elastase_highest_ng_per_ml")[last] > 0);
        assertTrue(course.series("change_by_elastase_mm3")[last] < 0);
    }

    @Test
    void noneComeWhereThereIsNoTnfAndTheyMakeNone() throws Exception {
        Course course = course("knock_outs", "[tnf]");
        assertEquals(0, course.series("neutrophils")[course.size() - 1]);
    }
}
