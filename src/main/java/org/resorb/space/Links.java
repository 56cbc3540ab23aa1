package org.resorb.space;

import java.util.Arrays;

/**
 * How easily the faces of a quarter's voxels let substances through, the same for all of them, by slab. A face that has the
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
        before = board.isDeep() && board.thick > 1 ? board.wide() : new double[board.slabs][];
        after = board.isDeep() ? board.wide() : new double[board.slabs][];
        passed = board.wide();
        relativeDiffusivity = board.wide();
        narrow = first
                ? NarrowLinks.apart(board, neighbours)
                : NarrowLinks.shared(board, neighbours, beside().narrow, stacked().narrow);
        int[][] voxelOf = board.voxels(quarter, active);
        slots = new int[board.slabs][];
        voxels = new int[board.slabs][];
        empty = new int[board.slabs][];
        for (int slab = 0; slab < board.slabs; slab++) {
            listVoxels(slab, voxelOf[slab]);
        }
    }

    private void listVoxels(int slab, int[] voxelOf) {
        int[] with = new int[board.length];
        int[] without = new int[board.length];
        int count = 0;
        int rest = 0;
        for (int i = board.from[slab]; i < board.to[slab]; i++) {
            if (voxelOf[i] >= 0) {
                with[count++] = i;
            } else {
                without[rest++] = i;
            }
        }
        slots[slab] = Arrays.copyOf(with, count);
        empty[slab] = Arrays.copyOf(without, rest);
        voxels[slab] = new int[count];
        for (int i = 0; i < count; i++) {
            voxels[slab][i] = voxelOf[with[i]];
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
        if (board.isDeep() && board.thick == 1) {
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

    /** Takes the voxels of a slab from where they lie in the grid; slots without a voxel stay as they are. */
    void deal(int slab, double[] natural, double[] into) {
        int[] slot = slots[slab];
        int[] voxel = voxels[slab];
        for (int i = 0; i < slot.length; i++) {
            into[slot[i]] = natural[voxel[i]];
        }
    }

    /** Puts the voxels of a slab back to where they lie in the grid. */
    void gather(int slab, double[] values, double[] natural) {
        int[] slot = slots[slab];
        int[] voxel = voxels[slab];
        for (int i = 0; i < slot.length; i++) {
            natural[voxel[i]] = values[slot[i]];
        }
    }

    /**
     * Takes in how fast a slab lets substances spread.
     *
     * @return true if that is not as it was
     */
    boolean take(int slab, double[] natural) {
        double[] before = relativeDiffusivity[slab];
        int[] slot = slots[slab];
        int[] voxel = voxels[slab];
        for (int i = 0; i < slot.length; i++) {
            if (before[slot[i]] != natural[voxel[i]]) {
                deal(slab, natural, before);
                return true;
            }
        }
        return false;
    }

    /**
     * Two half voxels in series on every face of a slab, nothing through the ends of rows.
     *
     * @param room for one of the arrays in between
     */
    void conduct(int slab, Scratch room) {
        double[] moved = room.moved;
        int from = board.from[slab];
        int to = board.to[slab];
        double[] here = relativeDiffusivity[slab];
        double[] beside = beside().relativeDiffusivity[slab];
        double[] stacked = stacked().relativeDiffusivity[slab];
        if (first) {
            Loops.inSeries(near[slab], here, beside, from, to);
            Loops.inSeries(level[slab], here, stacked, from, to);
        }
        neighbours.far(slab, beside, moved);
        Loops.inSeries(far[slab], here, moved, from, to);
        neighbours.across(slab, stacked, moved);
        Loops.inSeries(across[slab], here, moved, from, to);
        if (board.isDeep()) {
            double[][] stacks = stacked().relativeDiffusivity;
            Loops.inSeries(after[slab], here, neighbours.after(slab, stacks, room.nothing, moved), from, to);
            if (board.thick > 1) {
                Loops.inSeries(before[slab], here, neighbours.before(slab, stacks, room.nothing, moved), from, to);
            }
        }
        neighbours.closeEnds(slab, far[slab], across[slab]);
    }

    /** Once all faces of a slab are known: what passes through those of a voxel together. */
    void finishConducting(int slab) {
        int from = board.from[slab];
        int to = board.to[slab];
        Loops.addUp(passed[slab], near[slab], far[slab], level[slab], across[slab], from, to);
        if (board.isDeep()) {
            Loops.add(passed[slab], passed[slab], before[slab], after[slab], from, to);
        }
        for (int i : empty[slab]) {
            passed[slab][i] = 1;
        }
        NarrowLinks.narrow(far[slab], narrow.far[slab], from, to);
        NarrowLinks.narrow(across[slab], narrow.across[slab], from, to);
        if (first) {
            NarrowLinks.narrow(near[slab], narrow.near[slab], from, to);
            NarrowLinks.narrow(level[slab], narrow.level[slab], from, to);
        }
        if (board.isDeep()) {
            NarrowLinks.narrow(after[slab], narrow.after[slab], from, to);
            if (board.thick > 1) {
                NarrowLinks.narrow(before[slab], narrow.before[slab], from, to);
            }
        }
    }
}
