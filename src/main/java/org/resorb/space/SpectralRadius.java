package org.resorb.space;

import java.util.Arrays;

/** How slowly the Jacobi iteration converges, by power iteration from the slowest vector found before. */
final class SpectralRadius {
    private static final int FIRST_STEPS = 60;
    private static final int LATER_STEPS = 12;
    private static final double LEAST = 0.1;

    /** The largest that single precision, in which the vector is multiplied, can tell from 1. */
    static final double MOST = 1 - 1e-6;

    private SpectralRadius() {}

    /** Renews the radius of a pace; the corrections, whose diagonal is known, are left at nothing. */
    static void estimate(Diffusion.Pace pace, Correction[] corrections) {
        Checkerboard board = corrections[0].board;
        int steps = LATER_STEPS;
        if (pace.slowest == null) {
            pace.slowest = new float[corrections.length * board.slabs][board.length];
            for (int i = 0; i < pace.slowest.length; i++) {
                Arrays.fill(pace.slowest[i], board.from[i % board.slabs], board.to[i % board.slabs], 1);
            }
            steps = FIRST_STEPS;
        }
        for (int i = 0; i < pace.slowest.length; i++) {
            System.arraycopy(pace.slowest[i], 0, values(corrections, i), 0, board.length);
        }
        double growth = 0;
        for (int i = 0; i < steps; i++) {
            growth = step(corrections, 2.0 * board.layers * board.layer);
        }
        for (int i = 0; i < pace.slowest.length; i++) {
            System.arraycopy(values(corrections, i), 0, pace.slowest[i], 0, board.length);
            Arrays.fill(values(corrections, i), 0);
        }
        pace.radius = Math.min(MOST, Math.max(LEAST, Math.sqrt(growth)));
    }

    /** One slab after the other of one quarter after the other. */
    private static float[] values(Correction[] corrections, int i) {
        int slabs = corrections[0].board.slabs;
        return corrections[i / slabs].value[i % slabs];
    }

    /** Two Jacobi steps, from red to black and back, and the size they leave. */
    private static double step(Correction[] corrections, double size) {
        double before = corrections[0].total() + corrections[1].total();
        for (int q : new int[] {2, 3, 0, 1}) {
            for (int slab = 0; slab < corrections[q].board.slabs; slab++) {
                corrections[q].average(slab);
            }
        }
        double now = corrections[0].total() + corrections[1].total();
        float factor = (float) (size / Math.max(now, Float.MIN_NORMAL));
        corrections[0].scale(factor);
        corrections[1].scale(factor);
        return before > 0 ? now / before : 0;
    }
}
