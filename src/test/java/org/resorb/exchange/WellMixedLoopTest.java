package org.resorb.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.M1;
import static org.resorb.tissue.Macrophage.M2;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.chance.Chance;
import org.resorb.document.InvalidFileException;
import org.resorb.mechanism.Inflammation;
import org.resorb.mechanism.Mechanism;
import org.resorb.run.SettledTissue;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.space.Membrane;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Declared;
import org.resorb.tissue.EnzymeInhibitor;
import org.resorb.tissue.MatrixProperties;
import org.resorb.tissue.Region;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.TissuePlan;

/** SBML made of the printed equations comes to what the tissue does where nothing can spread. */
class WellMixedLoopTest {
    private static final int EDGE = 4;
    private static final double VOXEL_UM = 200;
    private static final double STEP_HOURS = 6;
    private static final double SOLVER = 1e-9;

    private static Scenario scenario(Map<String, String> settings) throws InvalidFileException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("resolution.tolerance", "1e-8");
        return ScenarioFile.read("sequestration", all).scenario();
    }

    private static Scenario scenario() throws InvalidFileException {
        return scenario(Map.of());
    }

    /** Fragment of one kind all over, with some cartilage and TIMP, and as many cells in each voxel. */
    private static Tissue uniform(Scenario scenario, int m1, int m2) {
        Grid grid = new Grid(EDGE, EDGE, 1, VOXEL_UM, VOXEL_UM, 0, 0);
        byte[] place = new byte[grid.size()];
        Arrays.fill(place, Region.FRAGMENT);
        Field[] content = {new Field(grid), new Field(grid), new Field(grid), new Field(grid)};
        double[] fresh = {0.9, 0.4, 0.75, 0.1};
        for (int i = 0; i < fresh.length; i++) {
            content[i].fill(fresh[i]);
        }
        double discCells = 32 / grid.volume();
        Tissue tissue = new TissuePlan(
                        grid,
                        place,
                        content[0],
                        content[1],
                        content[2],
                        1,
                        content[3],
                        new Field(grid),
                        new Field(grid),
                        new Membrane(grid, VOXEL_UM),
                        scenario.patient(),
                        new MatrixProperties(0.1, 0.2, 0.12, 25e-6, 0),
                        new EnzymeInhibitor(
                                scenario.anatomy().timp(), scenario.anatomy().timpDissociation()),
                        scenario.drugs(),
                        5,
                        Map.of(MACROPHAGE, 1, DISC_CELL, 1),
                        discCells,
                        Chance.of(1, "disc_cells", 0, 1))
                .build();
        Changes changes = new Changes(tissue, 1);
        for (int v = 0; v < grid.size(); v++) {
            changes.cells(MACROPHAGE).enter(v, m1, M1);
            changes.cells(MACROPHAGE).enter(v, m2, M2);
        }
        changes.commit();
        return tissue;
    }

    private static SbmlModel sbml(Scenario scenario, Tissue tissue) throws Exception {
        double m1 = tissue.density(MACROPHAGE, M1, 0);
        double m2 = tissue.density(MACROPHAGE, M2, 0);
        return new SbmlModel(SbmlWriter.text(WellMixedLoop.of(scenario, tissue, m1, m2)));
    }

    private static List<Substance> loop() {
        return Declared.SUBSTANCES.all().stream()
                .filter(substance ->
                        List.of("mmp7", "il10", "tnf", "mmp3", "mcp1").contains(substance.name()))
                .toList();
    }

    private static void isLike(SbmlModel model, Tissue tissue, double relative, String when) {
        for (Substance substance : loop()) {
            double settled = tissue.of(substance, 0);
            Offset<Double> offset = within(relative * settled + SOLVER);
            assertThat(model.value(substance.symbol()))
                    .as("%s %s", substance, when)
                    .isCloseTo(settled, offset);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 3", "0, 5", "0, 0", "20, 1"})
    void inBalanceItHasTheConcentrationsOfTheTissue(int m1, int m2) throws Exception {
        Scenario scenario = scenario();
        Tissue tissue = uniform(scenario, m1, m2);
        SettledTissue.settle(tissue, scenario, loop());
        SbmlModel model = sbml(scenario, tissue);
        model.pass(1000, "A", "B");
        isLike(model, tissue, 1e-6, "in balance");
        assertThat(tissue.of(loop().get(4), 0)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "knock_outs, [tnf]",
        "knock_outs, [mmp7]",
        "mechanisms.matrix_degradation, off",
        "patient.timp, 1.7",
        "mechanisms.inflammation.mcp1_matrix, 3 ng/mL/h",
        "anatomy.timp, 0 ng/mL",
    })
    void soItHasInAnotherScenario(String path, String value) throws Exception {
        Scenario scenario = scenario(Map.of(path, value));
        Tissue tissue = uniform(scenario, 4, 3);
        SettledTissue.settle(tissue, scenario, loop());
        SbmlModel model = sbml(scenario, tissue);
        model.pass(1000, "A", "B");
        isLike(model, tissue, 1e-6, path);
    }

    /** The tissue is in balance at any time, the model follows within hours: that is the difference. */
    @Test
    void overTwoMonthsItFollowsTheTissueWithinTwoPercent() throws Exception {
        Scenario scenario = scenario();
        Tissue tissue = uniform(scenario, 4, 3);
        SbmlModel model = sbml(scenario, tissue);
        Mechanism fading = scenario.mechanisms().stream()
                .filter(Inflammation.class::isInstance)
                .findFirst()
                .orElseThrow();
        Changes changes = new Changes(tissue, STEP_HOURS);
        for (int step = 1; step <= 60 * 24 / STEP_HOURS; step++) {
            SettledTissue.settle(tissue, scenario, loop());
            fading.act(tissue, changes, Chance.of(1, "fading", step, STEP_HOURS));
            changes.commit();
            model.pass(STEP_HOURS);
            if (step % 40 == 0) {
                SettledTissue.settle(tissue, scenario, loop());
                isLike(model, tissue, 0.02, "after " + step * STEP_HOURS + " h");
                assertThat(model.value("A")).isCloseTo(tissue.acuteSignal(), within(1e-6));
                assertThat(model.value("B")).isCloseTo(tissue.boundChemoattractant(0), within(0.02));
            }
        }
    }

    @Test
    void aKnockOutOfOneKindOfCellsIsRefusedInWords() throws Exception {
        Scenario scenario = scenario(Map.of("knock_outs", "[mcp1@disc_cells]"));
        assertThatThrownBy(() -> WellMixedLoop.of(scenario, 0, 0))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(
                        "sequestration: knocks out mcp1@disc_cells, but the printed equations do not say");
    }

    @Test
    void theModelIsOfTheMeanOfTheScenariosFragment() throws Exception {
        ReactionNetwork network = WellMixedLoop.of(scenario(), 3e5, 2e5);
        assertThat(network.pools())
                .extracting(ReactionNetwork.Pool::id)
                .containsExactly("MMP7", "IL10", "TNF", "MMP3", "MCP1");
        SbmlModel model = new SbmlModel(SbmlWriter.text(network));
        assertThat(model.value("M1")).isEqualTo(3e5);
        assertThat(model.value("N")).isCloseTo(4e6, within(2e5));
        assertThat(model.value("cartilage")).isBetween(0.0, 0.2);
    }
}
