package org.resorb.space;

import java.util.Arrays;

/** Who is next to whom among active voxels, and through which face with a layer, looked up once for all. */
public final class Adjacency {
    private final int[][] next;
    private final int[][] face;
    private final int[] voxels;

    /** Who is next to whom; the layers must all be in place. */
    public Adjacency(Grid grid, boolean[] active, Membrane membrane) {
        next = new int[2 * grid.axes()][grid.size()];
        face = new int[2 * grid.axes()][grid.size()];
        int[] found = new int[grid.size()];
        int count = 0;
        for (int v = 0; v < active.length; v++) {
            for (int way = 0; way < next.length; way++) {
                int to = active[v] ? grid.neighbour(v, way / 2, side(way)) : -1;
                next[way][v] = to >= 0 && active[to] ? to : -1;
                face[way][v] = next[way][v] < 0 ? -1 : membrane.between(v, way / 2, side(way), to);
            }
            if (active[v]) {
                found[count++] = v;
            }
        }
        voxels = Arrays.copyOf(found, count);
    }

    private static int side(int way) {
        return way % 2 == 0 ? -1 : 1;
    }

    private static int way(int axis, int side) {
        return 2 * axis + (side > 0 ? 1 : 0);
    }

    /** All active voxels, in order of index. */
    public int[] voxels() {
        return voxels;
    }

    /** The active voxel next to a voxel along an axis, or -1 if there is none. */
    public int next(int v, int axis, int side) {
        return next[way(axis, side)][v];
    }

    /** The face with a layer between a voxel and the active one next to it, or -1 if there is none. */
    public int face(int v, int axis, int side) {
        return face[way(axis, side)][v];
    }
}
