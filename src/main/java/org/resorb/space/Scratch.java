package org.resorb.space;

/** Room for what is worked out of one quarter after the other and not kept. */
final class Scratch {
    final double[] residual;
    final double[] slope;
    final double[] moved;
    final double[] alsoMoved;

    Scratch(Checkerboard board) {
        residual = new double[board.length];
        slope = new double[board.length];
        moved = new double[board.length];
        alsoMoved = new double[board.length];
    }
}
