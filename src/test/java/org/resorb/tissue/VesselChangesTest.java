package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.VesselTip.VESSEL_TIP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.space.Grid;

class VesselChangesTest {

    private static void tip(Tissue tissue, double x, double y) {
        int v = tissue.grid().at(x, y, 0);
        SmallTissue.add(tissue, VESSEL_TIP, v, 1, VesselTip.TIP);
        tissue.cells(VESSEL_TIP).place(tissue.cells(VESSEL_TIP).end(v) - 1, x, y, 0);
    }

    private static void grow(Tissue tissue, double hours, int steps, double[] direction, double speed) {
        Changes changes = new Changes(tissue, hours);
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < tissue.cells(VESSEL_TIP).size(); i++) {
                changes.vessels().grow(i, direction, speed);
            }
            changes.commit();
        }
    }

    /** One tip grows in the open, one along bone and disc, where part of the kernel falls on nothing. */
    @ParameterizedTest
    @CsvSource({"400, 12", "200, 6", "200, 12", "200, 24", "100, 12"})
    void theVesselsLaidAreAsLongAsTheWayOfTheirTips(double voxel, double hours) {
        Grid grid = SmallTissue.square(8000, voxel);
        Tissue tissue = new SmallTissue(grid)
                .withBall(1000)
                .with(Region.BONE, v -> grid.x(v) < -2800)
                .with(Region.DISC, v -> grid.x(v) < -2800 && Math.abs(grid.y(v)) < 800)
                .perAgent(3)
                .build();
        tip(tissue, 2000, -1000);
        tip(tissue, -2700, -1000);
        tip(tissue, 3900, -1000);
        int steps = (int) (240 / hours);
        grow(tissue, hours, steps, new double[] {0, 1, 0}, 5);
        assertThat(tissue.newVesselLength()).isCloseTo(3 * 3 * 240 * 5, within(1e-6));
        for (int v = 0; v < grid.size(); v++) {
            boolean bears = tissue.alive(v) && tissue.place(v) != Region.DISC;
            assertThat(bears || tissue.vessels(v) == tissue.restingVessels(v)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 200})
    void lengthIsConservedInThreeDimensionsToo(double voxel) {
        int n = (int) (4000 / voxel);
        Grid grid = new Grid(n, n, n, voxel, voxel, -2000, -2000);
        Tissue tissue = new SmallTissue(grid).discCells(0).build();
        tip(tissue, 100, -500);
        double part = 1 / Math.sqrt(3);
        grow(tissue, 12, 10, new double[] {part, part, part}, 5);
        assertThat(tissue.newVesselLength()).isCloseTo(600, within(1e-6));
    }

    @Test
    void aTipStaysWhereAWallOrACoverIsInItsWayAndLaysNothing() {
        Grid grid = SmallTissue.square(4000, 200);
        Tissue tissue = new SmallTissue(grid)
                .with(Region.FRAGMENT, v -> grid.x(v) > 0)
                .with(Region.BONE, v -> grid.x(v) < -1000)
                .covered(0.4, 0.05)
                .build();
        tip(tissue, -20, 30);
        grow(tissue, 12, 1, new double[] {1, 0, 0}, 5);
        grow(tissue, 12, 1, new double[] {Math.sqrt(0.5), Math.sqrt(0.5), 0}, 5);
        assertThat(tissue.newVesselLength()).isZero();
        Tissue beside =
                new SmallTissue(grid).with(Region.BONE, v -> grid.x(v) < -1000).build();
        tip(beside, -980, 30);
        grow(beside, 12, 1, new double[] {-1, 0, 0}, 5);
        assertThat(beside.newVesselLength()).isZero();
        assertThat(beside.cells(VESSEL_TIP).position(0, 0)).isEqualTo(-980);
    }

    @Test
    void aTipEntersWhereTheCoverIsMostlyOpen() {
        Grid grid = SmallTissue.square(4000, 200);
        Tissue tissue = new SmallTissue(grid)
                .with(Region.FRAGMENT, v -> grid.x(v) > 0)
                .covered(0.6, 0.05)
                .build();
        tip(tissue, -20, 30);
        grow(tissue, 12, 1, new double[] {1, 0, 0}, 5);
        assertThat(tissue.newVesselLength()).isCloseTo(60, within(1e-9));
        assertThat(tissue.inFragment(tissue.cells(VESSEL_TIP).voxel(0))).isTrue();
        assertThat(tissue.cells(VESSEL_TIP).position(0, 0)).isCloseTo(40, within(1e-12));
        assertThat(tissue.cells(VESSEL_TIP).heading(0, 0)).isEqualTo(1);
    }

    /** Across the corner of a voxel, and over a whole voxel in one stride. */
    @ParameterizedTest
    @CsvSource({"-10, 190, 1, 1, 5", "-20, 30, 1, 0, 30", "-20, 30, 1, 3, 40"})
    void aTipDoesNotSlipPastAClosedCover(double x, double y, double towardsX, double towardsY, double speed) {
        Grid grid = SmallTissue.square(4000, 200);
        Tissue tissue = new SmallTissue(grid)
                .with(Region.FRAGMENT, v -> grid.x(v) > 0)
                .covered(0, 0)
                .build();
        tip(tissue, x, y);
        double length = Math.sqrt(towardsX * towardsX + towardsY * towardsY);
        grow(tissue, 12, 1, new double[] {towardsX / length, towardsY / length, 0}, speed);
        assertThat(tissue.inFragment(tissue.cells(VESSEL_TIP).voxel(0))).isFalse();
        assertThat(tissue.newVesselLength()).isZero();
    }

    @Test
    void newVesselsRegressExponentiallyAndRestingOnesStay() {
        Tissue tissue = new SmallTissue(SmallTissue.square(4000, 200)).build();
        tip(tissue, 100, -1000);
        grow(tissue, 12, 10, new double[] {0, 1, 0}, 5);
        Changes changes = new Changes(tissue, 12);
        for (int step = 0; step < 20; step++) {
            for (int v = 0; v < tissue.grid().size(); v++) {
                changes.vessels().regress(v, 0.003);
            }
            changes.commit();
        }
        assertThat(tissue.newVesselLength()).isCloseTo(600 * Math.exp(-0.72), within(1e-6));
        assertThat(tissue.vessels(0)).isEqualTo(1);
    }

    private static void age(Tissue tissue, int steps, double regression, double maturation, double ofMature) {
        Changes changes = new Changes(tissue, 12);
        for (int step = 0; step < steps; step++) {
            for (int v = 0; v < tissue.grid().size(); v++) {
                changes.vessels().regress(v, regression);
                changes.vessels().mature(v, maturation, ofMature);
            }
            changes.commit();
        }
    }

    private static double matureLength(Tissue tissue) {
        double sum = 0;
        for (int v : tissue.living()) {
            sum += tissue.matureVessels(v);
        }
        return sum
                * tissue.matrix.vesselLengthDensity()
                * tissue.grid().voxel()
                * tissue.grid().voxel()
                * tissue.grid().layer();
    }

    @Test
    void youngVesselsMatureOrRegressInProportionToTheRates() {
        Tissue tissue = new SmallTissue(SmallTissue.square(4000, 200)).build();
        tip(tissue, 100, -1000);
        grow(tissue, 12, 10, new double[] {0, 1, 0}, 5);
        age(tissue, 20, 0.003, 0.001, 0);
        double gone = 600 * -Math.expm1(-0.004 * 240);
        assertThat(matureLength(tissue)).isCloseTo(gone / 4, within(1e-6));
        assertThat(tissue.newVesselLength()).isCloseTo(600 - gone * 3 / 4, within(1e-6));
    }

    @Test
    void matureVesselsStayWithoutVegfAndRegressAtARateOfTheirOwn() {
        Tissue tissue = new SmallTissue(SmallTissue.square(4000, 200)).build();
        tip(tissue, 100, -1000);
        grow(tissue, 12, 10, new double[] {0, 1, 0}, 5);
        age(tissue, 1, 0, 1e9, 0);
        age(tissue, 100, 0.01, 0, 0);
        assertThat(tissue.newVesselLength()).isCloseTo(600, within(1e-6));
        age(tissue, 20, 0.01, 0, 0.003);
        assertThat(tissue.newVesselLength()).isCloseTo(600 * Math.exp(-0.72), within(1e-6));
        assertThat(matureLength(tissue)).isCloseTo(tissue.newVesselLength(), within(1e-6));
        assertThat(tissue.vessels(0)).isEqualTo(1);
    }

    @Test
    void sproutsAreScatteredInTheirVoxelAndStoppedOnesVanish() {
        Grid grid = SmallTissue.square(4000, 200);
        Tissue tissue = new SmallTissue(grid).build();
        Changes changes = new Changes(tissue, 12);
        int v = grid.at(300, 500, 0);
        changes.vessels().sprout(v, 400, Chance.of(1, "sprouts", 0, 12), Draw.of("place", 2), 0);
        changes.commit();
        assertThat(tissue.cells(VESSEL_TIP).size()).isEqualTo(400);
        double[] mean = new double[2];
        for (int i = 0; i < 400; i++) {
            double x = tissue.cells(VESSEL_TIP).position(i, 0);
            double y = tissue.cells(VESSEL_TIP).position(i, 1);
            assertThat(grid.at(x, y, tissue.cells(VESSEL_TIP).position(i, 2))).isEqualTo(v);
            mean[0] += x / 400;
            mean[1] += y / 400;
        }
        assertThat(mean[0]).isCloseTo(grid.x(v), within(12.0));
        assertThat(mean[1]).isCloseTo(grid.y(v), within(12.0));
        for (int i = 0; i < 399; i++) {
            changes.cells(VESSEL_TIP).die(i);
        }
        changes.commit();
        assertThat(tissue.cells(VESSEL_TIP).size()).isEqualTo(1);
        assertThat(tissue.cells(VESSEL_TIP).id(0)).isEqualTo(399);
    }
}
