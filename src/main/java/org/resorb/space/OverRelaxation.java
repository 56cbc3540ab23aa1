package org.resorb.space;

import org.apache.commons.math3.util.FastMath;

/**
 * Red-black successive over-relaxation, with one fixed factor per substance from the spectral radius of the Jacobi
 * iteration (Young 1954).
 */
final class OverRelaxation implements Relaxation {
    /** Single precision can't tell smaller changes, relative to the largest correction, from its own rounding. */
    private static final double FINEST = 4e-6;

    /** Part of the sweeps expected after the first check that are done before the next one. */
    private static final double UNWATCHED = 0.9;

    /** Shorter blocks than this say little about how many sweeps will be needed. */
    private static final int WORTH_LEARNING = 6;

    private final Correction[] corrections;
    private double lastChange;
    private boolean sure;

    OverRelaxation(Correction[] corrections) {
        this.corrections = corrections;
    }

    @Override
    public void begin(Diffusion.Pace pace, boolean renew) {
        if (renew || pace.slowest == null) {
            SpectralRadius.estimate(pace, corrections);
        }
    }

    @Override
    public double gap(Diffusion.Pace pace) {
        return 1 - pace.radius;
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
        float omega = (float) pace.relaxation();
        double foreseen = foreseen(omega, first, target);
        // The first sweep alone tells nothing: what one colour lacks has not reached the other yet.
        int done = Math.max(1, (int) (pace.part * foreseen));
        sweep(corrections, omega, done);
        double finest = FINEST * Math.max(corrections[0].largest(), corrections[1].largest());
        do {
            lastChange = sweepAndWatch(corrections, omega);
            done++;
        } while (lastChange > Math.max(target, finest) && done < Solver.MOST_SWEEPS);
        sure = target >= finest;
        if (foreseen > WORTH_LEARNING) {
            pace.part += (Math.min(1, UNWATCHED * done / foreseen) - pace.part) / 2;
        }
        return done;
    }

    /** So many sweeps. */
    static void sweep(Correction[] corrections, float omega, int times) {
        for (int i = 0; i < times; i++) {
            for (int slab = 0; slab <= corrections[0].board.slabs; slab++) {
                stage(corrections, omega, slab);
            }
        }
    }

    /** A slab of the second colour follows once the first one is done around it, while both are at hand. */
    static void stage(Correction[] corrections, float omega, int slab) {
        if (slab < corrections[0].board.slabs) {
            corrections[0].relax(slab, omega);
            corrections[1].relax(slab, omega);
        }
        if (slab > 0) {
            corrections[2].relax(slab - 1, omega);
            corrections[3].relax(slab - 1, omega);
        }
    }

    /** The same; returns the largest change that a Jacobi step would have made to the first colour. */
    static double sweepAndWatch(Correction[] corrections, float omega) {
        corrections[0].watch();
        for (int slab = 0; slab <= corrections[0].board.slabs; slab++) {
            stageAndWatch(corrections, omega, slab);
        }
        return corrections[0].seen();
    }

    static void stageAndWatch(Correction[] corrections, float omega, int slab) {
        if (slab < corrections[0].board.slabs) {
            corrections[0].relaxAndWatch(slab, omega);
            corrections[1].relaxAndWatch(slab, omega);
        }
        if (slab > 0) {
            corrections[2].relax(slab - 1, omega);
            corrections[3].relax(slab - 1, omega);
        }
    }

    /** Every sweep takes away the same part of the error, in the end. */
    static double foreseen(double omega, double first, double target) {
        return Math.max(1, FastMath.log(Math.max(target / first, FINEST)) / FastMath.log(omega - 1));
    }
}
