package org.resorb.space;

import java.util.Arrays;

/** Who is next to whom among active voxels, and through which face with a layer, looked up once for all. */
public final class Adjacency {
    private final int ways;
    private final int[] next;
    private final int[] face;
    private final int[] voxels;
    private final boolean[] open;

    /** Who is next to whom; the layers must all be in place. */
    public Adjacency(Grid grid, boolean[] active, Membrane membrane) {
        ways = 2 * grid.axes();
        next = new int[ways * grid.size()];
        face = new int[ways * grid.size()];
        open = new boolean[grid.size()];
        int[] found = new int[grid.size()];
        int count = 0;
        for (int v = 0; v < active.length; v++) {
            open[v] = active[v];
            for (int way = 0; way < ways; way++) {
                int side = way % 2 == 0 ? -1 : 1;
                int to = active[v] ? grid.neighbour(v, way / 2, side) : -1;
                boolean joined = to >= 0 && active[to];
                next[v * ways + way] = joined ? to : -1;
                face[v * ways + way] = joined ? membrane.between(v, way / 2, side, to) : -1;
                open[v] &= joined && face[v * ways + way] < 0;
            }
            if (active[v]) {
                found[count++] = v;
            }
        }
        voxels = Arrays.copyOf(found, count);
    }

    /** Number of ways out of a voxel: one to either side along each axis. */
    public int ways() {
        return ways;
    }

    /** A way by its axis and side. */
    public static int way(int axis, int side) {
        return 2 * axis + (side > 0 ? 1 : 0);
    }

    /** All active voxels, in order of index. */
    public int[] voxels() {
        return voxels;
    }

    /** True if every way out of a voxel leads to an active one, through no face with a layer. */
    public boolean isOpen(int v) {
        return open[v];
    }

    /** The active voxel that a way leads to, or -1 if there is none. */
    public int next(int v, int way) {
        return next[v * ways + way];
    }

    /** The face with a layer between a voxel and the active one that a way leads to, or -1 if there is none. */
    public int face(int v, int way) {
        return face[v * ways + way];
    }

    /** The active voxel next to a voxel along an axis, or -1 if there is none. */
    public int next(int v, int axis, int side) {
        return next(v, way(axis, side));
    }

    /** The face with a layer between a voxel and the active one next to it, or -1 if there is none. */
    public int face(int v, int axis, int side) {
        return face(v, way(axis, side));
    }
}
