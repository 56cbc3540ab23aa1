package org.resorb.space;

import java.util.function.IntFunction;

/** How easily each face lets a substance through, relative to a face between two voxels of epidural tissue. */
final class Conductance {
    private final Grid grid;
    private final boolean[] active;
    private final Checkerboard board;
    private final Links[] links;

    Conductance(Grid grid, boolean[] active, Checkerboard board, Links[] links) {
        this.grid = grid;
        this.active = active;
        this.board = board;
        this.links = links;
    }

    /** @param room for each worker */
    void update(double[] relativeDiffusivity, Membrane membrane, Parallel parallel, IntFunction<Scratch> room) {
        parallel.run(board.slabs, (slab, worker) -> {
            for (Links quarter : links) {
                quarter.take(slab, relativeDiffusivity);
            }
        });
        parallel.run(board.slabs, (slab, worker) -> {
            for (Links quarter : links) {
                quarter.conduct(slab, room.apply(worker));
            }
        });
        for (int face = 0; face < membrane.size(); face++) {
            cover(face, membrane);
        }
        parallel.run(board.slabs, (slab, worker) -> {
            for (Links quarter : links) {
                quarter.finishConducting(slab);
            }
        });
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
        double free = towards[board.slot(v)];
        if (free > 0) {
            double covered = 1 / (1 / free + membrane.resistance(face) / grid.voxel());
            towards[board.slot(v)] = covered;
            back[board.slot(next)] = covered;
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
