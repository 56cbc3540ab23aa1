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

    /** What rounding of the equations themselves makes of it, where losses are this part of what passes. */
    private static final double ROUNDING = 0.015;

    /** True errors come as close to the tolerance as those that over-relaxation leaves. */
    private static final double CARE = 0.15;

    private static final double LEAST_LEFT = 0.05;
    private static final double MOST_LEFT = 0.95;

    /** A voxel of half the edge has a quarter of the loss beside what passes through its faces. */
    private static final double GAP = 0.25;

    private final Correction[] fine;
    private final Correction[] coarse = new Correction[Checkerboard.QUARTERS];
    private final Coarsening grid;
    private final float[][] slope;
    private final float[][] lacking;
    private final float[][] solution;
    private final float[] nothing;
    private final float[] between;
    private final float[] beside;
    private final float[] row;
    private final float[] left;
    private final float[] right;
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
        slope = grid.room();
        lacking = grid.room();
        solution = grid.room();
        nothing = new float[grid.fine.length];
        between = new float[grid.fine.length];
        beside = new float[grid.fine.length];
        row = new float[grid.fine.length];
        left = new float[grid.fine.length];
        right = new float[grid.fine.length];
    }

    /** Losses of eight voxels are those of their cell; those of slots without a voxel are not. */
    @Override
    public void take(int quarter, int z, double[] fineSlope, double everywhere) {
        float[] into = slope[z / 2];
        if (quarter == 0 && z % 2 == 0) {
            float[] missing = grid.missing[z / 2];
            for (int i = 0; i < into.length; i++) {
                into[i] = (float) -(missing[i] * everywhere);
            }
        }
        double[] passed = grid.passed(quarter, z);
        for (int i = grid.fine.from[z]; i < grid.fine.to[z]; i++) {
            into[i] += (float) (fineSlope[i] - passed[i]);
        }
    }

    @Override
    public void begin(Diffusion.Pace pace, boolean renew) {
        for (int z = 0; z < grid.layers; z++) {
            addUpSlope(z);
        }
        for (int q = 0; q < coarse.length; q++) {
            coarse[q].takeSlope(slope, grid.places[q]);
        }
        if (renew || pace.slowest == null) {
            SpectralRadius.estimate(pace, coarse);
        }
    }

    private void addUpSlope(int z) {
        for (int i = grid.fine.pad; i < grid.fine.length - grid.fine.pad; i++) {
            float through = 0;
            for (float[][] way : grid.passed) {
                through += way[z][i];
            }
            slope[z][i] = Math.max(slope[z][i], Float.MIN_NORMAL) + through;
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
        double foreseen = OverRelaxation.foreseen(pace.relaxation(), 1, COARSE_LEFT);
        int coarseSweeps = (int) Math.min(MOST_COARSE, foreseen);
        double before = 0;
        double error;
        double finest;
        int done = 0;
        do {
            sweepAndAddUpLacking();
            double smooth = findSmooth((float) pace.relaxation(), coarseSweeps);
            double rough = spreadAndSweep();
            if (before > 0) {
                pace.part = Math.min(MOST_LEFT, Math.max(LEAST_LEFT, smooth / before));
            }
            before = smooth;
            error = rough + smooth * pace.part / (1 - pace.part);
            finest = FINEST * Math.max(fine[0].largest(), fine[1].largest());
            done += 2;
        } while (error > Math.max(enough, finest) && done < Solver.MOST_SWEEPS);
        sure = foreseen <= MOST_COARSE && enough >= finest * Math.max(1, ROUNDING / gap(pace));
        lastChange = error * gap(pace) / CARE;
        return done;
    }

    /** Two layers are added up once the sweep is done around them, while all is at hand. */
    private void sweepAndAddUpLacking() {
        int layers = grid.fine.layers;
        int two = 0;
        for (int stage = 0; stage <= layers; stage++) {
            OverRelaxation.stage(fine, OMEGA, stage);
            while (two < layers && (stage == layers || two + 3 <= stage)) {
                addUpLacking(two);
                two += 2;
            }
        }
    }

    /** Finds what the coarse grid can; returns its largest value. */
    private double findSmooth(float omega, int sweeps) {
        for (int q = 0; q < coarse.length; q++) {
            coarse[q].takeLacking(lacking, grid.places[q]);
        }
        OverRelaxation.sweep(coarse, omega, sweeps);
        double largest = 0;
        for (int q = 0; q < coarse.length; q++) {
            coarse[q].give(solution, grid.places[q]);
            largest = Math.max(largest, coarse[q].largest());
        }
        return largest;
    }

    /** In the order in which their slopes are added up. */
    private void addUpLacking(int two) {
        float[] into = lacking[two / 2];
        Arrays.fill(into, 0);
        for (Correction quarter : fine) {
            for (int z = two; z < Math.min(two + 2, grid.fine.layers); z++) {
                Loops.add(into, quarter.lacking(z), grid.fine.from[z], grid.fine.to[z]);
            }
        }
    }

    /** Adds what was found to layer after layer, each before a sweep gets there; returns the largest change of that. */
    private double spreadAndSweep() {
        int layers = grid.fine.layers;
        fine[0].watch();
        spread(0);
        for (int stage = 0; stage <= layers; stage++) {
            if (stage + 1 < layers) {
                spread(stage + 1);
            }
            OverRelaxation.stageAndWatch(fine, OMEGA, stage);
        }
        return fine[0].seen();
    }

    /** Interpolates between cells along one axis after the other. */
    private void spread(int z) {
        int from = grid.fine.pad;
        int count = grid.fine.length - 2 * from;
        int at = z / 2;
        int next = z % 2 == 0 ? at - 1 : at + 1;
        float[] there = next < 0 || next == grid.layers ? nothing : solution[next];
        interpolate(grid.share[4 + z % 2][at], solution[at], there, between);
        for (int side = 0; side < 2; side++) {
            grid.shift(between, beside, side);
            interpolate(grid.share[2 + side][at], between, beside, row);
            System.arraycopy(row, from - 1, left, from, count);
            System.arraycopy(row, from + 1, right, from, count);
            int shift = side + z & 1;
            add(z, fine[3 * shift], grid.share[0][at], left);
            add(z, fine[2 - shift], grid.share[1][at], right);
        }
        for (int q = 0; q < fine.length; q++) {
            for (int i : grid.voids[q][z]) {
                fine[q].value[z][i] = 0;
            }
        }
    }

    private void interpolate(float[] share, float[] here, float[] there, float[] into) {
        for (int i = grid.fine.pad; i < grid.fine.length - grid.fine.pad; i++) {
            into[i] = here[i] + share[i] * (there[i] - here[i]);
        }
    }

    private void add(int z, Correction quarter, float[] share, float[] next) {
        Loops.addBetween(quarter.value[z], row, share, next, grid.fine.from[z], grid.fine.to[z]);
    }
}
