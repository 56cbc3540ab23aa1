package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Course;

class VarianceBandsTest {
    @Test
    void withEqualParametersAllIsChance() {
        VarianceBands bands = bands(new double[][] {{90, 110, 80, 120}, {90, 110, 80, 120}});
        assertThat(width(bands.parameters())).isZero();
        assertThat(width(bands.chance())).isGreaterThan(0.9 * width(bands.all()));
    }

    @Test
    void withoutChanceAllIsParameters() {
        VarianceBands bands = bands(new double[][] {{50, 50}, {100, 100}, {150, 150}});
        assertThat(width(bands.chance())).isZero();
        assertThat(width(bands.parameters())).isGreaterThan(0.9 * width(bands.all()));
    }

    @Test
    void everyBandIsAroundTheMeanAndNoVolumeIsBelowZero() {
        VarianceBands bands = bands(new double[][] {{0, 0, 0, 300}, {0, 10, 500, 0}});
        for (ReplicateBand band : List.of(bands.all(), bands.chance(), bands.parameters())) {
            assertThat(band.middle()[0]).isCloseTo(810 / 8.0, within(1e-9));
            assertThat(band.low()[0]).isNotNegative();
        }
    }

    /** To be looked at, in {@code target/gallery/ensemble}. */
    @Test
    void theThreeBandsAreDrawn() throws Exception {
        List<Course> courses = new ArrayList<>();
        int[] sets = new int[24];
        for (int i = 0; i < 24; i++) {
            sets[i] = i % 4;
            courses.addAll(Synthetic.courses(700 + 100 * (i % 4), i + 1, 730).subList(i, i + 1));
        }
        Path folder = Path.of("target", "gallery", "ensemble");
        Synthetic.figures("Free fragment at L5/S1", courses, List.of(), List.of())
                .writeEnsemble(sets, folder, Theme.STANDARD);
        assertThat(folder.resolve("ensemble.svg")).content().contains("Chance alone", "by parameters alone");
    }

    private static VarianceBands bands(double[][] values) {
        List<double[]> series = new ArrayList<>();
        List<Integer> sets = new ArrayList<>();
        for (int set = 0; set < values.length; set++) {
            for (double value : values[set]) {
                series.add(new double[] {value});
                sets.add(set);
            }
        }
        return VarianceBands.of(
                series.toArray(double[][]::new),
                sets.stream().mapToInt(set -> set).toArray());
    }

    private static double width(ReplicateBand band) {
        return band.high()[0] - band.low()[0];
    }
}
