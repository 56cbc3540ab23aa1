package org.resorb.space;

/** Links in single precision, for corrections. */
final class NarrowLinks {
    final Neighbours neighbours;
    final float[] near;
    final float[] far;
    final float[] level;
    final float[] across;
    final float[] before;
    final float[] after;
    private final boolean deep;

    NarrowLinks(Checkerboard board, Neighbours neighbours) {
        this.neighbours = neighbours;
        deep = board.isDeep();
        near = new float[board.length];
        far = new float[board.length];
        level = new float[board.length];
        across = new float[board.length];
        before = new float[deep ? board.length : 0];
        after = new float[deep ? board.length : 0];
    }

    void take(Links links) {
        narrow(links.near, near, links.from, links.to);
        narrow(links.far, far, links.from, links.to);
        narrow(links.level, level, links.from, links.to);
        narrow(links.across, across, links.from, links.to);
        if (deep) {
            narrow(links.before, before, links.from, links.to);
            narrow(links.after, after, links.from, links.to);
        }
    }

    static void narrow(double[] wide, float[] into, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = (float) wide[i];
        }
    }
}
