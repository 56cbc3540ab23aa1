package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;
import org.resorb.scenario.ScenarioFile;
import org.resorb.storage.FailureWords;
import org.resorb.tissue.Mcp1;

class SettlingTest {
    @Test
    void aSubstanceThatDoesNotSettleIsNamedWithTheDay() throws Exception {
        Map<String, String> settings =
                Map.of("duration", "10 d", "resolution.voxel", "0.8 mm", "resolution.step", "12 h");
        Simulation run = Simulation.of(ScenarioFile.read("reference", settings).scenario());
        run.start();
        for (int step = 0; step < 5; step++) {
            run.advance();
        }
        run.tissue().of(Mcp1.MCP1).fill(Double.NaN);
        assertThatThrownBy(run::advance)
                .hasMessage("MCP-1 did not settle on day 2: some concentrations are not numbers")
                .satisfies(thrown -> assertThat(FailureWords.of(thrown)).isEqualTo(thrown.getMessage()));
    }

    @Test
    void aSubstanceThatIsHardlyClearedIsNamedWithTheReason() throws Exception {
        Map<String, String> settings = Map.of(
                "duration",
                "10 d",
                "resolution.voxel",
                "0.1 mm",
                "substances.mcp1.diffusivity",
                "10 mm2/h",
                "substances.mcp1.clearance",
                "0.001 /h");
        Simulation run =
                Simulation.of(ScenarioFile.read("no_macrophages", settings).scenario());
        assertThatThrownBy(run::run)
                .hasMessage("MCP-1 did not settle on day 0: it is cleared too slowly, beside how it spreads, for voxels"
                        + " as small as these");
    }

    @Test
    void whatNobodyReleasesIsNotSolvedFor() throws Exception {
        Map<String, String> settings =
                Map.of("duration", "10 d", "resolution.voxel", "0.4 mm", "resolution.step", "24 h");
        Simulation run =
                Simulation.of(ScenarioFile.read("no_macrophages", settings).scenario());
        run.run();
        int madeWithoutMacrophages = 6; // oxygen, antigen, MMP-3, MCP-1, VEGF and chondromodulin
        assertThat(run.settling().solves()).isEqualTo(madeWithoutMacrophages * (10 + 1));
        assertThat(run.settling().sweeps()).isLessThan(60 * run.settling().solves());
    }

    private static Course hindered(String mcp1) throws Exception {
        Map<String, String> settings = Map.of(
                "duration",
                "10 d",
                "resolution.voxel",
                "0.4 mm",
                "substances.mcp1.hindrance",
                mcp1,
                "mechanisms.macrophage_infiltration",
                "off");
        return Simulation.of(ScenarioFile.read("sequestration", settings).scenario())
                .run()
                .course();
    }

    /** Nobody but macrophages feels MCP-1, and there are none here. */
    @Test
    void theHindranceOfASubstanceIsItsOwn() throws Exception {
        Course alike = hindered("0.65");
        Course more = hindered("0.9");
        for (String column : List.of("vegf_ng_per_ml", "mmp3_ng_per_ml", "oxygen_kpa")) {
            assertThat(more.series(column)).as(column).isEqualTo(alike.series(column));
        }
        // Matrix that hinders keeps what is made in it.
        assertThat(more.at(5, more.index("mcp1_ng_per_ml"))).isGreaterThan(alike.at(5, alike.index("mcp1_ng_per_ml")));
    }
}
