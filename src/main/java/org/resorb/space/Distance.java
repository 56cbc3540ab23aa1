package org.resorb.space;

import java.util.Arrays;

/** Exact Euclidean distance to a set of voxels, by lower envelopes of parabolas (Felzenszwalb and Huttenlocher 2012). */
public final class Distance {
    private static final double FAR = 1e30;

    private final Grid grid;
    private final double[] line;
    private final double[] lowest;
    private final int[] vertex;
    private final double[] bound;

    /** Distances on this grid. */
    public Distance(Grid grid) {
        this.grid = grid;
        int longest = Math.max(grid.nx(), Math.max(grid.ny(), grid.nz()));
        line = new double[longest];
        lowest = new double[longest];
        vertex = new int[longest];
        bound = new double[longest + 1];
    }

    /**
     * Distance in um from every voxel centre to the nearest face of a voxel of the set, at least 0; half a voxel less
     * than from centre to centre. Voxels with no set anywhere get a distance beyond any grid.
     */
    public void measure(boolean[] set, Field out) {
        double[] squared = out.values();
        for (int row = 0; row < squared.length; row += grid.nx()) {
            alongRow(set, row, squared);
        }
        for (int axis = 1; axis < grid.axes(); axis++) {
            sweep(axis, squared);
        }
        for (int v = 0; v < squared.length; v++) {
            squared[v] = Math.max(0, (Math.sqrt(squared[v]) - 0.5) * grid.voxel());
        }
    }

    /** In a row the nearest voxel of the set is the last one seen from one end or the other. */
    private void alongRow(boolean[] set, int row, double[] squared) {
        int end = row + grid.nx();
        double gap = FAR;
        for (int v = row; v < end; v++) {
            gap = set[v] ? 0 : gap + 1;
            squared[v] = gap;
        }
        for (int v = end - 1; v >= row; v--) {
            gap = set[v] ? 0 : gap + 1;
            double nearest = Math.min(gap, squared[v]);
            squared[v] = nearest < FAR ? nearest * nearest : FAR;
        }
    }

    private void sweep(int axis, double[] squared) {
        int stride = grid.stride(axis);
        int count = axis == 1 ? grid.ny() : grid.nz();
        for (int block = 0; block < squared.length; block += stride * count) {
            for (int start = block; start < block + stride; start++) {
                for (int i = 0; i < count; i++) {
                    line[i] = squared[start + i * stride];
                }
                envelope(count);
                for (int i = 0; i < count; i++) {
                    squared[start + i * stride] = lowest[i];
                }
            }
        }
    }

    /** Places without anything near along the axes before raise no parabola. */
    private void envelope(int count) {
        int last = -1;
        for (int q = 0; q < count; q++) {
            if (line[q] < FAR) {
                double cross = last < 0 ? -FAR : crossing(q, vertex[last]);
                while (last > 0 && cross <= bound[last]) {
                    last--;
                    cross = crossing(q, vertex[last]);
                }
                last++;
                vertex[last] = q;
                bound[last] = last == 0 ? -FAR : cross;
                bound[last + 1] = FAR;
            }
        }
        readOff(count, last < 0);
    }

    private void readOff(int count, boolean nothing) {
        Arrays.fill(lowest, 0, count, FAR);
        int k = 0;
        for (int q = 0; q < count && !nothing; q++) {
            while (bound[k + 1] < q) {
                k++;
            }
            double gap = q - vertex[k];
            lowest[q] = gap * gap + line[vertex[k]];
        }
    }

    private double crossing(int q, int p) {
        return (line[q] + (double) q * q - line[p] - (double) p * p) / (2.0 * (q - p));
    }
}
