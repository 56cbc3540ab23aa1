package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffusionTest {
    private static final Grid FLAT = new Grid(24, 21, 1, 200, 200, 0, 0);
    private static final Grid DEEP = new Grid(12, 9, 7, 200, 200, 0, 0);

    @Test
    void aConstantStays() {
        for (Grid grid : new Grid[] {FLAT, DEEP}) {
            Problem problem = new Problem(grid);
            problem.exchange.clear(0.3);
            for (int v = 0; v < grid.size(); v++) {
                problem.exchange.release(v, 0.3 * 7);
            }
            Field c = new Field(grid);
            c.fill(7);
            Diffusion solver = problem.diffusion();
            int sweeps = solver.settle(
                    c, problem.diffusivity, problem.exchange.in(solver), 1e-9, new Diffusion.Pace(), true);
            assertThat(sweeps).isLessThanOrEqualTo(3);
            for (int v = 0; v < grid.size(); v++) {
                assertThat(c.at(v)).isCloseTo(7, within(1e-9));
            }
        }
    }

    /** Cells that are nearly gone can leave a source far below what single precision holds. */
    @Test
    void aTraceTooSmallForSinglePrecisionSettles() {
        Problem problem = new Problem(FLAT);
        problem.exchange.clear(0.3);
        problem.exchange.release(100, 1e-44);
        Field c = new Field(FLAT);
        Diffusion solver = problem.diffusion();
        solver.settle(c, problem.diffusivity, problem.exchange.in(solver), 5e-4, new Diffusion.Pace(), true);
        assertThat(c.at(100)).isBetween(0.0, 1e-30);
    }

    @Test
    void whatIsReleasedIsLost() {
        Random random = new Random(1);
        for (Grid grid : new Grid[] {FLAT, DEEP}) {
            for (int trial = 0; trial < 5; trial++) {
                Problem problem = Problem.random(grid, random);
                if (trial % 2 == 1) {
                    problem.saturating(2, 0.5, random);
                }
                Field c = problem.settled(1e-9);
                double released = 0;
                double lost = 0;
                for (int v = 0; v < grid.size(); v++) {
                    NotedExchange exchange = problem.exchange;
                    double saturable = exchange.saturable[v] * c.at(v) / (exchange.halfSaturation + c.at(v));
                    released += problem.active[v] ? exchange.source[v] : 0;
                    lost += problem.active[v] ? exchange.lossAt(v) * c.at(v) + saturable : 0;
                }
                assertThat(lost).isCloseTo(released, within(1e-6 * released));
            }
        }
    }

    @Test
    void isNeverNegativeAndInactiveVoxelsStayEmpty() {
        Random random = new Random(2);
        for (int trial = 0; trial < 30; trial++) {
            Problem problem = Problem.random(trial % 2 == 0 ? FLAT : DEEP, random);
            if (trial % 3 == 0) {
                problem.saturating(50, 0.01, random);
            }
            Field c = problem.settled(5e-4);
            for (int v = 0; v < problem.grid.size(); v++) {
                assertThat(c.at(v)).isGreaterThanOrEqualTo(0).isFinite();
                assertThat(problem.active[v] || c.at(v) == 0).isTrue();
            }
        }
    }

    @Test
    void whereItStartsDoesNotMatterBeyondTheTolerance() {
        Problem problem = Problem.random(FLAT, new Random(3)).saturating(1, 0.5, new Random(4));
        double[] exact = problem.settled(1e-9).values();
        for (double start : new double[] {0, 0.01, 10, 1000}) {
            Field c = new Field(FLAT);
            c.fill(start);
            Diffusion solver = problem.diffusion();
            solver.settle(c, problem.diffusivity, problem.exchange.in(solver), 5e-4, new Diffusion.Pace(), true);
            assertThat(Problem.error(c, exact)).isLessThan(5e-4);
        }
    }

    /** A front of cells wanders through lumpy tissue, the field starts from its last state, as in a run. */
    @ParameterizedTest
    @ValueSource(doubles = {3.6e4, 2.2e5, 1e6})
    void theTrueErrorIsBelowTheToleranceWhileTheTissueChanges(double diffusivity) {
        for (Grid grid : new Grid[] {new Grid(60, 50, 1, 200, 200, 0, 0), new Grid(24, 20, 16, 200, 200, 0, 0)}) {
            Problem problem = Problem.random(grid, new Random(5));
            problem.diffusivity = diffusivity;
            Field c = new Field(grid);
            Field exact = new Field(grid);
            Diffusion.Pace pace = new Diffusion.Pace();
            Diffusion.Pace strictPace = new Diffusion.Pace();
            for (int step = 0; step < 40; step++) {
                release(problem, step);
                Diffusion diffusion = problem.diffusion();
                diffusion.settle(c, diffusivity, problem.exchange.in(diffusion), 5e-4, pace, step == 0);
                diffusion.settle(exact, diffusivity, problem.exchange.in(diffusion), 1e-9, strictPace, true);
                assertThat(Problem.error(c, exact.values())).isLessThan(2e-4);
            }
        }
    }

    private static void release(Problem problem, int step) {
        Random random = new Random(step);
        problem.exchange.clear(0.2);
        for (int v = 0; v < problem.grid.size(); v++) {
            boolean front = Math.abs(problem.grid.column(v) - 5 - step / 2) < 3;
            if (front && random.nextDouble() < 0.3) {
                problem.exchange.release(v, random.nextDouble());
            }
            if (step % 4 == 0 && front) {
                problem.relativeDiffusivity.set(v, 1);
            }
        }
    }

    @Test
    void aSolverRemembersNothingBetweenSettlings() {
        Problem first = Problem.random(FLAT, new Random(6)).saturating(1, 0.5, new Random(7));
        Problem second = Problem.random(FLAT, new Random(8));
        System.arraycopy(first.active, 0, second.active, 0, first.active.length);
        double[] alone = second.settled(5e-4).values();
        Diffusion used = first.diffusion();
        used.settle(new Field(FLAT), 1e4, first.exchange.in(used), 5e-4, new Diffusion.Pace(), true);
        used.conduct(second.relativeDiffusivity, second.membrane);
        Field c = new Field(FLAT);
        used.settle(c, second.diffusivity, second.exchange.in(used), 5e-4, new Diffusion.Pace(), true);
        assertThat(c.values()).containsExactly(alone);
    }

    @Test
    void countsItsSweeps() {
        Problem problem = Problem.random(FLAT, new Random(9));
        Diffusion diffusion = problem.diffusion();
        Diffusion.Pace pace = new Diffusion.Pace();
        Field c = new Field(FLAT);
        int cold = diffusion.settle(c, problem.diffusivity, problem.exchange.in(diffusion), 5e-4, pace, true);
        int warm = diffusion.settle(c, problem.diffusivity, problem.exchange.in(diffusion), 5e-4, pace, false);
        assertThat(warm).isLessThan(cold);
        assertThat(diffusion.sweeps()).isEqualTo(cold + warm);
        assertThat(pace.radius()).isBetween(0.5, 1.0);
    }

    @Test
    void whatIsReleasedAndNeverLostDoesNotSettle() {
        Problem problem = new Problem(FLAT);
        problem.exchange.release(100, 1);
        assertThatThrownBy(() -> problem.settled(5e-4)).isInstanceOf(UnsettledException.class);
    }
}
