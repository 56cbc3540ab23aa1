package org.resorb.space;

import java.util.Arrays;

/** The same in single precision. */
final class NarrowScratch {
    final float[] sum;
    final float[] nothing;
    final float[] moved;
    final float[] alsoMoved;

    /** Largest size seen in each slot. */
    final float[] most;

    NarrowScratch(Checkerboard board) {
        sum = new float[board.length];
        nothing = new float[board.length];
        moved = new float[board.length];
        alsoMoved = new float[board.length];
        most = new float[board.length];
    }

    /** Nothing is seen yet. */
    void watch() {
        Arrays.fill(most, 0);
    }

    /** Largest of what was seen. */
    float seen() {
        float largest = 0;
        for (float size : most) {
            largest = Math.max(largest, size);
        }
        return largest;
    }
}
