package org.resorb.space;

import java.util.Arrays;

/**
 * Eight voxels as one: a second grid of twice the voxel, on which the smooth part of a correction is found. Its cells are
 * numbered by layer and, within it, by slot of the fine board, all of whose quarters have one voxel of two by two there.
 *
 * <p>A face passes half of what its four fine faces pass together, as the difference across it is twice that across each.
 * Between cells a correction is linear, bent where the diffusivity changes, and cut where a face is closed.
 */
final class Coarsening {
    /** Ways out of a cell, each axis backward and forward. */
    static final int WAYS = 6;

    /** From the centre of a cell to that of its fine voxels, as part of the way to the next cell. */
    private static final double QUARTER_WAY = 0.25;

    /** A correction goes no farther than to the middle between two cells. */
    private static final double MOST = 0.5;

    final Checkerboard fine;
    final Checkerboard board;
    final int layers;
    final int layer;
    final NarrowLinks[] links = new NarrowLinks[Checkerboard.QUARTERS];
    final int[][] places = new int[Checkerboard.QUARTERS][];
    /** The same in an array with a layer of nothing before and after. */
    final int[][] inSolution = new int[Checkerboard.QUARTERS][];

    final int[][] voids = new int[Checkerboard.QUARTERS][];
    final float[][] passed = new float[WAYS][];
    final float[][] share = new float[WAYS][];
    final float[] missing;
    private final float[] there;
    private final Links[] fineLinks;
    private final boolean[][] below = new boolean[Checkerboard.QUARTERS][];
    private final float[] diffusivity;

    Coarsening(Grid grid, boolean[] active, Checkerboard fine, Links[] fineLinks) {
        this.fine = fine;
        this.fineLinks = fineLinks;
        layer = fine.layer;
        layers = (fine.layers + 1) / 2;
        missing = new float[layers * layer];
        there = new float[layers * layer];
        diffusivity = new float[layers * layer];
        for (int way = 0; way < WAYS; way++) {
            passed[way] = new float[layers * layer];
            share[way] = new float[layers * layer];
        }
        int columns = (grid.nx() + 3) / 4 * 2;
        Grid coarse = new Grid(columns, fine.pairs, layers, 2 * grid.voxel(), 2 * grid.layer(), 0, 0);
        boolean[] coarseActive = new boolean[coarse.size()];
        int[] placeOf = new int[coarse.size()];
        for (int v = 0; v < active.length; v++) {
            if (active[v]) {
                int cell = coarse.index(fine.pairColumn(v), fine.pairRow(v), grid.layerOf(v) / 2);
                coarseActive[cell] = true;
                placeOf[cell] = place(grid.layerOf(v), fine.slot(v));
            }
        }
        board = new Checkerboard(coarse, coarseActive);
        countMissing();
        for (int q = 0; q < links.length; q++) {
            layOut(q, coarseActive, placeOf);
            voids[q] = voids(q);
        }
    }

    private int place(int z, int slot) {
        return z / 2 * layer + slot - fine.pad - z * layer;
    }

    private void layOut(int q, boolean[] coarseActive, int[] placeOf) {
        links[q] = new NarrowLinks(board, new Neighbours(board, q / 2, q % 2));
        int[] cells = board.voxels(q, coarseActive);
        places[q] = new int[cells.length];
        inSolution[q] = new int[cells.length];
        below[q] = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            places[q][i] = cells[i] < 0 ? -1 : placeOf[cells[i]];
            inSolution[q][i] = cells[i] < 0 ? -1 : placeOf[cells[i]] + layer;
            below[q][i] = cells[i] >= 0 && board.isBelowPair(cells[i]);
        }
    }

    /** Slots without a voxel of a quarter in cells that have one elsewhere. */
    private int[] voids(int q) {
        int[] found = new int[fine.length];
        int count = 0;
        for (int i = fine.pad; i < fine.length - fine.pad; i++) {
            if (fineLinks[q].voxels[i] < 0 && there[place((i - fine.pad) / layer, i)] > 0) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Slots of a cell with and without a voxel. */
    private void countMissing() {
        for (Links quarter : fineLinks) {
            for (int i = fine.pad; i < fine.length - fine.pad; i++) {
                (quarter.voxels[i] < 0 ? missing : there)[place((i - fine.pad) / layer, i)]++;
            }
        }
    }

    /** What passes through the faces of the voxels of a fine quarter. */
    double[] passed(int quarter) {
        return fineLinks[quarter].passed;
    }

    /** Moves a layer by a pair of rows, from below for side 0 and from above for side 1; where there is none, nothing passes. */
    void shift(float[] from, float[] into, int side) {
        for (int pair = 0; pair < fine.pairs; pair++) {
            int other = pair + 2 * side - 1;
            if (other >= 0 && other < fine.pairs) {
                int start = fine.firstShared(0, pair, other) - fine.pad;
                int count = fine.endShared(0, pair, other) - fine.pad - start;
                if (count > 0) {
                    System.arraycopy(from, start + fine.way(pair, other), into, start, count);
                }
            }
        }
    }

    /** Brings the faces up to date with those of the fine grid. */
    void update() {
        addUp(passed[0], true, links -> links.far, 0, 3);
        addUp(passed[1], true, links -> links.far, 1, 2);
        addUpColumns();
        for (int z = 0; z < fine.layers; z++) {
            float[] into = z % 2 == 0 ? passed[4] : passed[5];
            clearLayer(into, z / 2, true);
            for (Links quarter : fineLinks) {
                addLayer(z % 2 == 0 ? quarter.before : quarter.after, z, into);
            }
        }
        findShares();
        for (int q = 0; q < links.length; q++) {
            deal(q);
        }
    }

    private interface Side {
        double[] of(Links links);
    }

    private void addUp(float[] into, boolean anew, Side side, int... quarters) {
        for (int z = 0; z < fine.layers; z++) {
            clearLayer(into, z / 2, anew && z % 2 == 0);
            for (int q : quarters) {
                addLayer(side.of(fineLinks[q]), z, into);
            }
        }
    }

    /** Rows of even and odd shift change places from layer to layer. */
    private void addUpColumns() {
        for (int z = 0; z < fine.layers; z++) {
            for (int side = 0; side < 2; side++) {
                float[] into = passed[2 + side];
                clearLayer(into, z / 2, z % 2 == 0);
                int shift = side + z & 1;
                addLayer(fineLinks[shift].across, z, into);
                addLayer(fineLinks[2 + shift].across, z, into);
            }
        }
    }

    private void clearLayer(float[] into, int z, boolean really) {
        if (really) {
            Arrays.fill(into, z * layer, (z + 1) * layer, 0);
        }
    }

    private void addLayer(double[] links, int z, float[] into) {
        int from = fine.pad + z * layer;
        int to = z / 2 * layer;
        for (int i = 0; i < layer; i++) {
            into[to + i] += (float) (0.5 * links[from + i]);
        }
    }

    private void findShares() {
        addUp(diffusivity, true, links -> links.relativeDiffusivity, 0, 1, 2, 3);
        for (int i = 0; i < diffusivity.length; i++) {
            // Halves of sums over faces and voxels: the former of four, the latter of those that are there.
            double mean = 2 * diffusivity[i] / Math.max(1, there[i]);
            double each = mean > 0 ? QUARTER_WAY * 0.5 / mean : 0;
            for (int way = 0; way < WAYS; way++) {
                share[way][i] = (float) Math.min(MOST, each * passed[way][i]);
            }
        }
    }

    private void deal(int q) {
        boolean left = q == 0 || q == 3;
        NarrowLinks into = links[q];
        for (int i = 0; i < places[q].length; i++) {
            int place = places[q][i];
            if (place >= 0) {
                into.near[i] = passed[left ? 1 : 0][place];
                into.far[i] = passed[left ? 0 : 1][place];
                into.level[i] = passed[below[q][i] ? 3 : 2][place];
                into.across[i] = passed[below[q][i] ? 2 : 3][place];
                into.before[i] = passed[4][place];
                into.after[i] = passed[5][place];
            }
        }
    }
}
