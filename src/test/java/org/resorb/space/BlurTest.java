package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlurTest {

    @Test
    void keepsTheSumAwayFromEdges() {
        for (int layers : new int[] {1, 20}) {
            Grid grid = new Grid(20, 20, layers, 200, 200, 0, 0);
            Field field = new Field(grid);
            field.set(grid.index(10, 9, layers / 2), 3);
            field.set(grid.index(8, 10, layers / 2), 1);
            new Blur(grid, 400).apply(field);
            assertThat(field.sum()).isCloseTo(4, within(1e-12));
        }
    }

    @Test
    void losesWhatSpreadsBeyondTheEdge() {
        Grid grid = new Grid(20, 20, 1, 200, 200, 0, 0);
        Field field = new Field(grid);
        field.fill(1);
        new Blur(grid, 400).apply(field);
        assertThat(field.at(grid.index(10, 10, 0))).isCloseTo(1, within(1e-12));
        assertThat(field.at(grid.index(0, 10, 0))).isBetween(0.5, 0.7);
        assertThat(field.at(0)).isCloseTo(square(field.at(grid.index(0, 10, 0))), within(1e-12));
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void spreadsAlikeToAllSides() {
        Grid grid = new Grid(18, 17, 17, 200, 200, 0, 0);
        Field field = new Field(grid);
        field.set(grid.index(8, 8, 8), 1);
        new Blur(grid, 300).apply(field);
        for (int by = 1; by <= 5; by++) {
            double right = field.at(grid.index(8 + by, 8, 8));
            assertThat(new double[] {
                        field.at(grid.index(8 - by, 8, 8)),
                        field.at(grid.index(8, 8 + by, 8)),
                        field.at(grid.index(8, 8 - by, 8)),
                        field.at(grid.index(8, 8, 8 + by)),
                        field.at(grid.index(8, 8, 8 - by))
                    })
                    .containsOnly(new double[] {right}, within(1e-15));
        }
    }

    /** The share that a gives to b is the share that b gives to a; vessel length is conserved by it. */
    @Test
    void givesAsItTakes() {
        Grid grid = new Grid(12, 9, 1, 200, 200, 0, 0);
        Blur blur = new Blur(grid, 400);
        Random random = new Random(4);
        for (int trial = 0; trial < 50; trial++) {
            int a = random.nextInt(grid.size());
            int b = random.nextInt(grid.size());
            assertThat(share(grid, blur, a, b)).isCloseTo(share(grid, blur, b, a), within(1e-15));
        }
    }

    private static double share(Grid grid, Blur blur, int from, int to) {
        Field field = new Field(grid);
        field.set(from, 1);
        blur.apply(field);
        return field.at(to);
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 200, 100, 50})
    void isAsWideWhateverTheVoxel(double voxel) {
        int n = (int) (8000 / voxel);
        Grid grid = new Grid(n, n, 1, voxel, 200, 0, 0);
        Field field = new Field(grid);
        int centre = grid.index(n / 2, n / 2, 0);
        field.set(centre, 1);
        new Blur(grid, 400).apply(field);
        double variance = 0;
        for (int v = 0; v < grid.size(); v++) {
            variance += field.at(v) * square(grid.x(v) - grid.x(centre));
        }
        assertThat(Math.sqrt(variance)).isCloseTo(400, within(0.02 * 400));
    }

    /** Most of it is empty, or nothing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 400})
    void addsUpWhatEveryVoxelGives(int full) {
        Grid grid = new Grid(14, 11, 13, 200, 200, 0, 0);
        Blur blur = new Blur(grid, 150);
        Random random = new Random(full);
        Field field = new Field(grid);
        double[] expected = new double[grid.size()];
        for (int i = 0; i < full; i++) {
            int from = random.nextInt(grid.size());
            double amount = random.nextDouble();
            field.add(from, amount);
            for (int v = 0; v < expected.length; v++) {
                expected[v] += amount * share(grid, 150, from, v);
            }
        }
        blur.apply(field);
        for (int v = 0; v < expected.length; v++) {
            assertThat(field.at(v)).isCloseTo(expected[v], within(1e-12));
        }
    }

    /** By the product of three bell curves, cut at three deviations and scaled to a sum of 1 along each axis. */
    private static double share(Grid grid, double deviation, int from, int to) {
        int reach = (int) Math.ceil(3 * deviation / grid.voxel());
        double total = 0;
        for (int i = -reach; i <= reach; i++) {
            total += bell(i * grid.voxel() / deviation);
        }
        int[] way = {
            grid.column(to) - grid.column(from), grid.row(to) - grid.row(from), grid.layerOf(to) - grid.layerOf(from)
        };
        double share = 1;
        for (int by : way) {
            share *= Math.abs(by) <= reach ? bell(by * grid.voxel() / deviation) / total : 0;
        }
        return share;
    }

    private static double bell(double x) {
        return Math.exp(-0.5 * x * x);
    }
}
