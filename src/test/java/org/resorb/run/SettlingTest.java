package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.scenario.ScenarioFile;

class SettlingTest {
    @Test
    void whatNobodyReleasesIsNotSolvedFor() throws Exception {
        Map<String, String> settings =
                Map.of("duration", "10 d", "resolution.voxel", "0.4 mm", "resolution.step", "24 h");
        Simulation run =
                Simulation.of(ScenarioFile.read("no_macrophages", settings).scenario());
        run.run();
        int madeWithoutMacrophages = 5; // oxygen, antigen, MMP-3, MCP-1 and VEGF
        assertThat(run.settling().solves()).isEqualTo(madeWithoutMacrophages * (10 + 1));
        assertThat(run.settling().sweeps()).isLessThan(60 * run.settling().solves());
    }
}
