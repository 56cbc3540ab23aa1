package org.resorb.space;

/** Links in single precision, for corrections. */
final class NarrowLinks {
    final Neighbours neighbours;
    final float[][] near;
    final float[][] far;
    final float[][] level;
    final float[][] across;
    final float[][] before;
    final float[][] after;

    private NarrowLinks(Checkerboard board, Neighbours neighbours, float[][] near, float[][] level, boolean wholly) {
        this.neighbours = neighbours;
        this.near = near;
        this.level = level;
        far = board.narrow();
        across = board.narrow();
        boolean apart = wholly || board.thick > 1;
        before = board.isDeep() && apart ? board.narrow() : new float[board.slabs][];
        after = board.isDeep() ? board.narrow() : new float[board.slabs][];
    }

    /** With arrays that no other quarter has. */
    static NarrowLinks apart(Checkerboard board, Neighbours neighbours) {
        return new NarrowLinks(board, neighbours, board.narrow(), board.narrow(), true);
    }

    /** A face with one slot on either side stands in the array of the quarter there. */
    static NarrowLinks shared(Checkerboard board, Neighbours neighbours, NarrowLinks beside, NarrowLinks stacked) {
        return new NarrowLinks(board, neighbours, beside.near, stacked.level, false);
    }

    /** What a layer has after it is what the next one has before it. */
    void joinLayers(NarrowLinks stacked) {
        before[0] = new float[after[0].length];
        System.arraycopy(stacked.after, 0, before, 1, before.length - 1);
    }

    static void narrow(double[] wide, float[] into, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = (float) wide[i];
        }
    }
}
