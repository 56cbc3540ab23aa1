package org.resorb.space;

/** How easily the faces of a quarter's voxels let substances through, the same for all of them. */
final class Links {
    final Neighbours neighbours;
    final NarrowLinks narrow;
    final int[] voxels;
    final double[] near;
    final double[] far;
    final double[] level;
    final double[] across;
    final double[] before;
    final double[] after;
    final double[] passed;
    final double[] relativeDiffusivity;
    final int from;
    final int to;
    private final boolean deep;
    private Links beside;
    private Links stacked;

    Links(Checkerboard board, int colour, int shift, boolean[] active) {
        neighbours = new Neighbours(board, colour, shift);
        narrow = new NarrowLinks(board, neighbours);
        voxels = board.voxels(2 * colour + shift, active);
        deep = board.isDeep();
        near = new double[board.length];
        far = new double[board.length];
        level = new double[board.length];
        across = new double[board.length];
        before = new double[deep ? board.length : 0];
        after = new double[deep ? board.length : 0];
        passed = new double[board.length];
        relativeDiffusivity = new double[board.length];
        from = board.pad;
        to = board.length - board.pad;
    }

    /** All four quarters of a board. */
    static Links[] all(Checkerboard board, boolean[] active) {
        Links[] links = new Links[Checkerboard.QUARTERS];
        for (int q = 0; q < links.length; q++) {
            links[q] = new Links(board, q / 2, q % 2, active);
        }
        for (int q = 0; q < links.length; q++) {
            links[q].beside = links[q ^ 2];
            links[q].stacked = links[q ^ 3];
        }
        return links;
    }

    void deal(double[] natural, double factor, double[] into) {
        for (int i = from; i < to; i++) {
            into[i] = voxels[i] < 0 ? 0 : natural[voxels[i]] * factor;
        }
    }

    /**
     * Two half voxels in series on every face, nothing through the ends of rows and layers.
     *
     * @param moved room for one of the arrays in between
     */
    void conduct(double[] moved) {
        Loops.inSeries(near, relativeDiffusivity, beside.relativeDiffusivity, from, to);
        neighbours.far(beside.relativeDiffusivity, moved);
        Loops.inSeries(far, relativeDiffusivity, moved, from, to);
        Loops.inSeries(level, relativeDiffusivity, stacked.relativeDiffusivity, from, to);
        neighbours.across(stacked.relativeDiffusivity, moved);
        Loops.inSeries(across, relativeDiffusivity, moved, from, to);
        if (deep) {
            neighbours.after(stacked.relativeDiffusivity, moved);
            Loops.inSeries(after, relativeDiffusivity, moved, from, to);
            neighbours.before(stacked.relativeDiffusivity, moved);
            Loops.inSeries(before, relativeDiffusivity, moved, from, to);
        }
        neighbours.closeEnds(far, across);
    }

    /** Once all faces are known: what passes through those of a voxel together. */
    void finishConducting() {
        Loops.addUp(passed, near, far, level, across, from, to);
        if (deep) {
            Loops.add(passed, passed, before, after, from, to);
        }
        for (int i = from; i < to; i++) {
            if (voxels[i] < 0) {
                passed[i] = 1;
            }
        }
        narrow.take(this);
    }
}
