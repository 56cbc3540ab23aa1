package org.resorb.space;

import java.util.Arrays;
import java.util.function.IntFunction;

/** How easily each face lets a substance through, relative to a face between two voxels of epidural tissue. */
final class Conductance {
    private final Grid grid;
    private final boolean[] active;
    private final Checkerboard board;
    private final Links[] links;
    private final boolean[] changed;
    private final boolean[] stale;
    private boolean first = true;
    private double[] resistance = new double[0];

    Conductance(Grid grid, boolean[] active, Checkerboard board, Links[] links) {
        this.grid = grid;
        this.active = active;
        this.board = board;
        this.links = links;
        changed = new boolean[board.slabs];
        stale = new boolean[board.slabs];
    }

    /**
     * Brings up to date the slabs in which something changed, and those beside them.
     *
     * @param room for each worker
     * @return for each slab whether it was
     */
    boolean[] update(double[] relativeDiffusivity, Membrane membrane, Parallel parallel, IntFunction<Scratch> room) {
        parallel.run(board.slabs, (slab, worker) -> changed[slab] = take(slab, relativeDiffusivity));
        for (int slab = 0; slab < board.slabs; slab++) {
            stale[slab] = first
                    || changed[slab]
                    || slab > 0 && changed[slab - 1]
                    || slab + 1 < board.slabs && changed[slab + 1];
        }
        first = false;
        lookForOpening(membrane);
        parallel.run(board.slabs, (slab, worker) -> conduct(slab, room.apply(worker)));
        for (int face = 0; face < membrane.size(); face++) {
            cover(face, membrane);
        }
        parallel.run(board.slabs, (slab, worker) -> finish(slab));
        return stale;
    }

    private boolean take(int slab, double[] relativeDiffusivity) {
        boolean any = false;
        for (Links quarter : links) {
            any |= quarter.take(slab, relativeDiffusivity);
        }
        return any;
    }

    private void conduct(int slab, Scratch room) {
        if (stale[slab]) {
            for (Links quarter : links) {
                quarter.conduct(slab, room);
            }
        }
    }

    private void finish(int slab) {
        if (stale[slab]) {
            for (Links quarter : links) {
                quarter.finishConducting(slab);
            }
        }
    }

    /** Where a layer opened, the slabs on either side of it change. */
    private void lookForOpening(Membrane membrane) {
        if (resistance.length < membrane.size()) {
            resistance = Arrays.copyOf(resistance, membrane.size());
        }
        for (int face = 0; face < membrane.size(); face++) {
            double now = membrane.resistance(face);
            if (resistance[face] != now) {
                int v = membrane.voxel(face);
                int next = grid.neighbour(v, membrane.axis(face), 1);
                stale[board.slab(v)] = true;
                stale[board.slab(Math.max(next, v))] = true;
                resistance[face] = now;
            }
        }
    }

    private void cover(int face, Membrane membrane) {
        int v = membrane.voxel(face);
        int axis = membrane.axis(face);
        int next = grid.neighbour(v, axis, 1);
        if (next < 0 || !active[v] || !active[next]) {
            return;
        }
        double[] towards = face(v, axis, 1);
        double[] back = face(next, axis, -1);
        cover(towards, v, face);
        if (back != towards) {
            cover(back, next, face);
        }
    }

    private void cover(double[] links, int v, int face) {
        double free = links[board.slot(v)];
        if (stale[board.slab(v)] && free > 0) {
            links[board.slot(v)] = 1 / (1 / free + resistance[face] / grid.voxel());
        }
    }

    /** Where the quarter of a voxel keeps its links to one side. */
    private double[] face(int v, int axis, int side) {
        int slab = board.slab(v);
        Links quarter = links[board.quarter(v)];
        boolean forward = side > 0;
        return switch (axis) {
            case 0 -> board.isLeftOfPair(v) == forward ? quarter.near[slab] : quarter.far[slab];
            case 1 -> board.isBelowPair(v) == forward ? quarter.level[slab] : quarter.across[slab];
            default -> forward ? quarter.after[slab] : quarter.before[slab];
        };
    }
}
