package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resorb.space.Grid;

class OutlinedExtentTest {
    private static final Grid GRID = new Grid(40, 50, 40, 250, 250, -5000, -6000);

    /** Part of each voxel that lies in an ellipsoid of 6, 9 and 5 mm. */
    private static double part(int v) {
        double x = GRID.x(v) / 3000;
        double y = GRID.y(v) / 4500;
        double z = GRID.z(v) / 2500;
        double radius = Math.sqrt(x * x + y * y + z * z);
        return Math.min(1, Math.max(0, 0.5 + (1 - radius) * 3000 / GRID.voxel()));
    }

    @Test
    void anEllipsoidIsAsDeepAsItsAxisFromFrontToBack() {
        double[] parts = IntStream.range(0, GRID.size())
                .mapToDouble(OutlinedExtentTest::part)
                .toArray();
        assertThat(OutlinedExtent.mm(GRID, parts)).isEqualTo(6, within(0.15));
        assertThat(OutlinedExtent.mm(GRID, new double[GRID.size()])).isZero();
    }
}
