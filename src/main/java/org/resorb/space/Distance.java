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
        for (int v = 0; v < squared.length; v++) {
            squared[v] = set[v] ? 0 : FAR;
        }
        for (int axis = 0; axis < grid.axes(); axis++) {
            sweep(axis, squared);
        }
        for (int v = 0; v < squared.length; v++) {
            squared[v] = Math.max(0, (Math.sqrt(squared[v]) - 0.5) * grid.voxel());
        }
    }

    private void sweep(int axis, double[] squared) {
        int stride = grid.stride(axis);
        int count = axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz();
        for (int v = 0; v < squared.length; v++) {
            if (v / stride % count == 0) {
                for (int i = 0; i < count; i++) {
                    line[i] = squared[v + i * stride];
                }
                envelope(count);
                for (int i = 0; i < count; i++) {
                    squared[v + i * stride] = lowest[i];
                }
            }
        }
    }

    private void envelope(int count) {
        int last = 0;
        vertex[0] = 0;
        bound[0] = -FAR;
        bound[1] = FAR;
        for (int q = 1; q < count; q++) {
            double cross = crossing(q, vertex[last]);
            while (cross <= bound[last] && last > 0) {
                last--;
                cross = crossing(q, vertex[last]);
            }
            if (cross > bound[last]) {
                last++;
            }
            vertex[last] = q;
            bound[last] = last == 0 ? -FAR : cross;
            bound[last + 1] = FAR;
        }
        Arrays.fill(lowest, 0, count, FAR);
        int k = 0;
        for (int q = 0; q < count; q++) {
            while (bound[k + 1] < q) {
                k++;
            }
            double gap = q - vertex[k];
            lowest[q] = Math.min(FAR, gap * gap + line[vertex[k]]);
        }
    }

    private double crossing(int q, int p) {
        return (line[q] + (double) q * q - line[p] - (double) p * p) / (2.0 * (q - p));
    }
}
