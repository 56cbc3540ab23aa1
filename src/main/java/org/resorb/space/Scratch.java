package org.resorb.space;

import java.util.Arrays;

/** Room for what is worked out of one slab of a quarter after the other and not kept. */
final class Scratch {
    final double[] residual;
    final double[] slope;
    final double[] moved;
    final double[] alsoMoved;
    final double[] nothing;

    /** Largest value seen in each slot. */
    final double[] most;

    Scratch(Checkerboard board) {
        residual = new double[board.length];
        slope = new double[board.length];
        moved = new double[board.length];
        alsoMoved = new double[board.length];
        nothing = new double[board.length];
        most = new double[board.length];
    }

    /** Nothing is seen yet. */
    void watch() {
        Arrays.fill(most, 0);
    }

    /** Largest of what was seen. */
    double seen() {
        double largest = 0;
        for (double value : most) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
