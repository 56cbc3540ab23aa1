package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

class AgentPlanTest {
    private static Scenario coarse(String name, String... settings) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(
                Map.of("duration", "60 d", "resolution.voxel", "0.8 mm", "resolution.step", "24 h"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return ScenarioFile.read(name, all).scenario();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bulge", "protrusion", "extrusion", "sequestration", "l5s1_case"})
    void shippedScenariosStayWithinTheirPlan(String name) throws Exception {
        assertThat(Simulation.of(coarse(name, "duration", "270 d")).run().cautions())
                .isEmpty();
    }

    @Test
    void moreAgentsThanPlannedAreAWarning() throws Exception {
        Scenario crowded = coarse(
                "sequestration",
                "mechanisms.macrophage_infiltration.recruitment",
                "1000000 /mm3/d",
                "mechanisms.macrophage_infiltration.capacity",
                "3000 /mm3");
        assertThat(Simulation.of(crowded).run().cautions())
                .singleElement()
                .asString()
                .matches("there were [0-9]+ agents at a time, more than the [0-9]+ that were planned for; .*");
    }

    @Test
    void fewerAgentsThanWereToldAreNoWarning() {
        assertThat(new AgentPlan(1000, 2790.4).exceeded(2793)).isNull();
        assertThat(new AgentPlan(1000, 2790.4).exceeded(2801)).contains("2801", "more than the 2800");
    }

    @Test
    void withoutMacrophagesOnlyDiscCellsAreExpected() throws Exception {
        AgentPlan plan = AgentPlan.of(coarse("no_macrophages"));
        assertThat(plan.most()).isEqualTo(plan.first());
        assertThat(plan.words()).matches("about [0-9]+ agents at first");
    }
}
