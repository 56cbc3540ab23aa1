package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffusionByEliminationTest {

    @ParameterizedTest
    @CsvSource({"8, 7, 1", "2, 9, 1", "12, 1, 1", "2, 1, 1", "6, 5, 4", "4, 3, 7", "2, 2, 2", "4, 1, 5"})
    void agreesWithWallsMembranesAndInactiveVoxels(int nx, int ny, int nz) {
        Grid grid = new Grid(nx, ny, nz, 200, 200, 0, 0);
        for (int trial = 0; trial < 10; trial++) {
            Problem problem = withSource(grid, trial);
            assertThat(Problem.error(problem.settled(1e-10), problem.byElimination()))
                    .isLessThan(1e-8);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 7, 1, 1, 0.5", "8, 7, 1, 20, 0.05", "6, 5, 4, 1, 0.5", "6, 5, 4, 20, 0.05", "6, 5, 4, 5, 50"})
    void agreesWithNewtonWhereUptakeSaturates(int nx, int ny, int nz, double rate, double half) {
        Grid grid = new Grid(nx, ny, nz, 200, 200, 0, 0);
        for (int trial = 0; trial < 10; trial++) {
            Problem problem = withSource(grid, trial).saturating(rate, half, new Random(trial));
            assertThat(Problem.error(problem.settled(1e-10), problem.byElimination()))
                    .isLessThan(1e-8);
        }
    }

    private static Problem withSource(Grid grid, int trial) {
        Problem problem = Problem.random(grid, new Random(100 + trial));
        problem.active[0] = true;
        problem.exchange.release(0, 1);
        return problem;
    }
}
