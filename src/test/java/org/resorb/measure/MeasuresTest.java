package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Declared;
import org.resorb.tissue.DiscCell;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.SmallTissue;
import org.resorb.tissue.Tissue;

class MeasuresTest {
    private static final Pain PAIN = new Pain(5, 2, 0.5, 1000, 0, 0, 1);

    private final Tissue tissue = RadiologyTest.ball(200);
    private final Measures measures = new Measures(tissue, RadiologyTest.IMAGING, PAIN, 0.9);

    private static double in(double[] row, String name) {
        List<String> names = Measures.columns().stream().map(Variable::name).toList();
        assertThat(names).contains(name);
        return row[names.indexOf(name)];
    }

    @Test
    void theNameOfEachColumnIsTaken() {
        assertThat(Measures.all()).extracting(Variable::name).allMatch(ModelColumns::has);
        assertThat(ModelColumns.has("pain")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 200, 100})
    void anUntouchedFragmentIsWhole(double voxel) {
        Tissue fresh = RadiologyTest.ball(voxel);
        double[] row = new Measures(fresh, RadiologyTest.IMAGING, PAIN, 0.9).row(fresh, 0);
        assertThat(row).hasSameSizeAs(Measures.columns().toArray()).doesNotContain(Double.NaN);
        for (String whole : new String[] {
            "fragment_volume_fraction",
            "mri_volume_fraction",
            "proteoglycan_fraction",
            "collagen_fraction",
            "disc_cells_viable_fraction"
        }) {
            assertThat(in(row, whole)).as(whole).isEqualTo(1);
        }
        assertThat(in(row, "fragment_volume_mm3")).isCloseTo(900, within(1e-9));
        assertThat(in(row, "mri_volume_mm3")).isCloseTo(900, within(1e-9));
        assertThat(in(row, "water_fraction")).isCloseTo(0.78, within(1e-4));
        assertThat(in(row, "t2_signal")).isCloseTo((0.78 - 0.45) / 0.45, within(1e-3));
        assertThat(in(row, "pain_vas")).isCloseTo(7.5, within(1e-12));
        assertThat(in(row, "oxygen_kpa")).isCloseTo(5.3, within(1e-12));
        for (String nothing : new String[] {
            "macrophages_m1", "vessel_length_mm", "tip_cells", "rim_enhancement_class", "disc_cells_autophagic_fraction"
        }) {
            assertThat(in(row, nothing)).as(nothing).isZero();
        }
    }

    @Test
    void whatWasBookedIsTheChangeOfVolume() {
        Changes changes = new Changes(tissue, 12);
        for (int step = 0; step < 50; step++) {
            for (int v : tissue.fragment()) {
                changes.matrix().cleave(v, 0.004, Cause.MATRIX_DEGRADATION);
                changes.matrix().moveWater(v, 0.05 + 0.6 * tissue.proteoglycan(v), 0.01);
                changes.matrix().degradeCollagen(v, 0.003);
                changes.matrix().clearDegradedCollagen(v, 0.01);
            }
            changes.commit();
            double[] row = measures.row(tissue, 12.0 * step);
            double booked = Declared.CAUSES.all().stream()
                    .mapToDouble(cause -> in(row, "change_by_" + cause.name() + "_mm3"))
                    .sum();
            assertThat(in(row, "fragment_volume_mm3")).isCloseTo(900 + booked, within(1e-8));
        }
    }

    @Test
    void cellsAreCountedPerFragmentOfTheDeclaredVolume() {
        Changes changes = new Changes(tissue, 12);
        int inside = tissue.grid().at(0, 0, 0);
        int outside = tissue.grid().at(4000, 0, 0);
        changes.cells(MACROPHAGE).enter(inside, 30, Macrophage.M1);
        changes.cells(MACROPHAGE).enter(outside, 10, Macrophage.M1);
        for (int i = 0; i < tissue.cells(DISC_CELL).size() / 2; i++) {
            changes.cells(DISC_CELL).turn(i, DiscCell.AUTOPHAGIC);
        }
        changes.commit();
        double slab = tissue.fragment().length * tissue.grid().volume();
        double[] row = measures.row(tissue, 24);
        assertThat(in(row, "time_d")).isEqualTo(1);
        assertThat(in(row, "macrophages_m1")).isCloseTo(40 * 0.9 / slab, within(0.01));
        assertThat(in(row, "macrophages_inside")).isCloseTo(30 * 0.9 / slab, within(0.01));
        assertThat(in(row, "macrophages_m2")).isZero();
        assertThat(in(row, "disc_cells_autophagic_fraction")).isCloseTo(0.5, within(0.001));
    }

    @Test
    void aFragmentThatIsGoneHasNothingLeftAndNoUndefinedNumbers() {
        Changes changes = new Changes(tissue, 12);
        for (int v : tissue.fragment()) {
            changes.matrix().moveWater(v, 0, 10);
            changes.matrix().cleave(v, 10, Cause.TREATMENT);
        }
        changes.commit();
        double[] row = measures.row(tissue, 12);
        for (double value : row) {
            assertThat(value).isFinite();
        }
        assertThat(in(row, "fragment_volume_mm3")).isZero();
        assertThat(in(row, "mri_volume_fraction")).isZero();
        assertThat(in(row, "disc_cells_viable_fraction")).isZero();
    }

    @Test
    void namesAreSnakeCaseAndUnique() {
        List<String> names = Measures.columns().stream().map(Variable::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(_[a-z0-9]+)*"));
        assertThat(names.get(0)).isEqualTo("time_d");
        assertThat(Measures.columns())
                .allSatisfy(column -> assertThat(column.meaning()).isNotBlank());
    }

    @Test
    void painFadesWithInflammationAndShrinkage() {
        double first = in(measures.row(tissue, 0), "pain_vas");
        double later = in(measures.row(tissue, 5000), "pain_vas");
        SmallTissue.waste(tissue, v -> true, 0.2);
        double last = in(measures.row(tissue, 5000), "pain_vas");
        assertThat(first).isGreaterThan(later);
        assertThat(later).isCloseTo(0.5 + 2 + 5 * Math.exp(-5), within(1e-9));
        assertThat(last).isCloseTo(0.5 + 5 * Math.exp(-5), within(1e-9));
    }
}
