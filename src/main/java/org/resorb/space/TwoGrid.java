package org.resorb.space;

import java.util.Arrays;

/**
 * Two grids in turn: a sweep takes away the rough part of the error, over-relaxation on a grid of twice the voxel, where
 * it costs an eighth and goes twice as far, the smooth part (Brandt 1977). No sums over the grid are needed.
 */
final class TwoGrid implements Relaxation {
    private static final float OMEGA = 1.15f;

    /** What is left of the smooth part by the sweeps on the coarse grid. */
    private static final double COARSE_LEFT = 0.03;

    private static final int MOST_COARSE = 60;

    /** Single precision can't tell smaller errors, relative to the largest correction, from its own rounding. */
    private static final double FINEST = 4e-6;

    /** True errors come as close to the tolerance as those that over-relaxation leaves. */
    private static final double CARE = 0.15;

    private static final double LEAST_LEFT = 0.05;
    private static final double MOST_LEFT = 0.95;

    /** A voxel of half the edge has a quarter of the loss beside what passes through its faces. */
    private static final double GAP = 0.25;

    private final Correction[] fine;
    private final Correction[] coarse = new Correction[Checkerboard.QUARTERS];
    private final Coarsening grid;
    private final float[] slope;
    private final float[] lacking;
    private final float[] solution;
    private final float[] between;
    private final float[] beside;
    private final float[] row;
    private double lastChange;
    private boolean sure;

    TwoGrid(Correction[] fine, Coarsening grid) {
        this.fine = fine;
        this.grid = grid;
        NarrowScratch scratch = new NarrowScratch(grid.board);
        for (int q = 0; q < coarse.length; q++) {
            coarse[q] = new Correction(grid.board, grid.links[q], scratch);
        }
        for (int q = 0; q < coarse.length; q++) {
            coarse[q].join(coarse[q ^ 2], coarse[q ^ 3]);
        }
        slope = new float[grid.layers * grid.layer];
        lacking = new float[grid.layers * grid.layer];
        solution = new float[(grid.layers + 2) * grid.layer];
        between = new float[grid.layer];
        beside = new float[grid.layer];
        row = new float[grid.layer + 2];
    }

    /** Losses of eight voxels are those of their cell; those of slots without a voxel are not. */
    @Override
    public void take(int quarter, double[] fineSlope, double everywhere) {
        if (quarter == 0) {
            for (int i = 0; i < slope.length; i++) {
                slope[i] = (float) -(grid.missing[i] * everywhere);
            }
        }
        double[] passed = grid.passed(quarter);
        for (int z = 0; z < grid.fine.layers; z++) {
            int from = grid.fine.pad + z * grid.layer;
            int to = z / 2 * grid.layer;
            for (int i = 0; i < grid.layer; i++) {
                slope[to + i] += (float) (fineSlope[from + i] - passed[from + i]);
            }
        }
    }

    @Override
    public void begin(Diffusion.Pace pace, boolean renew) {
        for (int i = 0; i < slope.length; i++) {
            float through = 0;
            for (float[] way : grid.passed) {
                through += way[i];
            }
            slope[i] = Math.max(slope[i], Float.MIN_NORMAL) + through;
        }
        for (int q = 0; q < coarse.length; q++) {
            coarse[q].takeSlope(slope, grid.places[q]);
        }
        if (renew || pace.slowest == null) {
            SpectralRadius.estimate(pace, coarse, grid.board);
        }
    }

    @Override
    public double gap(Diffusion.Pace pace) {
        return GAP * (1 - pace.radius);
    }

    @Override
    public double lastChange() {
        return lastChange;
    }

    @Override
    public boolean isSure() {
        return sure;
    }

    @Override
    public int relax(Diffusion.Pace pace, double first, double target) {
        double enough = CARE * target / gap(pace);
        int coarseSweeps = (int) Math.min(MOST_COARSE, OverRelaxation.foreseen(pace.relaxation(), 1, COARSE_LEFT));
        double before = 0;
        double error;
        double finest;
        int done = 0;
        do {
            OverRelaxation.sweep(fine, OMEGA);
            double smooth = correctSmooth((float) pace.relaxation(), coarseSweeps);
            double rough = OverRelaxation.sweepAndWatch(fine, OMEGA);
            if (before > 0) {
                pace.part = Math.min(MOST_LEFT, Math.max(LEAST_LEFT, smooth / before));
            }
            before = smooth;
            error = rough + smooth * pace.part / (1 - pace.part);
            finest = FINEST * Math.max(fine[0].largest(), fine[1].largest());
            done += 2;
        } while (error > Math.max(enough, finest) && done < Solver.MOST_SWEEPS);
        sure = enough >= finest;
        lastChange = error * gap(pace) / CARE;
        return done;
    }

    /** Finds what the coarse grid can, and adds it; returns its largest value. */
    private double correctSmooth(float omega, int sweeps) {
        addUpLacking();
        for (int q = 0; q < coarse.length; q++) {
            coarse[q].takeLacking(lacking, grid.places[q]);
        }
        for (int i = 0; i < sweeps; i++) {
            OverRelaxation.sweep(coarse, omega);
        }
        double largest = 0;
        for (int q = 0; q < coarse.length; q++) {
            coarse[q].give(solution, grid.inSolution[q]);
            largest = Math.max(largest, coarse[q].largest());
        }
        spread();
        return largest;
    }

    private void addUpLacking() {
        Arrays.fill(lacking, 0);
        for (Correction quarter : fine) {
            float[] left = quarter.lacking();
            for (int z = 0; z < grid.fine.layers; z++) {
                int from = grid.fine.pad + z * grid.layer;
                int to = z / 2 * grid.layer;
                for (int i = 0; i < grid.layer; i++) {
                    lacking[to + i] += left[from + i];
                }
            }
        }
    }

    /** Interpolates between cells along one axis after the other. */
    private void spread() {
        for (int z = 0; z < grid.fine.layers; z++) {
            int at = z / 2 * grid.layer;
            int next = z % 2 == 0 ? at : at + 2 * grid.layer;
            interpolate(grid.share[4 + z % 2], at, solution, at + grid.layer, solution, next, between, 0);
            for (int side = 0; side < 2; side++) {
                grid.shift(between, beside, side);
                interpolate(grid.share[2 + side], at, between, 0, beside, 0, row, 1);
                int shift = side + z & 1;
                int to = grid.fine.pad + z * grid.layer;
                add(fine[3 * shift].value, to, grid.share[0], at, 0);
                add(fine[2 - shift].value, to, grid.share[1], at, 2);
            }
        }
        for (int q = 0; q < fine.length; q++) {
            for (int i : grid.voids[q]) {
                fine[q].value[i] = 0;
            }
        }
    }

    private void interpolate(float[] share, int at, float[] here, int i0, float[] there, int j0, float[] into, int k0) {
        for (int i = 0; i < grid.layer; i++) {
            into[k0 + i] = here[i0 + i] + share[at + i] * (there[j0 + i] - here[i0 + i]);
        }
    }

    private void add(float[] value, int to, float[] share, int at, int next) {
        for (int i = 0; i < grid.layer; i++) {
            value[to + i] += row[1 + i] + share[at + i] * (row[next + i] - row[1 + i]);
        }
    }
}
