package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

class VolumeBalanceTest {
    @Test
    void whatIsDrawnSumsToTheChangeOfVolume() {
        VolumeBalance balance = VolumeBalance.of(Synthetic.courses(900, 7, 730));
        for (int day = 0; day < balance.net().length; day++) {
            double sum = 0;
            for (VolumeBalance.Layer layer : balance.layers()) {
                double height = layer.high()[day] - layer.low()[day];
                assertThat(height).isNotNegative();
                sum += layer.gain() ? height : -height;
            }
            assertThat(sum).isEqualTo(balance.net()[day], within(1e-9));
        }
        assertThat(balance.net()[730]).isNegative();
    }

    @Test
    void gainsLieAboveZeroAndLossesBelowWithoutGaps() {
        VolumeBalance balance = VolumeBalance.of(Synthetic.courses(900, 2, 365));
        double above = 0;
        double below = 0;
        for (VolumeBalance.Layer layer : balance.layers()) {
            if (layer.gain()) {
                assertThat(layer.low()[200]).isEqualTo(above);
                above = layer.high()[200];
            } else {
                assertThat(layer.high()[200]).isEqualTo(below);
                below = layer.low()[200];
            }
        }
        assertThat(above).isPositive();
        assertThat(below).isNegative();
    }

    @Test
    void aProcessThatNeverMovedIsNotDrawn() {
        assertThat(VolumeBalance.of(Synthetic.courses(900, 2, 365)).layers())
                .extracting(VolumeBalance.Layer::process)
                .containsExactly("swelling", "dehydration", "matrix_degradation", "phagocytosis", "granulation");
    }

    @Test
    void aProcessThatFirstGainsAndThenLosesIsDrawnOnBothSides() {
        Course course = new Course(List.of(
                new Variable("time_d", "d", "time"),
                new Variable("fragment_volume_mm3", "mm3", "volume"),
                new Variable("change_by_water_mm3", "mm3", "water")));
        course.add(new double[] {0, 100, 0});
        course.add(new double[] {1, 110, 10});
        course.add(new double[] {2, 95, -5});
        VolumeBalance balance = VolumeBalance.of(List.of(course));
        assertThat(balance.layers()).extracting(VolumeBalance.Layer::gain).containsExactly(true, false);
        assertThat(balance.layers().get(0).high()).containsExactly(0, 10, 0);
        assertThat(balance.layers().get(1).low()).containsExactly(0, 0, -5);
    }
}
