package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.TissueBuilder;

class FreshTissueTest {

    private static Tissue fresh(String scenario, String voxel, int dimensions) throws Exception {
        Map<String, String> settings =
                Map.of("resolution.voxel", voxel, "resolution.dimensions", Integer.toString(dimensions));
        return TissueBuilder.build(ScenarioFile.read(scenario, settings).scenario());
    }

    @ParameterizedTest
    @CsvSource({
        "bulge, 0.4 mm, 2",
        "protrusion, 0.2 mm, 2",
        "extrusion, 0.4 mm, 2",
        "sequestration, 0.2 mm, 2",
        "l5s1_case, 0.4 mm, 2",
        "sequestration, 0.4 mm, 3"
    })
    void freshTissueFillsItsVoxels(String scenario, String voxel, int dimensions) throws Exception {
        Tissue tissue = fresh(scenario, voxel, dimensions);
        assertThat(tissue.fragment()).isNotEmpty();
        for (int v : tissue.fragment()) {
            assertThat(tissue.fraction(v)).isCloseTo(1, within(0.02));
            assertThat(tissue.inFragment(v)).isTrue();
            assertThat(tissue.vessels(v)).isZero();
        }
        for (int v = 0; v < tissue.grid().size(); v++) {
            assertThat(tissue.inFragment(v) || tissue.fraction(v) == 0).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4 mm", "0.2 mm", "0.1 mm"})
    void theVoxelChangesNeitherAreaNorCellsNorVessels(String voxel) throws Exception {
        Tissue tissue = fresh("sequestration", voxel, 2);
        Tissue fine = fresh("sequestration", "0.1 mm", 2);
        assertThat(area(tissue)).isCloseTo(area(fine), within(0.03 * area(fine)));
        double perMl = tissue.cells(DISC_CELL).size()
                * (double) tissue.cells(DISC_CELL).cellsPerAgent()
                / (tissue.fragment().length * tissue.grid().volume());
        assertThat(perMl).isCloseTo(4e6, within(0.05 * 4e6));
        assertThat(vesselArea(tissue)).isCloseTo(vesselArea(fine), within(0.03 * vesselArea(fine)));
        assertThat(tissue.newVesselLength()).isZero();
        assertThat(tissue.acuteSignal()).isEqualTo(1);
    }

    private static double area(Tissue tissue) {
        return tissue.fragment().length * tissue.grid().voxel() * tissue.grid().voxel();
    }

    private static double vesselArea(Tissue tissue) {
        double sum = 0;
        for (int v = 0; v < tissue.grid().size(); v++) {
            sum += tissue.restingVessels(v);
        }
        return sum * tissue.grid().voxel() * tissue.grid().voxel();
    }
}
