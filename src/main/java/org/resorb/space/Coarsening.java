package org.resorb.space;

import java.util.Arrays;

/**
 * Eight voxels as one: a second grid of twice the voxel, on which the smooth part of a correction is found. Its cells are
 * numbered by layer and, within it, by slot of the fine board, all of whose quarters have one voxel of two by two there, in
 * arrays as long as that board says.
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
    final NarrowLinks[] links = new NarrowLinks[Checkerboard.QUARTERS];
    final int[][][] places = new int[Checkerboard.QUARTERS][][];

    /** By quarter and fine layer. */
    final int[][][] voids = new int[Checkerboard.QUARTERS][][];

    final float[][][] passed = new float[WAYS][][];
    final float[][][] share = new float[WAYS][][];
    final float[][] missing;
    private final int from;
    private final int to;
    private final float[][] there;
    private final Links[] fineLinks;
    private final boolean[][][] below = new boolean[Checkerboard.QUARTERS][][];
    private final float[][] diffusivity;

    Coarsening(Grid grid, boolean[] active, Checkerboard fine, Links[] fineLinks) {
        this.fine = fine;
        this.fineLinks = fineLinks;
        layers = (fine.layers + 1) / 2;
        from = fine.pad;
        to = fine.length - fine.pad;
        missing = room();
        there = room();
        diffusivity = room();
        for (int way = 0; way < WAYS; way++) {
            passed[way] = room();
            share[way] = room();
        }
        int columns = (grid.nx() + 3) / 4 * 2;
        Grid coarse = new Grid(columns, fine.pairs, layers, 2 * grid.voxel(), 2 * grid.layer(), 0, 0);
        boolean[] coarseActive = new boolean[coarse.size()];
        int[] placeOf = new int[coarse.size()];
        for (int v = 0; v < active.length; v++) {
            if (active[v]) {
                int cell = coarse.index(fine.pairColumn(v), fine.pairRow(v), grid.layerOf(v) / 2);
                coarseActive[cell] = true;
                placeOf[cell] = fine.slot(v);
            }
        }
        board = new Checkerboard(coarse, coarseActive);
        for (int q = 0; q < links.length; q++) {
            layOut(q, coarseActive, placeOf);
            countMissing(fineLinks[q]);
        }
        for (int q = 0; q < links.length; q++) {
            voids[q] = voids(q);
        }
    }

    /** A number for every cell. */
    float[][] room() {
        return new float[layers][fine.length];
    }

    private void layOut(int q, boolean[] coarseActive, int[] placeOf) {
        links[q] = NarrowLinks.apart(board, new Neighbours(board, q / 2, q % 2));
        places[q] = board.voxels(q, coarseActive);
        below[q] = new boolean[board.slabs][board.length];
        for (int slab = 0; slab < board.slabs; slab++) {
            for (int i = 0; i < board.length; i++) {
                int cell = places[q][slab][i];
                places[q][slab][i] = cell < 0 ? -1 : placeOf[cell];
                below[q][slab][i] = cell >= 0 && board.isBelowPair(cell);
            }
        }
    }

    /** Slots of a cell with and without a voxel. */
    private void countMissing(Links quarter) {
        for (int z = 0; z < fine.layers; z++) {
            for (int i = fine.from[z]; i < fine.to[z]; i++) {
                missing[z / 2][i]++;
            }
            for (int i : quarter.slots[z]) {
                missing[z / 2][i]--;
                there[z / 2][i]++;
            }
        }
    }

    /** Slots without a voxel of a quarter in cells that have one elsewhere. */
    private int[][] voids(int q) {
        int[][] found = new int[fine.layers][];
        for (int z = 0; z < fine.layers; z++) {
            boolean[] has = new boolean[fine.length];
            for (int i : fineLinks[q].slots[z]) {
                has[i] = true;
            }
            int[] without = new int[fine.length];
            int count = 0;
            for (int i = fine.from[z]; i < fine.to[z]; i++) {
                if (!has[i] && there[z / 2][i] > 0) {
                    without[count++] = i;
                }
            }
            found[z] = Arrays.copyOf(without, count);
        }
        return found;
    }

    /** What passes through the faces of the voxels of a fine quarter. */
    double[] passed(int quarter, int z) {
        return fineLinks[quarter].passed[z];
    }

    /** Moves a layer by a pair of rows, from below for side 0 and from above for side 1; where there is none, nothing passes. */
    void shift(float[] from, float[] into, int side) {
        for (int pair = 0; pair < fine.pairs; pair++) {
            int other = pair + 2 * side - 1;
            if (other >= 0 && other < fine.pairs) {
                int start = fine.firstShared(0, pair, other);
                int count = fine.endShared(0, pair, other) - start;
                if (count > 0) {
                    System.arraycopy(from, start + fine.way(pair, other), into, start, count);
                }
            }
        }
    }

    /** Brings the faces up to date with those of the fine grid in the fine layers that are stale. */
    void update(boolean[] stale, Parallel parallel) {
        parallel.run(layers, (z, worker) -> {
            if (stale[2 * z] || stale[Math.min(2 * z + 1, fine.layers - 1)]) {
                update(z);
            }
        });
    }

    private void update(int z) {
        for (float[][] way : passed) {
            Arrays.fill(way[z], 0);
        }
        Arrays.fill(diffusivity[z], 0);
        for (int layer = 2 * z; layer < Math.min(2 * z + 2, fine.layers); layer++) {
            addUp(layer, passed[0][z], links -> links.far, 0, 3);
            addUp(layer, passed[1][z], links -> links.far, 1, 2);
            for (int side = 0; side < 2; side++) {
                // Rows of even and odd shift change places from layer to layer.
                int shift = side + layer & 1;
                addUp(layer, passed[2 + side][z], links -> links.across, shift, 2 + shift);
            }
            boolean lower = layer % 2 == 0;
            addUp(layer, passed[lower ? 4 : 5][z], links -> lower ? links.before : links.after, 0, 1, 2, 3);
            addUp(layer, diffusivity[z], links -> links.relativeDiffusivity, 0, 1, 2, 3);
        }
        findShares(z);
        for (int q = 0; q < links.length; q++) {
            deal(q, z);
        }
    }

    private interface Side {
        double[][] of(Links links);
    }

    private void addUp(int layer, float[] into, Side side, int... quarters) {
        for (int q : quarters) {
            addHalf(side.of(fineLinks[q])[layer], into);
        }
    }

    private void addHalf(double[] links, float[] into) {
        for (int i = from; i < to; i++) {
            into[i] += (float) (0.5 * links[i]);
        }
    }

    private void findShares(int z) {
        for (int i = from; i < to; i++) {
            // Halves of sums over faces and voxels: the former of four, the latter of those that are there.
            double mean = 2 * diffusivity[z][i] / Math.max(1, there[z][i]);
            double each = mean > 0 ? QUARTER_WAY * 0.5 / mean : 0;
            for (int way = 0; way < WAYS; way++) {
                share[way][z][i] = (float) Math.min(MOST, each * passed[way][z][i]);
            }
        }
    }

    private void deal(int q, int z) {
        boolean left = q == 0 || q == 3;
        NarrowLinks into = links[q];
        int slab = z / board.thick;
        for (int i = board.start(z); i < board.start(z) + board.layer; i++) {
            int place = places[q][slab][i];
            if (place >= 0) {
                into.near[slab][i] = passed[left ? 1 : 0][z][place];
                into.far[slab][i] = passed[left ? 0 : 1][z][place];
                into.level[slab][i] = passed[below[q][slab][i] ? 3 : 2][z][place];
                into.across[slab][i] = passed[below[q][slab][i] ? 2 : 3][z][place];
                into.before[slab][i] = passed[4][z][place];
                into.after[slab][i] = passed[5][z][place];
            }
        }
    }
}
