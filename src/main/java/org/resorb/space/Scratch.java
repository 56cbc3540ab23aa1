package org.resorb.space;

/** Room for what is worked out of one layer of a quarter after the other and not kept. */
final class Scratch {
    final double[] residual;
    final double[] slope;
    final double[] moved;
    final double[] nothing;

    Scratch(Checkerboard board) {
        residual = new double[board.length];
        slope = new double[board.length];
        moved = new double[board.length];
        nothing = new double[board.length];
    }
}
