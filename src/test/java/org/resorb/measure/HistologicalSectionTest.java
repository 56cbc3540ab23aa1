package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.chance.Chance;
import org.resorb.space.Grid;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.SmallTissue;
import org.resorb.tissue.Tissue;

class HistologicalSectionTest {
    private static final double VOXEL = 200;
    private static final Sectioning MIDDLE = new Sectioning(5, 15, 0.5, 0);
    private static final Grid DEEP = new Grid(24, 24, 24, VOXEL, VOXEL, -2400, -2400);

    private static double in(double[] row, String name) {
        List<String> names =
                HistologicalSection.columns().stream().map(Variable::name).toList();
        assertThat(names).contains(name);
        return row[names.indexOf(name)];
    }

    private static Tissue ball(Grid grid) {
        return new SmallTissue(grid).withBall(1800).discCells(0).build();
    }

    private static double[] cut(Tissue tissue, Sectioning histology) {
        return new HistologicalSection(tissue.grid(), histology).row(tissue);
    }

    private static void enter(Tissue tissue, int[] voxels, int cells, byte state) {
        Changes changes = new Changes(tissue, 12);
        for (int v : voxels) {
            changes.cells(MACROPHAGE).enter(v, cells, state);
        }
        changes.commit();
    }

    @Test
    void aSectionShowsTheCellsWhoseMiddleLiesWithinItsThicknessAndTheirDiameter() {
        Tissue tissue = ball(SmallTissue.square(6000, VOXEL));
        enter(tissue, tissue.fragment(), 3, Macrophage.M1);
        enter(tissue, new int[] {tissue.fragment()[0]}, 50, Macrophage.M2);
        double[] row = cut(tissue, MIDDLE);
        double fraction = tissue.fraction(tissue.fragment()[0]);
        double area = fraction * tissue.fragment().length * 0.04;
        assertThat(in(row, "section_area_mm2")).isCloseTo(area, within(1e-9));
        double perMm3 = 3 / (0.2 * 0.2 * 0.2) / fraction;
        assertThat(in(row, "section_m1_per_cm2")).isCloseTo(perMm3 * 0.020 * 100, within(1e-6));
        assertThat(in(row, "section_m2_per_cm2")).isCloseTo(50 * 0.1 / area * 100, within(1e-6));
        double all = 3 * tissue.fragment().length + 50;
        assertThat(in(row, "section_m2_share")).isCloseTo(50 / all, within(1e-12));
        assertThat(in(row, "section_m1_share")).isCloseTo(1 - 50 / all, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.77, 1})
    void atEachDepthItCountsTheLayerThatLiesThere(double depth) {
        Tissue tissue = ball(DEEP);
        Changes changes = new Changes(tissue, 12);
        for (int v : tissue.fragment()) {
            changes.cells(MACROPHAGE).enter(v, tissue.grid().layerOf(v), Macrophage.M1);
        }
        changes.commit();
        double[] row = cut(tissue, new Sectioning(5, 15, depth, 0));
        int low = tissue.grid().layerOf(tissue.fragment()[0]);
        int high = tissue.grid().layerOf(tissue.fragment()[tissue.fragment().length - 1]);
        int layer = Math.min(high, low + (int) (depth * (high - low + 1)));
        double fraction = tissue.fraction(tissue.fragment()[0]);
        double expected = layer / (0.2 * 0.2 * 0.2) / fraction * 0.020 * 100;
        assertThat(in(row, "section_m1_per_cm2")).isCloseTo(expected, within(1e-6));
    }

    @Test
    void sectionsAtAllDepthsTogetherFindTheDensityOfCellsThatAreScatteredAtRandom() {
        Tissue tissue = ball(DEEP);
        Chance chance = Chance.of(7, "scattered", 0, 1);
        Changes changes = new Changes(tissue, 12);
        long entered = 0;
        for (int v : tissue.fragment()) {
            int cells = (int) (9 * chance.uniform(v, 0));
            changes.cells(MACROPHAGE).enter(v, cells, Macrophage.M1);
            entered += cells;
        }
        changes.commit();
        double counted = 0;
        double area = 0;
        for (int layer = 0; layer < 18; layer++) {
            double[] row = cut(tissue, new Sectioning(5, 15, (layer + 0.5) / 18, 0));
            counted += in(row, "section_m1_per_cm2") * in(row, "section_area_mm2") / 100;
            area += in(row, "section_area_mm2");
        }
        double volume = tissue.fragment().length * 0.008 * tissue.fraction(tissue.fragment()[0]);
        assertThat(counted / area).isCloseTo(entered / volume * 0.020, within(1e-9));
    }

    @Test
    void halfAsManyVesselsAreCutInAnAreaAsTheirLengthInAVolume() {
        Tissue tissue = ball(SmallTissue.square(6000, VOXEL));
        SmallTissue.growVessels(tissue, tissue::inFragment, 2);
        double fraction = tissue.fraction(tissue.fragment()[0]);
        // 25e-6 um/um³ at density 1 are 25 mm/mm³.
        assertThat(in(cut(tissue, MIDDLE), "section_vessels_per_cm2"))
                .isCloseTo(2 * 25 / 2.0 * 100 / fraction, within(1e-6));
    }

    @Test
    void whatLiesAroundIsCountedAsFarAsItIsTakenOut() {
        Tissue tissue = ball(SmallTissue.square(6000, VOXEL));
        enter(tissue, new int[] {tissue.grid().at(1900, 0, 0)}, 40, Macrophage.M1);
        enter(tissue, new int[] {tissue.grid().at(2700, 0, 0)}, 40, Macrophage.M2);
        assertThat(in(cut(tissue, MIDDLE), "section_m1_per_cm2")).isZero();
        double[] wide = cut(tissue, new Sectioning(5, 15, 0.5, 500));
        assertThat(in(wide, "section_m1_per_cm2") * in(wide, "section_area_mm2") / 100)
                .isCloseTo(4, within(1e-9));
        assertThat(in(wide, "section_m2_per_cm2")).isZero();
    }

    @Test
    void ofAFragmentThatIsGoneThereIsNoSection() {
        Tissue tissue = ball(SmallTissue.square(6000, VOXEL));
        Changes changes = new Changes(tissue, 12);
        for (int v : tissue.fragment()) {
            changes.matrix().moveWater(v, 0, 10);
            changes.matrix().cleave(v, 10, Cause.TREATMENT);
        }
        changes.commit();
        double[] row = cut(tissue, MIDDLE);
        assertThat(in(row, "section_area_mm2")).isZero();
        assertThat(in(row, "section_m1_per_cm2")).isNaN();
    }
}
