package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settling on two grids of fine voxels gives what one grid gives. */
class TwoGridTest {
    /** A tenth of the voxels is dead, a fifth of the faces has a layer, and no two voxels are alike. */
    @ParameterizedTest
    @CsvSource({"6, 5, 4", "8, 7, 6", "4, 9, 7", "10, 3, 5"})
    void agreesWithElimination(int nx, int ny, int nz) {
        Grid grid = new Grid(nx, ny, nz, 200, 200, 0, 0);
        for (int trial = 0; trial < 8; trial++) {
            Problem problem = withSource(grid, trial);
            assertThat(Problem.error(problem.settled(1e-10, true), problem.byElimination()))
                    .isLessThan(1e-8);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "20, 0.05", "5, 50"})
    void agreesWithNewtonWhereUptakeSaturates(double rate, double half) {
        Grid grid = new Grid(8, 5, 6, 200, 200, 0, 0);
        for (int trial = 0; trial < 8; trial++) {
            Problem problem = withSource(grid, trial).saturating(rate, half, new Random(trial));
            assertThat(Problem.error(problem.settled(1e-10, true), problem.byElimination()))
                    .isLessThan(1e-8);
        }
    }

    /** What is hardly cleared spreads through all of the grid, and every voxel hangs on every other. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-1, 1e-2, 1e-3, 1e-4})
    void agreesWithEliminationWhereNearlyNothingIsCleared(double clearance) {
        Grid grid = new Grid(8, 7, 6, 200, 200, 0, 0);
        Problem problem = new Problem(grid);
        problem.exchange.clear(clearance);
        problem.exchange.release(grid.index(2, 3, 1), 1);
        for (int v = 0; v < grid.size(); v++) {
            problem.active[v] = grid.column(v) > 0 || grid.row(v) != 2;
        }
        assertThat(Problem.error(problem.settled(1e-8, true), problem.byElimination()))
                .isLessThan(1e-6);
    }

    /**
     * What a point releases is what is lost everywhere, so the mean is known however slow the loss is. Losses are from a
     * thousandth to a millionth of what passes through the faces of a voxel, or of none that single precision can tell.
     */
    @ParameterizedTest
    @CsvSource({
        "1e5, 1e-3",
        "1e5, 3e-4",
        "1e7, 1e-3",
        "1e5, 1e-4",
        "1e5, 3e-5",
        "1e5, 1e-5",
        "1e3, 1e-6",
        "1e5, 1e-6",
        "1e7, 1e-5",
        "1e5, 1e-8"
    })
    void keepsItsPromiseOrTellsThatItCannotWhereNearlyNothingIsCleared(double diffusivity, double clearance) {
        for (int n : new int[] {6, 16}) {
            Grid grid = new Grid(n + 2, n + 1, n, 200, 200, 0, 0);
            Problem problem = new Problem(grid);
            problem.diffusivity = diffusivity;
            problem.exchange.clear(clearance);
            problem.exchange.release(grid.index(2, 3, 1), 1);
            if (diffusivity / clearance > 1e10) {
                assertThatThrownBy(() -> problem.settled(5e-4, true))
                        .isInstanceOf(UnsettledException.class)
                        .hasMessageContaining("cleared too slowly");
            } else {
                double mean = Arrays.stream(problem.settled(5e-4, true).values())
                        .average()
                        .orElseThrow();
                assertThat(mean * clearance * grid.size()).isCloseTo(1, within(1e-4));
            }
        }
    }

    /** Waves that fit between walls: the solution is known by its formula but for the width of a voxel. */
    @Test
    void findsASolutionThatIsKnownByItsFormula() {
        double[] error = new double[2];
        for (int fineness = 0; fineness < 2; fineness++) {
            int n = 12 << fineness;
            double voxel = 2400.0 / n;
            Grid grid = new Grid(n, n, n, voxel, voxel, 0, 0);
            Problem problem = new Problem(grid);
            problem.exchange.clear(0.3);
            double curvature = 3 * Math.pow(Math.PI / 2400, 2);
            for (int v = 0; v < grid.size(); v++) {
                problem.exchange.release(v, 0.3 * 2 + (0.3 + problem.diffusivity * curvature) * wave(grid, v));
            }
            Field c = problem.settled(1e-8, true);
            for (int v = 0; v < grid.size(); v++) {
                error[fineness] = Math.max(error[fineness], Math.abs(c.at(v) - 2 - wave(grid, v)));
            }
        }
        assertThat(error[0] / error[1]).isCloseTo(4, within(0.2));
    }

    private static double wave(Grid grid, int v) {
        double z = grid.z(v) + 1200;
        return Math.cos(Math.PI * grid.x(v) / 2400)
                * Math.cos(Math.PI * grid.y(v) / 2400)
                * Math.cos(Math.PI * z / 2400);
    }

    /** Behind a wall with a small hole, in tissue of two kinds; the promise is a ten-thousandth of the largest. */
    @ParameterizedTest
    @CsvSource({"3.6e4, 0.5", "2.2e5, 0.2", "1e6, 0.05", "7e6, 20"})
    void keepsItsPromiseWhileTheTissueChanges(double diffusivity, double clearance) {
        Grid grid = new Grid(32, 28, 24, 200, 200, 0, 0);
        Problem problem = walled(grid, diffusivity);
        Field c = new Field(grid);
        Field exact = new Field(grid);
        Diffusion.Pace pace = new Diffusion.Pace();
        Diffusion.Pace strict = new Diffusion.Pace();
        for (int step = 0; step < 25; step++) {
            release(problem, clearance, step);
            Diffusion solver = problem.diffusion(true);
            solver.settle(c, diffusivity, problem.exchange.in(solver), 5e-4, pace, step % 10 == 0);
            Diffusion other = problem.diffusion(false);
            other.settle(exact, diffusivity, problem.exchange.in(other), 1e-9, strict, step % 10 == 0);
            assertThat(Problem.error(c, exact.values())).isLessThan(1e-4);
        }
    }

    private static Problem walled(Grid grid, double diffusivity) {
        Problem problem = new Problem(grid);
        problem.diffusivity = diffusivity;
        for (int v = 0; v < grid.size(); v++) {
            problem.active[v] = grid.column(v) + grid.row(v) > 6;
            problem.relativeDiffusivity.set(v, grid.column(v) < 15 ? 0.35 : 1);
            if (grid.column(v) == 14) {
                problem.cover(v, 0, 5000, grid.row(v) == 11 && grid.layerOf(v) == 9 ? 0.9 : 0.001);
            }
        }
        return problem;
    }

    private static void release(Problem problem, double clearance, int step) {
        Random random = new Random(step);
        problem.exchange.clear(clearance);
        for (int v = 0; v < problem.grid.size(); v++) {
            boolean front = Math.abs(problem.grid.column(v) - 8 - step / 2) < 4;
            if (front && random.nextDouble() < 0.3) {
                problem.exchange.release(v, random.nextDouble());
                problem.exchange.takeUp(v, clearance * random.nextDouble());
            }
        }
    }

    private static Problem withSource(Grid grid, int trial) {
        Problem problem = Problem.random(grid, new Random(100 + trial));
        problem.active[0] = true;
        problem.exchange.release(0, 1);
        return problem;
    }
}
