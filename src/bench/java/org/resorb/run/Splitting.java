package org.resorb.run;

import org.resorb.space.Diffusion;
import org.resorb.space.Exchange;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.space.Membrane;

/**
 * What others do with a substance: explicit steps, or one implicit step along each axis in turn (locally one-dimensional
 * splitting), on the default grid with one diffusivity. A fifth of the voxels release, as cells here and there would.
 */
final class Splitting {
    static final int NX = 72;
    static final int NY = 88;
    static final double VOXEL_UM = 200;
    private static final double RELEASE = 1;

    final double[][] c = new double[NY][NX];
    private final double[][] other = new double[NY][NX];
    private final double[][] source = new double[NY][NX];
    private final double[] pivot = new double[Math.max(NX, NY)];
    private final double diffusivity;
    private final double loss;

    /** @param diffusivity in um2/h @param loss per hour */
    Splitting(double diffusivity, double loss) {
        this.diffusivity = diffusivity;
        this.loss = loss;
        for (int y = 0; y < NY; y++) {
            for (int x = 0; x < NX; x++) {
                source[y][x] = (x * 7 + y * 13) % 5 == 0 && x > 20 && x < 40 && y > 20 && y < 60 ? RELEASE : 0;
            }
        }
    }

    /** Longest explicit step that stays stable, in hours. */
    double stableStep() {
        return 1 / (4 * diffusivity / (VOXEL_UM * VOXEL_UM) + loss / 2);
    }

    /** One explicit step of the five-point scheme, no flux through the walls. */
    void explicit(double hours) {
        double r = diffusivity * hours / (VOXEL_UM * VOXEL_UM);
        for (int y = 0; y < NY; y++) {
            double[] here = c[y];
            double[] below = c[Math.max(0, y - 1)];
            double[] above = c[Math.min(NY - 1, y + 1)];
            double[] s = source[y];
            double[] out = other[y];
            out[0] = here[0] + r * (here[1] + below[0] + above[0] - 3 * here[0]) + hours * (s[0] - loss * here[0]);
            for (int x = 1; x < NX - 1; x++) {
                out[x] = here[x]
                        + r * (here[x - 1] + here[x + 1] + below[x] + above[x] - 4 * here[x])
                        + hours * (s[x] - loss * here[x]);
            }
            int e = NX - 1;
            out[e] = here[e] + r * (here[e - 1] + below[e] + above[e] - 3 * here[e]) + hours * (s[e] - loss * here[e]);
        }
        for (int y = 0; y < NY; y++) {
            System.arraycopy(other[y], 0, c[y], 0, NX);
        }
    }

    /** One implicit step along rows, then one along columns; half of the loss in each. */
    void implicit(double hours) {
        double r = diffusivity * hours / (VOXEL_UM * VOXEL_UM);
        double stay = 1 + loss * hours / 2;
        for (int y = 0; y < NY; y++) {
            double[] row = c[y];
            for (int x = 0; x < NX; x++) {
                row[x] += hours * source[y][x];
            }
            pivot[0] = 1 / (stay + r);
            row[0] *= pivot[0];
            for (int x = 1; x < NX; x++) {
                double diagonal = stay + (x == NX - 1 ? r : 2 * r);
                pivot[x] = 1 / (diagonal - r * r * pivot[x - 1]);
                row[x] = (row[x] + r * row[x - 1]) * pivot[x];
            }
            for (int x = NX - 2; x >= 0; x--) {
                row[x] += r * pivot[x] * row[x + 1];
            }
        }
        columns(r, stay);
    }

    private void columns(double r, double stay) {
        pivot[0] = 1 / (stay + r);
        scale(c[0], pivot[0]);
        for (int y = 1; y < NY; y++) {
            double diagonal = stay + (y == NY - 1 ? r : 2 * r);
            pivot[y] = 1 / (diagonal - r * r * pivot[y - 1]);
            add(c[y], c[y - 1], r);
            scale(c[y], pivot[y]);
        }
        for (int y = NY - 2; y >= 0; y--) {
            add(c[y], c[y + 1], r * pivot[y]);
        }
    }

    private static void scale(double[] row, double factor) {
        for (int x = 0; x < row.length; x++) {
            row[x] *= factor;
        }
    }

    private static void add(double[] row, double[] next, double factor) {
        for (int x = 0; x < row.length; x++) {
            row[x] += factor * next[x];
        }
    }

    /** The balance of the same sources, by our own solver, to a tolerance far below all others. */
    Field settled() {
        Grid grid = new Grid(NX, NY, 1, VOXEL_UM, VOXEL_UM, 0, 0);
        boolean[] active = new boolean[grid.size()];
        java.util.Arrays.fill(active, true);
        Diffusion diffusion = new Diffusion(grid, active);
        Exchange exchange = diffusion.exchange();
        exchange.clear(loss);
        for (int v = 0; v < grid.size(); v++) {
            exchange.release(v, source[grid.row(v)][grid.column(v)]);
        }
        Field relativeDiffusivity = new Field(grid);
        relativeDiffusivity.fill(1);
        diffusion.conduct(relativeDiffusivity, new Membrane(grid, VOXEL_UM));
        Field balance = new Field(grid);
        diffusion.settle(balance, diffusivity, exchange, 1e-9, new Diffusion.Pace(), true);
        return balance;
    }

    /** Largest distance from a balance, relative to its largest value. */
    double error(Field balance) {
        double worst = 0;
        double largest = 0;
        for (int y = 0; y < NY; y++) {
            for (int x = 0; x < NX; x++) {
                double exact = balance.at(x + NX * y);
                worst = Math.max(worst, Math.abs(c[y][x] - exact));
                largest = Math.max(largest, exact);
            }
        }
        return worst / largest;
    }

    /**
     * Longest step, in hours, whose implicit splitting comes to rest within a relative error of the balance. Searched at a
     * hundred times that error; from there it falls in proportion to the step.
     */
    double stepForAccuracy(double tolerance) {
        Field balance = settled();
        double hours = 16;
        double error;
        do {
            hours /= 2;
            error = errorAtRest(hours, balance);
        } while (error > 100 * tolerance);
        return hours * tolerance / error;
    }

    private double errorAtRest(double hours, Field balance) {
        for (double[] row : c) {
            java.util.Arrays.fill(row, 0);
        }
        double longest = 40 / loss;
        for (double time = 0; time < longest; time += hours) {
            implicit(hours);
        }
        return error(balance);
    }
}
