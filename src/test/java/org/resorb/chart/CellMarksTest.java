package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resorb.scenario.ScenarioFile;

class CellMarksTest {
    private static CellMarks of(int macrophages, int discCells) throws Exception {
        ScenarioFile file = ScenarioFile.read(
                "sequestration",
                Map.of(
                        "resolution.macrophages_per_agent", Integer.toString(macrophages),
                        "resolution.sprouts_per_agent", "1",
                        "resolution.disc_cells_per_agent", Integer.toString(discCells)));
        return new CellMarks(file.scenario().resolution()::cellsPerAgent);
    }

    @Test
    void aMarkIsAsManyCellsAsItsAgentStandsFor() throws Exception {
        assertThat(of(2, 20).words(1))
                .contains("2 macrophages", "20 disc cells")
                .doesNotContain("vessel", "drawn");
        assertThat(of(1, 20).words(3)).isEqualTo("One mark is 20 disc cells; 1 in 3 is drawn.");
        assertThat(of(1, 1).words(1)).isEqualTo("One mark is one cell.");
    }
}
