package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Mcp1.MCP1;

import org.junit.jupiter.api.Test;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.space.Field;
import org.resorb.space.Grid;

class TissueTest {
    private final Grid grid = SmallTissue.square(4000, 200);

    @Test
    void aGradientIsExactInALinearFieldAndHalvedAtAWall() {
        Tissue tissue = new SmallTissue(grid)
                .with(Region.BONE, v -> grid.x(v) < -1000)
                .withBall(600)
                .build();
        Field mcp1 = tissue.of(MCP1);
        for (int v = 0; v < grid.size(); v++) {
            mcp1.set(v, 7 + 0.002 * grid.x(v) - 0.001 * grid.y(v));
        }
        double[] gradient = new double[3];
        tissue.gradient(MCP1, grid.at(500, 500, 0), gradient);
        assertThat(gradient).containsExactly(new double[] {0.002, -0.001, 0}, within(1e-15));
        tissue.gradient(MCP1, grid.at(-950, 500, 0), gradient);
        assertThat(gradient).containsExactly(new double[] {0.001, -0.001, 0}, within(1e-15));
        tissue.gradient(MCP1, grid.at(500, 1950, 0), gradient);
        assertThat(gradient).containsExactly(new double[] {0.002, -0.0005, 0}, within(1e-15));
    }

    @Test
    void depthIsTheDistanceToEpiduralTissue() {
        Tissue tissue = new SmallTissue(grid).withBall(1500).build();
        for (int v = 0; v < grid.size(); v++) {
            double exact = Math.max(0, 1500 - Math.hypot(grid.x(v), grid.y(v)));
            assertThat(tissue.depth(v)).isCloseTo(exact, within(200.0));
            assertThat(tissue.depth(v) == 0).isEqualTo(!tissue.inFragment(v));
        }
    }

    @Test
    void matrixHindersSpreadAndTheDiscDoesToo() {
        Tissue tissue = new SmallTissue(grid)
                .with(Region.DISC, v -> grid.x(v) < -1000)
                .withBall(600)
                .build();
        assertThat(tissue.relativeDiffusivity(0.65).at(grid.at(100, 100, 0))).isCloseTo(0.35, within(1e-12));
        assertThat(tissue.relativeDiffusivity(0.65).at(grid.at(-1500, 100, 0))).isEqualTo(0.35);
        assertThat(tissue.relativeDiffusivity(0.65).at(grid.at(1500, 100, 0))).isEqualTo(1);
        assertThat(tissue.relativeDiffusivity(0.2).at(grid.at(100, 100, 0))).isEqualTo(0.8);
        assertThat(tissue.relativeDiffusivity(1.1).at(grid.at(-1500, 100, 0))).isEqualTo(Tissue.LEAST_DIFFUSIVITY);
        SmallTissue.waste(tissue, v -> true, 0.5);
        assertThat(tissue.relativeDiffusivity(0.65).at(grid.at(100, 100, 0))).isCloseTo(1 - 0.65 / 2, within(1e-12));
    }

    @Test
    void coveredPartIsThatOfTheWholeOutline() {
        SmallTissue plan = new SmallTissue(grid).withBall(1000);
        assertThat(plan.build().coveredPart()).isZero();
        assertThat(plan.covered(0, 0.05).build().coveredPart()).isEqualTo(1);
    }

    /** Draws belong to cells, so it does not matter who else is there. */
    @Test
    void aCellWalksAlikeWithAndWithoutTheOthers() {
        int[][] ends = new int[2][200];
        for (int which = 0; which < 2; which++) {
            Tissue tissue = new SmallTissue(grid).withBall(600).build();
            Changes changes = new Changes(tissue, 12);
            changes.cells(MACROPHAGE).enter(grid.at(1500, 0, 0), 200, Macrophage.M1);
            changes.commit();
            for (int i = 0; which == 1 && i < 200; i += 2) {
                changes.cells(MACROPHAGE).die(i);
            }
            changes.commit();
            Drift drift = (v, out) -> {
                out[0] = -9;
                out[1] = 2;
            };
            changes.cells(MACROPHAGE).crawl(drift, 500, v -> 0.5, Chance.of(1, "walk", 0, 12), Draw.of("strides", 0));
            changes.commit();
            for (int i = 0; i < tissue.cells(MACROPHAGE).size(); i++) {
                ends[which][tissue.cells(MACROPHAGE).id(i)] =
                        tissue.cells(MACROPHAGE).voxel(i);
            }
        }
        for (int id = 1; id < 200; id += 2) {
            assertThat(ends[1][id]).isEqualTo(ends[0][id]);
        }
    }
}
