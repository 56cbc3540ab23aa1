package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.space.Grid;

class CellChangesTest {
    private static final int CELLS = 20_000;
    private static final double TIME = 48;
    /** Loads are kept in single precision and rounded once a step. */
    private static final double SINGLE = 10 * 0x1p-24;

    private static final Draw STRIDES = Draw.of("strides", 0);

    /** Mean of the walk along each axis and its variance along the first, in um. */
    private record Walk(double x, double y, double variance) {}

    private static Walk walk(double voxel, double hours, double[] drift, double motility) {
        Grid grid = SmallTissue.square(16_000, voxel);
        Tissue tissue = new SmallTissue(grid).build();
        int start = grid.at(1, 1, 0);
        SmallTissue.add(tissue, MACROPHAGE, start, CELLS, Macrophage.M1);
        Changes changes = new Changes(tissue, hours);
        for (int step = 0; step < TIME / hours; step++) {
            Chance chance = Chance.of(1, "walk", step, hours);
            changes.cells(MACROPHAGE)
                    .crawl((v, out) -> System.arraycopy(drift, 0, out, 0, 3), motility, v -> 1, chance, STRIDES);
            changes.commit();
        }
        double x = 0;
        double y = 0;
        double squares = 0;
        for (int i = 0; i < CELLS; i++) {
            double moved = grid.x(tissue.cells(MACROPHAGE).voxel(i)) - grid.x(start);
            x += moved / CELLS;
            y += (grid.y(tissue.cells(MACROPHAGE).voxel(i)) - grid.y(start)) / CELLS;
            squares += moved * moved / CELLS;
        }
        return new Walk(x, y, squares - x * x);
    }

    @ParameterizedTest
    @CsvSource({"400, 12", "200, 6", "200, 12", "200, 24", "100, 6", "100, 24"})
    void aMacrophageCrawlsAtTheStatedSpeedAlongAnAxisAndAlongTheDiagonal(double voxel, double hours) {
        double path = 10 * TIME;
        double error = 4 * Math.sqrt((2 * 360 + 10 * voxel) * TIME / CELLS);
        Walk straight = walk(voxel, hours, new double[] {10, 0, 0}, 360);
        assertThat(straight.x()).isCloseTo(path, within(error));
        assertThat(straight.y()).isCloseTo(0, within(error));
        double part = 10 / Math.sqrt(2);
        Walk across = walk(voxel, hours, new double[] {-part, part, 0}, 360);
        assertThat(across.y()).isCloseTo(path / Math.sqrt(2), within(error));
        assertThat(across.x()).isCloseTo(-path / Math.sqrt(2), within(error));
    }

    @ParameterizedTest
    @CsvSource({"400, 12", "200, 6", "200, 24", "100, 12"})
    void aMacrophageWithoutDriftSpreadsWithItsMotility(double voxel, double hours) {
        double motility = 2000;
        Walk walk = walk(voxel, hours, new double[3], motility);
        double expected = 2 * motility * TIME;
        double kurtosis = 2 + voxel * voxel / expected;
        assertThat(walk.x()).isCloseTo(0, within(4 * Math.sqrt(expected / CELLS)));
        assertThat(walk.variance()).isCloseTo(expected, within(4 * expected * Math.sqrt(kurtosis / CELLS)));
    }

    /** Part of cells that run against a cover at 8 um/h and are inside after a time; they cannot leave again. */
    private static double entered(double voxel, double speed, double open, double crossing, double hours) {
        Grid grid = SmallTissue.square(4000, voxel);
        Tissue tissue = new SmallTissue(grid)
                .with(Region.FRAGMENT, v -> grid.x(v) > 0)
                .covered(open, crossing)
                .build();
        int start = grid.at(-1, 100, 0);
        SmallTissue.add(tissue, MACROPHAGE, start, CELLS, Macrophage.M1);
        Changes changes = new Changes(tissue, hours);
        Chance chance = Chance.of(1, "cover", 0, hours);
        changes.cells(MACROPHAGE).crawl((v, out) -> out[0] = speed, 0, v -> v == start + 1 ? 1 : 0, chance, STRIDES);
        changes.commit();
        int inside = 0;
        for (int i = 0; i < CELLS; i++) {
            inside += tissue.inFragment(tissue.cells(MACROPHAGE).voxel(i)) ? 1 : 0;
        }
        return (double) inside / CELLS;
    }

    @ParameterizedTest
    @CsvSource({"400, 8", "200, 8", "100, 8", "200, 16"})
    void aClosedCoverIsCrossedAtItsOwnRateWhateverTheVoxelAndTheSpeed(double voxel, double speed) {
        double crossing = 2e-4;
        double attempts = speed / voxel;
        double expected = -Math.expm1(-2000 * crossing * attempts / (crossing + attempts));
        double error = 4 * Math.sqrt(expected * (1 - expected) / CELLS);
        double inside = entered(voxel, speed, 0, crossing, 2000);
        assertThat(inside).isCloseTo(expected, within(error));
        assertThat(inside).isCloseTo(-Math.expm1(-2000 * crossing), within(error + 0.005));
    }

    @Test
    void aTightCoverStopsEverybodyAndAnOpenOneNobody() {
        assertThat(entered(200, 8, 0, 0, 2000)).isZero();
        double free = -Math.expm1(-10 * 8 / 200.0);
        assertThat(entered(200, 8, 1, 0, 10)).isCloseTo(10 * 8 / 200.0, within(0.015));
        assertThat(entered(200, 8, 0.5, 0, 10)).isBetween(0.1, free);
    }

    @Test
    void nobodyEntersBoneDuraOrDiscOrLeavesTheGrid() {
        Grid grid = SmallTissue.square(2000, 200);
        Tissue tissue = new SmallTissue(grid)
                .with(Region.BONE, v -> grid.x(v) < -600)
                .with(Region.DISC, v -> grid.x(v) < -600 && grid.y(v) > 0)
                .with(Region.DURA, v -> grid.x(v) > 600)
                .build();
        SmallTissue.add(tissue, MACROPHAGE, grid.at(50, 50, 0), 2000, Macrophage.M2);
        Changes changes = new Changes(tissue, 24);
        for (int step = 0; step < 50; step++) {
            Drift outwards = (v, out) -> {
                out[0] = 9 * Math.signum(grid.x(v));
                out[1] = 3;
            };
            changes.cells(MACROPHAGE).crawl(outwards, 2000, v -> 1, Chance.of(1, "w", step, 24), STRIDES);
            changes.commit();
        }
        for (int i = 0; i < 2000; i++) {
            assertThat(tissue.place(tissue.cells(MACROPHAGE).voxel(i))).isEqualTo(Region.EPIDURAL);
        }
    }

    @Test
    void theDeadAreBuriedAndTheLivingGoByVoxelStateAndId() {
        Grid grid = SmallTissue.square(2000, 200);
        Tissue tissue = new SmallTissue(grid).build();
        Changes changes = new Changes(tissue, 12);
        int[] expected = {1, 2, 6, 7, 9, 4, 10, 11};
        changes.cells(MACROPHAGE).enter(5, 10, Macrophage.M1);
        changes.commit();
        for (int dead : new int[] {0, 3, 5, 8}) {
            changes.cells(MACROPHAGE).die(dead);
        }
        changes.cells(MACROPHAGE).turn(4, Macrophage.M2);
        changes.cells(MACROPHAGE).enter(7, 2, Macrophage.M1);
        changes.commit();
        assertThat(tissue.cells(MACROPHAGE).size()).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(tissue.cells(MACROPHAGE).id(i)).isEqualTo(expected[i]);
            assertThat(tissue.cells(MACROPHAGE).voxel(i)).isEqualTo(i < 6 ? 5 : 7);
            assertThat(tissue.cells(MACROPHAGE).state(i)).isEqualTo(expected[i] == 4 ? Macrophage.M2 : Macrophage.M1);
        }
        assertThat(tissue.density(MACROPHAGE, Macrophage.M2, 5)).isCloseTo(1 / grid.volume(), within(1e-6));
        assertThat(tissue.density(MACROPHAGE, Macrophage.M1, 5)).isCloseTo(5 / grid.volume(), within(1e-6));
    }

    @Test
    void whileManyDieAndManyComeEveryIdIsUniqueAndInOrderInItsVoxel() {
        Tissue tissue = new SmallTissue(SmallTissue.square(2000, 200)).build();
        Changes changes = new Changes(tissue, 12);
        for (int step = 0; step < 100; step++) {
            Chance chance = Chance.of(1, "life", step, 12);
            for (int i = 0; i < tissue.cells(MACROPHAGE).size(); i++) {
                if (chance.happens(STRIDES, 0.01, tissue.cells(MACROPHAGE).id(i))) {
                    changes.cells(MACROPHAGE).die(i);
                }
            }
            changes.cells(MACROPHAGE).enter(99 - step, 25, Macrophage.M1);
            changes.cells(MACROPHAGE).enter(50, 25, Macrophage.M1);
            changes.commit();
            Population cells = tissue.cells(MACROPHAGE);
            BitSet ids = new BitSet();
            for (int i = 0; i < cells.size(); i++) {
                boolean alone = i == 0 || cells.voxel(i) > cells.voxel(i - 1);
                assertThat(alone || cells.id(i) > cells.id(i - 1)).isTrue();
                ids.set(cells.id(i));
            }
            assertThat(ids.cardinality()).isEqualTo(cells.size());
        }
        assertThat(tissue.cells(MACROPHAGE).size()).isBetween(350, 550);
    }

    @Test
    void agentsOfAnyGroupSizeGiveTheSameDensity() {
        Grid grid = SmallTissue.square(4000, 200);
        for (int group : new int[] {1, 4, 20}) {
            Tissue tissue = new SmallTissue(grid).withBall(1200).perAgent(group).build();
            Changes changes = new Changes(tissue, 12);
            changes.cells(MACROPHAGE).enter(9, 40 / group, Macrophage.M1);
            changes.commit();
            assertThat(tissue.density(MACROPHAGE, 9)).isCloseTo(40 / grid.volume(), within(1e-3));
            assertThat(tissue.cells(MACROPHAGE).cells(Macrophage.M1)).isEqualTo(40);
            double discCells = (double) tissue.cells(DISC_CELL).size() * group;
            double expected = 4e6 * grid.volume() * tissue.fragment().length;
            double error = 2 * group * Math.sqrt(tissue.fragment().length);
            assertThat(discCells).isCloseTo(expected, within(error));
        }
    }

    @Test
    void whatAMacrophageAteApproachesWhatItDigests() {
        Tissue tissue = new SmallTissue(SmallTissue.square(2000, 200)).build();
        SmallTissue.add(tissue, MACROPHAGE, 3, 1, Macrophage.M1);
        SmallTissue.add(tissue, MACROPHAGE, 4, 1, Macrophage.M1);
        Changes changes = new Changes(tissue, 6);
        for (int step = 0; step < 10; step++) {
            changes.cells(MACROPHAGE).eat(v -> v == 3 ? 1e-9 : 0, 1e9, 0.02);
            changes.commit();
        }
        assertThat(tissue.cells(MACROPHAGE).load(0)).isCloseTo(5e-8 * -Math.expm1(-1.2), within(SINGLE * 5e-8));
        assertThat(tissue.cells(MACROPHAGE).load(1)).isZero();
        for (int step = 0; step < 10; step++) {
            changes.cells(MACROPHAGE).eat(v -> v == 4 ? 1e-9 : 0, 1e9, 0);
            changes.commit();
        }
        assertThat(tissue.cells(MACROPHAGE).load(0)).isCloseTo(5e-8 * -Math.expm1(-1.2), within(SINGLE * 5e-8));
        assertThat(tissue.cells(MACROPHAGE).load(1)).isCloseTo(6e-8, within(SINGLE * 6e-8));
    }
}
