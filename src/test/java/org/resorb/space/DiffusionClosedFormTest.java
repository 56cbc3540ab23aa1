package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffusionClosedFormTest {
    private static final double LENGTH = 8000;
    private static final double CLEARANCE = 0.3;
    private static final double DIFFUSIVITY = 1.2e5;

    /** The front half of a strip releases; how far that reaches into the other half is in closed form. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, 0.2, 0", "0.3, 1, 0", "1, 1, 1000", "1, 0.35, 5000", "0.4, 1, 300"})
    void aStripWithAJumpOfDiffusivityAndAMembrane(double diffusivityFront, double diffusivityBack, double resistance) {
        double coarse = stripError(160, diffusivityFront, diffusivityBack, resistance);
        double fine = stripError(320, diffusivityFront, diffusivityBack, resistance);
        assertThat(coarse).isLessThan(2e-3);
        assertThat(fine).isLessThan(coarse / 3.5);
    }

    private static double stripError(int n, double diffusivityFront, double diffusivityBack, double resistance) {
        Grid grid = new Grid(n, 3, 1, LENGTH / n, 200, 0, 0);
        Problem problem = new Problem(grid);
        problem.diffusivity = DIFFUSIVITY;
        problem.exchange.clear(CLEARANCE);
        for (int v = 0; v < grid.size(); v++) {
            boolean front = grid.column(v) < n / 2;
            problem.relativeDiffusivity.set(v, front ? diffusivityFront : diffusivityBack);
            if (front) {
                problem.exchange.release(v, CLEARANCE);
            }
            if (grid.column(v) == n / 2 - 1 && resistance > 0) {
                problem.membrane.add(v, 0, resistance, 0);
            }
        }
        Field c = problem.settled(1e-8);
        double worst = 0;
        for (int v = 0; v < grid.size(); v++) {
            double exact = strip(grid.x(v), diffusivityFront, diffusivityBack, resistance);
            worst = Math.max(worst, Math.abs(c.at(v) - exact));
        }
        return worst;
    }

    /** In front 1 - a cosh(x/reach), behind b cosh((L-x)/reach); flux j leaves the front and drops j r / D. */
    private static double strip(double x, double diffusivityFront, double diffusivityBack, double resistance) {
        double front = Math.sqrt(diffusivityFront * DIFFUSIVITY / CLEARANCE);
        double back = Math.sqrt(diffusivityBack * DIFFUSIVITY / CLEARANCE);
        double half = LENGTH / 2;
        double dropFront = front / (diffusivityFront * FastMath.tanh(half / front));
        double dropBack = back / (diffusivityBack * FastMath.tanh(half / back));
        double flux = DIFFUSIVITY / (dropFront + dropBack + resistance);
        if (x < half) {
            double fall = flux * dropFront / DIFFUSIVITY;
            return 1 - fall * FastMath.cosh(x / front) / FastMath.cosh(half / front);
        }
        double rise = flux * dropBack / DIFFUSIVITY;
        return rise * FastMath.cosh((LENGTH - x) / back) / FastMath.cosh(half / back);
    }

    @Test
    void aSubstanceFallsByAFactorEPerReach() {
        Grid grid = new Grid(400, 1, 1, 50, 200, 0, 0);
        Problem problem = new Problem(grid);
        problem.diffusivity = DIFFUSIVITY;
        problem.exchange.clear(CLEARANCE);
        problem.exchange.release(0, 1);
        Field c = problem.settled(1e-12);
        double reach = Math.sqrt(DIFFUSIVITY / CLEARANCE);
        for (int i = 20; i < 100; i += 20) {
            double measured = 50 * 20 / FastMath.log(c.at(i) / c.at(i + 20));
            assertThat(measured).isCloseTo(reach, within(0.001 * reach));
        }
    }

    @Test
    void aMembraneHindersAsMuchAsItsLengthOfFreeTissueAndItsHolesLess() {
        Grid grid = new Grid(2, 1, 1, 200, 200, 0, 0);
        for (double open : new double[] {0, 0.3, 1}) {
            Problem problem = new Problem(grid);
            problem.exchange.clear(1);
            problem.exchange.release(0, 2);
            problem.membrane.add(0, 0, 800, open);
            Field c = problem.settled(1e-11);
            double layer = (1 - open) / (open / 200 + (1 - open) / 800);
            double flow = problem.diffusivity / 4e4 / (1 + layer / 200);
            assertThat(c.at(0) - c.at(1)).isCloseTo(2 / (1 + 2 * flow), within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3, 2, 0.5", "1, 0, 2, 0.5", "0.01, 0, 20, 3", "5, 0.1, 3, 0.001"})
    void uptakeThatSaturatesInAWellMixedBox(double source, double loss, double rate, double half) {
        Problem problem = new Problem(new Grid(6, 5, 4, 200, 200, 0, 0));
        problem.exchange.clear(loss);
        for (int v = 0; v < problem.grid.size(); v++) {
            problem.exchange.release(v, source);
            problem.exchange.takeUpSaturably(v, rate, half);
        }
        double b = loss * half + rate - source;
        double root = Math.sqrt(b * b + 4 * loss * source * half);
        double exact = loss > 0 ? 2 * source * half / (b + root) : source * half / (rate - source);
        Field c = problem.settled(1e-10);
        for (int v = 0; v < problem.grid.size(); v++) {
            assertThat(c.at(v)).isCloseTo(exact, within(1e-7 * exact));
        }
    }

    @Test
    void theErrorFallsWithTheSquareOfTheVoxel() {
        double coarse = manufacturedError(16);
        double middle = manufacturedError(32);
        double fine = manufacturedError(64);
        assertThat(FastMath.log(2, coarse / middle)).isBetween(1.85, 2.15);
        assertThat(FastMath.log(2, middle / fine)).isBetween(1.85, 2.15);
        assertThat(fine).isLessThan(1e-3);
    }

    /** Chosen: c = 2 + cos(px) cos(2py) in tissue of relative diffusivity 1 + 0.4 cos(px); sources follow from the equation. */
    private static double manufacturedError(int n) {
        Grid grid = new Grid(n, n, 1, LENGTH / n, 200, 0, 0);
        Problem problem = new Problem(grid);
        problem.exchange.clear(CLEARANCE);
        double p = FastMath.PI / LENGTH;
        double[] exact = new double[grid.size()];
        for (int v = 0; v < grid.size(); v++) {
            double x = p * grid.x(v);
            double wave = FastMath.cos(2 * p * grid.y(v));
            exact[v] = 2 + FastMath.cos(x) * wave;
            problem.relativeDiffusivity.set(v, 1 + 0.4 * FastMath.cos(x));
            double bend = -5 * p * p * problem.relativeDiffusivity.at(v) * FastMath.cos(x) * wave;
            double tilt = 0.4 * p * p * FastMath.sin(x) * FastMath.sin(x) * wave;
            problem.exchange.release(v, CLEARANCE * exact[v] - problem.diffusivity * (bend + tilt));
        }
        return Problem.error(problem.settled(1e-9), exact);
    }
}
