package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

/** The whole fragment is the same model on a grid with more layers. */
class ThreeDimensionsTest {
    private static final int DAYS = 30;

    @Test
    void aWholeFragmentIsAttackedAndItsBookCloses() {
        Course course = Coarse.run(
                "sequestration",
                DAYS,
                "resolution.dimensions",
                "3",
                "resolution.voxel",
                "0.8 mm",
                "resolution.macrophages_per_agent",
                "200",
                "resolution.disc_cells_per_agent",
                "200");
        double[] volume = course.series("fragment_volume_mm3");
        double booked = 0;
        for (Variable column : course.columns()) {
            if (column.name().startsWith("change_by_")) {
                booked += course.series(column.name())[DAYS];
            }
        }
        assertThat(volume[0]).isEqualTo(500);
        assertThat(booked).isCloseTo(volume[DAYS] - volume[0], within(1e-6));
        assertThat(course.series("macrophages_inside")[DAYS]).isPositive();
        assertThat(course.series("change_by_matrix_degradation_mm3")[DAYS]).isLessThan(-1);
    }

    @Test
    void withEverythingOffAWholeFragmentKeepsItsVolumeToTheLastBit() {
        Course course = Coarse.run(
                "extrusion",
                DAYS,
                "resolution.dimensions",
                "3",
                "resolution.voxel",
                "0.8 mm",
                "mechanisms.dehydration",
                "off",
                "mechanisms.matrix_degradation",
                "off",
                "mechanisms.phagocytosis",
                "off");
        assertThat(course.series("fragment_volume_mm3")).containsOnly(500.0);
    }
}
