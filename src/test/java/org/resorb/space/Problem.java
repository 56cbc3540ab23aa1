package org.resorb.space;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** A substance to settle, with the same equations written down independently as a dense matrix. */
final class Problem {
    final Grid grid;
    final boolean[] active;
    final Field relativeDiffusivity;
    final Membrane membrane;
    final NotedExchange exchange;
    double diffusivity = 1e5;
    private double[] length = new double[0];

    Problem(Grid grid) {
        this.grid = grid;
        active = new boolean[grid.size()];
        Arrays.fill(active, true);
        relativeDiffusivity = new Field(grid);
        relativeDiffusivity.fill(1);
        membrane = new Membrane(grid, 200);
        exchange = new NotedExchange(grid);
    }

    /** Walls, lumps, membranes, sources and losses at random; about a tenth of the voxels are inactive. */
    static Problem random(Grid grid, Random random) {
        Problem problem = new Problem(grid);
        problem.exchange.clear(0.05);
        for (int v = 0; v < grid.size(); v++) {
            problem.active[v] = random.nextDouble() < 0.9;
            problem.relativeDiffusivity.set(v, 0.05 + 0.95 * random.nextDouble());
            problem.exchange.takeUp(v, random.nextDouble() < 0.3 ? 2 * random.nextDouble() : 0);
            if (problem.active[v] && random.nextDouble() < 0.2) {
                problem.exchange.release(v, 5 * random.nextDouble());
            }
            for (int axis = 0; axis < grid.axes(); axis++) {
                if (grid.neighbour(v, axis, 1) >= 0 && random.nextDouble() < 0.2) {
                    problem.cover(v, axis, 3000 * random.nextDouble(), random.nextDouble());
                }
            }
        }
        return problem;
    }

    /** Puts a layer on a face. */
    void cover(int v, int axis, double lengthUm, double open) {
        length = Arrays.copyOf(length, membrane.size() + 1);
        length[membrane.size()] = lengthUm;
        membrane.add(v, axis, lengthUm, open);
    }

    /** Adds uptake that saturates to every voxel. */
    Problem saturating(double rate, double half, Random random) {
        for (int v = 0; v < grid.size(); v++) {
            exchange.takeUpSaturably(v, rate * random.nextDouble(), half);
        }
        return this;
    }

    Diffusion diffusion() {
        return diffusion(false);
    }

    Diffusion diffusion(boolean twoGrids) {
        Diffusion diffusion = new Diffusion(grid, active, 1, twoGrids);
        diffusion.conduct(relativeDiffusivity, membrane);
        return diffusion;
    }

    Field settled(double tolerance) {
        return settled(tolerance, false);
    }

    Field settled(double tolerance, boolean twoGrids) {
        Field c = new Field(grid);
        Diffusion diffusion = diffusion(twoGrids);
        diffusion.settle(c, diffusivity, exchange.in(diffusion), tolerance, new Diffusion.Pace(), true);
        return c;
    }

    /** The solution by elimination; saturable uptake by Newton's method, which rises to it from nothing. */
    double[] byElimination() {
        double[] c = new double[grid.size()];
        for (int round = 0; round < (exchange.hasSaturable ? 60 : 1); round++) {
            c = linearised(c);
        }
        return c;
    }

    private double[] linearised(double[] about) {
        RealMatrix matrix = new Array2DRowRealMatrix(grid.size(), grid.size());
        double[] right = new double[grid.size()];
        for (int v = 0; v < grid.size(); v++) {
            double half = exchange.halfSaturation;
            double slope = exchange.saturable[v] * half / Math.pow(half + about[v], 2);
            double uptake = exchange.saturable[v] * about[v] / (half + about[v]);
            matrix.addToEntry(v, v, active[v] ? exchange.lossAt(v) + slope : 1);
            right[v] = active[v] ? exchange.source[v] - uptake + slope * about[v] : 0;
            for (int axis = 0; axis < grid.axes(); axis++) {
                int after = grid.neighbour(v, axis, 1);
                if (after >= 0) {
                    double flow = diffusivity * conductance(v, after, axis) / (grid.voxel() * grid.voxel());
                    matrix.addToEntry(v, v, flow);
                    matrix.addToEntry(after, after, flow);
                    matrix.addToEntry(v, after, -flow);
                    matrix.addToEntry(after, v, -flow);
                }
            }
        }
        return new LUDecomposition(matrix, 1e-300)
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }

    /** Two halves of a voxel and a membrane in series; in the membrane holes lie beside the layer. */
    private double conductance(int v, int after, int axis) {
        if (!active[v] || !active[after]) {
            return 0;
        }
        double free = 0.5 / relativeDiffusivity.at(v) + 0.5 / relativeDiffusivity.at(after);
        int face = membrane.between(v, axis, 1, after);
        if (face < 0) {
            return 1 / free;
        }
        double holes = membrane.open(face) / (1 - membrane.open(face)) / membrane.thickness();
        double layer = 1 / (holes + 1 / length[face]);
        return 1 / (free + layer / grid.voxel());
    }

    static double largest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** Largest difference relative to the largest value of the reference. */
    static double error(Field c, double[] reference) {
        double worst = 0;
        for (int v = 0; v < reference.length; v++) {
            worst = Math.max(worst, Math.abs(c.at(v) - reference[v]));
        }
        return worst / largest(reference);
    }
}
