package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.space.Grid;

class SlicedVolumeTest {
    private static final Grid GRID = new Grid(56, 72, 56, 250, 250, -7000, -9000);
    private static final int FINE = 4;

    private static Imaging slices(double thickness, double gap) {
        return new Imaging(800, 0.25, 5, 2.5, 0.2, 0.75, thickness, gap);
    }

    /** Part of each voxel that lies in an ellipsoid with these half axes in um, not quite in the middle of the grid. */
    private static double[] ellipsoid(double a, double b, double c) {
        double[] part = new double[GRID.size()];
        double edge = GRID.voxel() / FINE;
        for (int v = 0; v < part.length; v++) {
            int within = 0;
            for (int i = 0; i < FINE * FINE * FINE; i++) {
                double x = GRID.x(v) + (i % FINE - 1.5) * edge - 30;
                double y = GRID.y(v) + (i / FINE % FINE - 1.5) * edge + 40;
                double z = GRID.z(v) + (i / FINE / FINE - 1.5) * edge + 70;
                within += x * x / a / a + y * y / b / b + z * z / c / c < 1 ? 1 : 0;
            }
            part[v] = (double) within / FINE / FINE / FINE;
        }
        return part;
    }

    private static double exact(double a, double b, double c) {
        return 4 * Math.PI / 3 * a * b * c / Math.pow(GRID.voxel(), 3);
    }

    private static double[] found(double[] part, Imaging imaging, int shifts) {
        SlicedVolume slices = new SlicedVolume(GRID, imaging);
        return IntStream.range(0, shifts)
                .mapToDouble(i -> slices.of(v -> part[v], v -> part[v], (i + 0.5) / shifts))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"5000, 5000, 5000", "3000, 7000, 4000", "6000, 2000, 3000"})
    void thinSlicesAddUpToTheExactVolumeOfAnEllipsoid(double a, double b, double c) {
        for (double volume : found(ellipsoid(a, b, c), slices(250, 0), 5)) {
            assertThat(volume).isCloseTo(exact(a, b, c), within(0.02 * exact(a, b, c)));
        }
    }

    @Test
    void thickSlicesWithGapsAreRightInTheMeanAndScatterWithWhereTheFirstLies() {
        double exact = exact(3000, 7000, 4000);
        double[] volumes = found(ellipsoid(3000, 7000, 4000), slices(4000, 400), 44);
        double mean =
                IntStream.range(0, 44).mapToDouble(i -> volumes[i]).average().orElseThrow();
        double squares = IntStream.range(0, 44)
                .mapToDouble(i -> (volumes[i] - mean) * (volumes[i] - mean))
                .sum();
        assertThat(mean).isCloseTo(exact, within(0.06 * exact));
        assertThat(Math.sqrt(squares / 43) / exact).isBetween(0.003, 0.1);
    }

    @Test
    void inEachImageTheFirstSliceLiesElsewhere() {
        double sum = 0;
        for (int day = 0; day < 1000; day++) {
            sum += SlicedVolume.shift(3, day);
        }
        assertThat(sum / 1000).isCloseTo(0.5, within(0.03));
        assertThat(SlicedVolume.shift(3, 42)).isEqualTo(SlicedVolume.shift(3, 42));
        assertThat(SlicedVolume.shift(3, 42)).isNotEqualTo(SlicedVolume.shift(4, 42));
    }
}
