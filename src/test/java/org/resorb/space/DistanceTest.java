package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

    @ParameterizedTest
    @CsvSource({
        "14, 11, 1, 0.02",
        "14, 11, 1, 0.2",
        "14, 11, 1, 0.9",
        "2, 40, 1, 0.05",
        "40, 1, 1, 0.1",
        "8, 7, 6, 0.01",
        "8, 7, 6, 0.1",
        "2, 3, 12, 0.05"
    })
    void agreesWithTryingEveryVoxel(int nx, int ny, int nz, double share) {
        Grid grid = new Grid(nx, ny, nz, 200, 200, 0, 0);
        Distance distance = new Distance(grid);
        Field out = new Field(grid);
        Random random = new Random(nx * 31L + nz);
        for (int trial = 0; trial < 20; trial++) {
            boolean[] set = new boolean[grid.size()];
            for (int v = 0; v < set.length; v++) {
                set[v] = random.nextDouble() < share;
            }
            set[random.nextInt(set.length)] = true;
            distance.measure(set, out);
            for (int v = 0; v < set.length; v++) {
                assertThat(out.at(v)).isCloseTo(byTrying(grid, set, v), within(1e-9));
            }
        }
    }

    private static double byTrying(Grid grid, boolean[] set, int v) {
        double nearest = Double.MAX_VALUE;
        for (int u = 0; u < set.length; u++) {
            if (set[u]) {
                double dx = grid.x(u) - grid.x(v);
                double dy = grid.y(u) - grid.y(v);
                double dz = grid.z(u) - grid.z(v);
                nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy + dz * dz));
            }
        }
        return Math.max(0, nearest - 0.5 * grid.voxel());
    }

    @Test
    void anEmptySetIsFartherThanAnyGrid() {
        Grid grid = new Grid(6, 5, 4, 200, 200, 0, 0);
        Field out = new Field(grid);
        new Distance(grid).measure(new boolean[grid.size()], out);
        for (int v = 0; v < grid.size(); v++) {
            assertThat(out.at(v)).isGreaterThan(1e9).isFinite();
        }
    }

    @Test
    void isZeroInTheSetAndHalfAVoxelNextToIt() {
        Grid grid = new Grid(6, 5, 1, 200, 200, 0, 0);
        boolean[] set = new boolean[grid.size()];
        set[grid.index(2, 2, 0)] = true;
        Field out = new Field(grid);
        new Distance(grid).measure(set, out);
        assertThat(out.at(grid.index(2, 2, 0))).isZero();
        assertThat(out.at(grid.index(3, 2, 0))).isEqualTo(100);
        assertThat(out.at(grid.index(5, 2, 0))).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"12, 9, 5", "14, 11, 1", "6, 7, 9"})
    void voxelsThatJoinTheSetBringItNearerAsIfAllWereMeasuredAgain(int nx, int ny, int nz) {
        Grid grid = new Grid(nx, ny, nz, 200, 200, 0, 0);
        Random random = new Random(11);
        int[] mayJoin = IntStream.range(0, grid.size())
                .filter(v -> grid.column(v) > 2 && grid.row(v) > 1 && grid.row(v) < ny - 1 && random.nextInt(3) > 0)
                .toArray();
        Distance distance = new Distance(grid);
        DistanceUpdate update = new DistanceUpdate(grid, mayJoin);
        boolean[] set = new boolean[grid.size()];
        set[random.nextInt(set.length)] = true;
        Field kept = new Field(grid);
        distance.measure(set, kept);
        for (int step = 0; step < 20; step++) {
            for (int joined = random.nextInt(5); joined > 0; joined--) {
                int v = mayJoin[random.nextInt(mayJoin.length)];
                set[v] = true;
                update.join(v);
            }
            update.apply(kept);
            Field anew = new Field(grid);
            distance.measure(set, anew);
            for (int v : mayJoin) {
                assertThat(kept.at(v)).isEqualTo(anew.at(v));
            }
        }
    }
}
