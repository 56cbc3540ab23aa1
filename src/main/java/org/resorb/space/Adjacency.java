package org.resorb.space;

import java.util.Arrays;

/** Who is next to whom among active voxels, and through which face with a layer, looked up once for all. */
public final class Adjacency {
    private static final int OPEN = -1;

    private final int ways;

    /** What each way adds to the index of a voxel. */
    private final int[] beside;

    /** Where the ways out of a voxel are listed, first those that lead nowhere; {@code OPEN} if none has to be. */
    private final int[] list;

    private int[] next;
    private int[] face;
    private int listed;
    private final int[] voxels;

    /** Who is next to whom; the layers must all be in place. */
    public Adjacency(Grid grid, boolean[] active, Membrane membrane) {
        ways = 2 * grid.axes();
        beside = new int[ways];
        Arrays.setAll(beside, way -> (way % 2 == 0 ? -1 : 1) * grid.stride(way / 2));
        list = new int[grid.size()];
        next = new int[ways];
        face = new int[ways];
        Arrays.fill(next, -1);
        Arrays.fill(face, -1);
        listed = ways;
        int[] found = new int[grid.size()];
        int count = 0;
        for (int v = 0; v < active.length; v++) {
            if (active[v]) {
                list(grid, active, membrane, v);
                found[count++] = v;
            }
        }
        voxels = Arrays.copyOf(found, count);
    }

    private void list(Grid grid, boolean[] active, Membrane membrane, int v) {
        if (listed == next.length) {
            next = Arrays.copyOf(next, 2 * listed);
            face = Arrays.copyOf(face, 2 * listed);
        }
        boolean open = true;
        for (int way = 0; way < ways; way++) {
            int side = way % 2 == 0 ? -1 : 1;
            int to = grid.neighbour(v, way / 2, side);
            boolean joined = to >= 0 && active[to];
            next[listed + way] = joined ? to : -1;
            face[listed + way] = joined ? membrane.between(v, way / 2, side, to) : -1;
            open &= joined && face[listed + way] < 0;
        }
        list[v] = open ? OPEN : listed;
        listed += open ? 0 : ways;
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
        return list[v] == OPEN;
    }

    /** The active voxel that a way leads to, or -1 if there is none. */
    public int next(int v, int way) {
        return list[v] == OPEN ? v + beside[way] : next[list[v] + way];
    }

    /** The face with a layer between a voxel and the active one that a way leads to, or -1 if there is none. */
    public int face(int v, int way) {
        return list[v] == OPEN ? -1 : face[list[v] + way];
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
