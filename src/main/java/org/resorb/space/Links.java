package org.resorb.space;

import java.util.Arrays;

/**
 * How easily the faces of a quarter's voxels let substances through, the same for all of them, by layer. A face that has the
 * same slot on either side stands in one array, which both quarters share.
 */
final class Links {
    final Neighbours neighbours;
    final NarrowLinks narrow;
    final double[][] near;
    final double[][] far;
    final double[][] level;
    final double[][] across;
    final double[][] before;
    final double[][] after;
    final double[][] passed;
    final double[][] relativeDiffusivity;

    /** Slots that have a voxel. */
    final int[][] slots;

    private final int[][] voxels;
    private final int[][] empty;
    private final Checkerboard board;
    private final boolean first;
    private final Links[] all;
    private final int quarter;

    private Links(Checkerboard board, int quarter, boolean[] active, Links[] all) {
        this.board = board;
        this.all = all;
        this.quarter = quarter;
        first = quarter < 2;
        neighbours = new Neighbours(board, quarter / 2, quarter % 2);
        near = first ? board.wide() : beside().near;
        far = board.wide();
        level = first ? board.wide() : stacked().level;
        across = board.wide();
        before = new double[board.layers][];
        after = board.isDeep() ? board.wide() : new double[board.layers][];
        passed = board.wide();
        relativeDiffusivity = board.wide();
        narrow = first
                ? NarrowLinks.apart(board, neighbours)
                : NarrowLinks.shared(board, neighbours, beside().narrow, stacked().narrow);
        int[][] all0 = board.voxels(quarter, active);
        slots = new int[board.layers][];
        voxels = new int[board.layers][];
        empty = new int[board.layers][];
        for (int z = 0; z < board.layers; z++) {
            listVoxels(z, all0[z]);
        }
    }

    private void listVoxels(int z, int[] voxelOf) {
        int[] with = new int[board.length];
        int[] without = new int[board.length];
        int count = 0;
        int rest = 0;
        for (int i = board.from[z]; i < board.to[z]; i++) {
            if (voxelOf[i] >= 0) {
                with[count++] = i;
            } else {
                without[rest++] = i;
            }
        }
        slots[z] = Arrays.copyOf(with, count);
        empty[z] = Arrays.copyOf(without, rest);
        voxels[z] = new int[count];
        for (int i = 0; i < count; i++) {
            voxels[z][i] = voxelOf[with[i]];
        }
    }

    /** All four quarters of a board. */
    static Links[] all(Checkerboard board, boolean[] active) {
        Links[] links = new Links[Checkerboard.QUARTERS];
        for (int q = 0; q < links.length; q++) {
            links[q] = new Links(board, q, active, links);
        }
        for (Links one : links) {
            one.joinLayers();
        }
        return links;
    }

    private void joinLayers() {
        if (board.isDeep()) {
            before[0] = new double[board.length];
            System.arraycopy(stacked().after, 0, before, 1, board.layers - 1);
            narrow.joinLayers(stacked().narrow);
        }
    }

    private Links beside() {
        return all[quarter ^ 2];
    }

    private Links stacked() {
        return all[quarter ^ 3];
    }

    /** Takes the voxels of a layer from where they lie in the grid; slots without a voxel stay as they are. */
    void deal(int z, double[] natural, double factor, double[] into) {
        int[] slot = slots[z];
        int[] voxel = voxels[z];
        for (int i = 0; i < slot.length; i++) {
            into[slot[i]] = natural[voxel[i]] * factor;
        }
    }

    /**
     * Puts concentrations back to where they lie in the grid; rounding may leave some below zero within the tolerance.
     *
     * @return false if some are no numbers
     */
    boolean gather(int z, double[] from, double[] natural) {
        int[] slot = slots[z];
        int[] voxel = voxels[z];
        boolean numbers = true;
        for (int i = 0; i < slot.length; i++) {
            double value = from[slot[i]];
            natural[voxel[i]] = Math.max(value, 0);
            numbers &= value < Double.POSITIVE_INFINITY;
        }
        return numbers;
    }

    /** Takes in how fast a layer lets substances spread. */
    void take(int z, double[] natural) {
        deal(z, natural, 1, relativeDiffusivity[z]);
    }

    /**
     * Two half voxels in series on every face of a layer, nothing through the ends of rows.
     *
     * @param moved room for one of the arrays in between
     */
    void conduct(int z, double[] moved) {
        int from = board.from[z];
        int to = board.to[z];
        double[] here = relativeDiffusivity[z];
        double[] beside = beside().relativeDiffusivity[z];
        double[] stacked = stacked().relativeDiffusivity[z];
        if (first) {
            Loops.inSeries(near[z], here, beside, from, to);
            Loops.inSeries(level[z], here, stacked, from, to);
        }
        neighbours.far(z, beside, moved);
        Loops.inSeries(far[z], here, moved, from, to);
        neighbours.across(z, stacked, moved);
        Loops.inSeries(across[z], here, moved, from, to);
        if (z + 1 < board.layers) {
            Loops.inSeries(after[z], here, stacked().relativeDiffusivity[z + 1], from, to);
        }
        neighbours.closeEnds(z, far[z], across[z]);
    }

    /** Once all faces of a layer are known: what passes through those of a voxel together. */
    void finishConducting(int z) {
        int from = board.from[z];
        int to = board.to[z];
        Loops.addUp(passed[z], near[z], far[z], level[z], across[z], from, to);
        if (board.isDeep()) {
            Loops.add(passed[z], passed[z], before[z], after[z], from, to);
        }
        for (int i : empty[z]) {
            passed[z][i] = 1;
        }
        NarrowLinks.narrow(far[z], narrow.far[z], from, to);
        NarrowLinks.narrow(across[z], narrow.across[z], from, to);
        if (first) {
            NarrowLinks.narrow(near[z], narrow.near[z], from, to);
            NarrowLinks.narrow(level[z], narrow.level[z], from, to);
        }
        if (board.isDeep()) {
            NarrowLinks.narrow(after[z], narrow.after[z], from, to);
        }
    }
}
