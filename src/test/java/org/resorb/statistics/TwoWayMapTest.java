package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TwoWayMapTest {
    private static double[] column(double[][] points, int factor) {
        return Arrays.stream(points).mapToDouble(x -> x[factor]).toArray();
    }

    private static double[][] grid() {
        return KnownSample.points(new Factorial(6, 6, 10));
    }

    @Test
    void whatTwoFactorsDoOneByOneLeavesNothing() {
        double[][] points = grid();
        double[] sum = KnownSample.outputs(points, x -> 3 * x[0] - x[1] * x[1]);
        TwoWayMap map = TwoWayMap.of(column(points, 0), column(points, 1), sum);
        assertThat(map.interaction()).isCloseTo(0, within(1e-20));
        assertThat(map.means()[2][4]).isCloseTo(3 * points[2 * 60][0] - Math.pow(points[40][1], 2), within(1e-12));
        assertThat(map.counts()[0][0]).isEqualTo(10);
    }

    @Test
    void aProductLeavesTheProductOfWhatIsOffTheMiddle() {
        double[][] points = grid();
        double[] product = KnownSample.outputs(points, x -> x[0] * x[1]);
        TwoWayMap map = TwoWayMap.of(column(points, 0), column(points, 1), product);
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double expected = (points[i * 60][0] - 0.5) * (points[j * 10][1] - 0.5);
                assertThat(map.together()[i][j]).isCloseTo(expected, within(1e-9));
            }
        }
    }

    @Test
    void rowsThatAreMissingLeaveCellsEmptyAndLevelsAreKept() {
        double[][] points = grid();
        double[] outputs = KnownSample.outputs(points, x -> x[1] < 0.1 ? Double.NaN : x[0]);
        TwoWayMap map = TwoWayMap.of(column(points, 0), column(points, 1), outputs);
        assertThat(map.means()[3][0]).isNaN();
        assertThat(map.x()).hasSize(7);
        double[][] drawn = KnownSample.points(new LatinHypercube(250, 2, 1));
        TwoWayMap even = TwoWayMap.of(column(drawn, 0), column(drawn, 1), column(drawn, 0));
        assertThat(even.x()).hasSize(6);
        assertThat(Arrays.stream(even.counts()).flatMapToInt(Arrays::stream).sum())
                .isEqualTo(250);
    }
}
