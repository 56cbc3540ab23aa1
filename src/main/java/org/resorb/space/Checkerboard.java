package org.resorb.space;

import java.util.Arrays;

/**
 * All active voxels, dealt into four quarters: red and black, each split into rows of even and odd shift. All neighbours of
 * a quarter lie in two others, a fixed way off for whole stretches of rows, so that an update is a few loops over different
 * arrays with one index, which the compiler turns into vector instructions. Rows are stored in pairs, each pair cut to the
 * columns in which something is active in any layer; padding before and after stands for what lies outside. Every slab of a few
 * layers has arrays of its own: few enough that what is in hand stays in the nearest cache, so many that loops are long.
 */
final class Checkerboard {
    static final int QUARTERS = 4;

    /** Rows are cut alike as long as no more slots than this are wasted, since every change of width costs a copy. */
    private static final int WASTE = 24;

    /** Loops over fewer slots cost more to begin and to end than they take. */
    private static final int LONG = 1 << 10;

    final int pairs;
    final int layers;
    final int layer;
    /** Layers of a slab. */
    final int thick;

    final int slabs;
    final int pad;
    final int length;

    /** First slot of the rows of a slab in which something is active. */
    final int[] from;

    /** End of the slots of these rows. */
    final int[] to;

    /** Where stretches of inactive voxels begin, in order of index in the grid. */
    final int[] emptyFrom;

    /** Where they end. */
    final int[] emptyTo;

    private final Grid grid;
    private final int firstColumn;
    private final int firstRow;
    private final int[] left;
    private final int[] right;
    private final int[] start;

    /** With slabs as thick as makes loops long. */
    Checkerboard(Grid grid, boolean[] active) {
        this(grid, active, Integer.MAX_VALUE);
    }

    /** @param thickest layers of a slab at most */
    Checkerboard(Grid grid, boolean[] active, int thickest) {
        this.grid = grid;
        layers = grid.nz();
        int[] columns = span(active, true);
        int[] rows = span(active, false);
        firstColumn = columns[0];
        firstRow = rows[0];
        pairs = (rows[1] - firstRow + 2) / 2;
        left = new int[pairs];
        right = new int[pairs];
        start = new int[pairs + 1];
        cut(active);
        evenOut();
        for (int pair = 0; pair < pairs; pair++) {
            start[pair + 1] = start[pair] + width(pair);
        }
        layer = start[pairs];
        pad = columns[1] - firstColumn + 2;
        thick = Math.min(Math.min(thickest, layers), 1 + LONG / Math.max(1, layer));
        slabs = (layers + thick - 1) / thick;
        length = thick * layer + 2 * pad;
        from = new int[slabs];
        to = new int[slabs];
        findRows(active);
        emptyFrom = edges(active, true);
        emptyTo = edges(active, false);
    }

    private static int[] edges(boolean[] active, boolean begins) {
        int[] found = new int[active.length];
        int count = 0;
        for (int v = 0; v <= active.length; v++) {
            boolean here = v == active.length || active[v];
            boolean before = v == 0 || active[v - 1];
            if (begins ? before && !here : here && !before) {
                found[count++] = v;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void findRows(boolean[] active) {
        Arrays.fill(from, Integer.MAX_VALUE);
        Arrays.fill(to, pad);
        for (int v = 0; v < active.length; v++) {
            if (active[v]) {
                int z = grid.layerOf(v);
                from[slab(v)] = Math.min(from[slab(v)], start(z, pairRow(v)));
                to[slab(v)] = Math.max(to[slab(v)], end(z, pairRow(v)));
            }
        }
        for (int slab = 0; slab < slabs; slab++) {
            from[slab] = Math.min(from[slab], to[slab]);
        }
    }

    /** First and last column or row in which something is active; one voxel if nothing is. */
    private int[] span(boolean[] active, boolean columns) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int v = 0; v < active.length; v++) {
            if (active[v]) {
                int at = columns ? grid.column(v) : grid.row(v);
                first = Math.min(first, at);
                last = Math.max(last, at);
            }
        }
        return new int[] {Math.min(first, last), last};
    }

    private void cut(boolean[] active) {
        Arrays.fill(left, Integer.MAX_VALUE);
        for (int v = 0; v < active.length; v++) {
            if (active[v]) {
                int pair = (grid.row(v) - firstRow) / 2;
                int slot = (grid.column(v) - firstColumn) / 2;
                left[pair] = Math.min(left[pair], slot);
                right[pair] = Math.max(right[pair], slot + 1);
            }
        }
        for (int pair = 0; pair < pairs; pair++) {
            left[pair] = Math.min(left[pair], right[pair]);
        }
    }

    /** Joins neighbouring stretches of pairs cut alike, the cheapest first, until joining wastes too much. */
    private void evenOut() {
        int cheapest = 0;
        while (cheapest >= 0) {
            cheapest = -1;
            int least = WASTE + 1;
            for (int pair = 1; pair < pairs; pair++) {
                if (!cutAlike(pair - 1, pair) && waste(pair) < least) {
                    least = waste(pair);
                    cheapest = pair;
                }
            }
            if (cheapest >= 0) {
                join(cheapest);
            }
        }
    }

    private boolean cutAlike(int pair, int other) {
        return left[pair] == left[other] && right[pair] == right[other];
    }

    private int firstAlike(int pair) {
        int first = pair;
        while (first > 0 && cutAlike(first - 1, pair)) {
            first--;
        }
        return first;
    }

    private int endAlike(int pair) {
        int end = pair + 1;
        while (end < pairs && cutAlike(end, pair)) {
            end++;
        }
        return end;
    }

    /** Slots that joining the stretch that begins at a pair to the one before it adds. */
    private int waste(int pair) {
        int both = Math.max(right[pair], right[pair - 1]) - Math.min(left[pair], left[pair - 1]);
        return (endAlike(pair) - pair) * (both - width(pair))
                + (pair - firstAlike(pair - 1)) * (both - width(pair - 1));
    }

    private void join(int pair) {
        int from = firstAlike(pair - 1);
        int to = endAlike(pair);
        int lower = Math.min(left[pair], left[pair - 1]);
        int upper = Math.max(right[pair], right[pair - 1]);
        Arrays.fill(left, from, to, lower);
        Arrays.fill(right, from, to, upper);
    }

    private int width(int pair) {
        return right[pair] - left[pair];
    }

    boolean isDeep() {
        return layers > 1;
    }

    double[][] wide() {
        return new double[slabs][length];
    }

    float[][] narrow() {
        return new float[slabs][length];
    }

    /** Which slab a voxel is in. */
    int slab(int v) {
        return grid.layerOf(v) / thick;
    }

    /** First slot of a layer in its slab. */
    int start(int z) {
        return pad + z % thick * layer;
    }

    /** First slot of a pair of rows of a layer. */
    int start(int z, int pair) {
        return start(z) + start[pair];
    }

    /** End of the slots of a pair of rows of a layer. */
    int end(int z, int pair) {
        return start(z) + start[pair + 1];
    }

    /** First of the slots of a pair of rows whose columns another pair has too. */
    int firstShared(int z, int pair, int other) {
        return start(z, pair) + Math.min(width(pair), Math.max(0, left[other] - left[pair]));
    }

    /** End of those slots. */
    int endShared(int z, int pair, int other) {
        return end(z, pair) - Math.min(width(pair), Math.max(0, right[pair] - right[other]));
    }

    /** Way from a slot of a pair to that of the same columns in another pair. */
    int way(int pair, int other) {
        return start[other] - left[other] - start[pair] + left[pair];
    }

    /** Which quarter holds a voxel: twice its colour plus the shift of its row. */
    int quarter(int v) {
        int shift = grid.row(v) - firstRow + grid.layerOf(v) & 1;
        int colour = grid.column(v) - firstColumn + shift & 1;
        return 2 * colour + shift;
    }

    /** Where its quarter holds an active voxel, in the arrays of its slab. */
    int slot(int v) {
        int pair = (grid.row(v) - firstRow) / 2;
        return start(grid.layerOf(v), pair) + (grid.column(v) - firstColumn) / 2 - left[pair];
    }

    /** Which pair of columns a voxel is in. */
    int pairColumn(int v) {
        return (grid.column(v) - firstColumn) / 2;
    }

    /** Which pair of rows a voxel is in. */
    int pairRow(int v) {
        return (grid.row(v) - firstRow) / 2;
    }

    /** True for the voxels whose neighbour to the right has the same slot. */
    boolean isLeftOfPair(int v) {
        return (grid.column(v) - firstColumn) % 2 == 0;
    }

    /** True for the voxels whose neighbour above has the same slot. */
    boolean isBelowPair(int v) {
        return (grid.row(v) - firstRow) % 2 == 0;
    }

    /** Voxel of every slot of a quarter by slab, or -1 where there is none or it is inactive. */
    int[][] voxels(int quarter, boolean[] active) {
        int[][] voxels = new int[slabs][length];
        for (int[] slab : voxels) {
            Arrays.fill(slab, -1);
        }
        for (int v = 0; v < active.length; v++) {
            if (active[v] && quarter(v) == quarter) {
                voxels[slab(v)][slot(v)] = v;
            }
        }
        return voxels;
    }
}
