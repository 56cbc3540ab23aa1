package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hardest field of a run: fast, cleared by nothing but vessels and cells, and hungry cells far from vessels. */
class DiffusionOfOxygenTest {
    private static final double DIFFUSIVITY = 5.4e6;

    private static Problem canal(int n, int layers, double voxel) {
        Grid grid = new Grid(n, n, layers, voxel, voxel, -0.5 * n * voxel, -0.5 * n * voxel);
        Problem problem = new Problem(grid);
        for (int v = 0; v < grid.size(); v++) {
            boolean fragment = Math.hypot(Math.hypot(grid.x(v), grid.y(v)), grid.z(v)) < 3500;
            problem.relativeDiffusivity.set(v, fragment ? 0.35 : 1);
        }
        return problem;
    }

    /** Vessels outside, fewer to one side; cells inside, and a rim of many cells that grows. */
    private static void exchange(Problem problem, double rim) {
        Grid grid = problem.grid;
        problem.exchange.clear(0);
        for (int v = 0; v < grid.size(); v++) {
            double radius = Math.hypot(Math.hypot(grid.x(v), grid.y(v)), grid.z(v));
            if (radius >= 3500) {
                double vessels = grid.x(v) < 0 ? 1 : 0.5;
                problem.exchange.release(v, 20 * vessels * 5.3);
                problem.exchange.takeUp(v, 20 * vessels);
            }
            double cells = radius < 3500 ? 3 + 12 * rim * Math.exp(-(3500 - radius) / 500) : rim;
            problem.exchange.takeUpSaturably(v, cells, 0.67);
        }
    }

    @ParameterizedTest
    @CsvSource({"24, 1, 400", "48, 1, 200", "96, 1, 100", "24, 20, 400"})
    void theTrueErrorIsBelowTheTolerance(int n, int layers, double voxel) {
        Problem problem = canal(n, layers, voxel);
        Diffusion diffusion = problem.diffusion();
        Diffusion.Pace pace = new Diffusion.Pace();
        Field c = new Field(problem.grid);
        c.fill(5.3);
        for (int step = 0; step < 12; step++) {
            exchange(problem, 0.1 * step);
            diffusion.settle(c, DIFFUSIVITY, problem.exchange.in(diffusion), 5e-4, pace, step % 6 == 0);
            Field exact = new Field(problem.grid);
            diffusion.settle(exact, DIFFUSIVITY, problem.exchange.in(diffusion), 1e-8, new Diffusion.Pace(), true);
            assertThat(Problem.error(c, exact.values())).isLessThan(2e-4);
        }
    }

    /** As under the cover of a bulge: what lies behind it is used up, however much there was at first. */
    @ParameterizedTest
    @CsvSource({
        "16, 600, 0, 3",
        "16, 600, 3e5, 3",
        "16, 600, 3e6, 1",
        "16, 600, 3e6, 0.3",
        "16, 600, 3e6, 0.1",
        "16, 600, 3e6, 0.03",
        "48, 200, 3e6, 1",
        "48, 200, 3e6, 0.1",
        "48, 200, 3e5, 0.1"
    })
    void behindATightCoverItSettlesFromFarAboveToo(int n, double voxel, double lengthUm, double hunger) {
        Problem problem = canal(n, 1, voxel);
        problem.diffusivity = DIFFUSIVITY;
        problem.exchange.clear(0);
        for (int v = 0; v < problem.grid.size(); v++) {
            if (problem.relativeDiffusivity.at(v) == 1) {
                problem.exchange.release(v, 20 * 6.5);
                problem.exchange.takeUp(v, 20);
            } else {
                problem.exchange.takeUpSaturably(v, hunger, 0.3);
            }
            for (int axis = 0; axis < 2; axis++) {
                int after = problem.grid.neighbour(v, axis, 1);
                if (after >= 0 && problem.relativeDiffusivity.at(v) != problem.relativeDiffusivity.at(after)) {
                    problem.cover(v, axis, lengthUm, 0);
                }
            }
        }
        Diffusion diffusion = problem.diffusion();
        Field c = new Field(problem.grid);
        c.fill(6.5);
        diffusion.settle(c, DIFFUSIVITY, problem.exchange.in(diffusion), 5e-4, new Diffusion.Pace(), true);
        assertThat(Problem.error(c, n > 16 ? problem.settled(1e-8).values() : problem.byElimination()))
                .isLessThan(2e-4);
    }
}
