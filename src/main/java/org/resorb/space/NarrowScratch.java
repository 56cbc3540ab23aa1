package org.resorb.space;

/** The same in single precision. */
final class NarrowScratch {
    final float[] sum;
    final float[] nothing;
    final float[] moved;

    NarrowScratch(Checkerboard board) {
        sum = new float[board.length];
        nothing = new float[board.length];
        moved = new float[board.length];
    }
}
