package org.resorb.space;

import java.util.Arrays;

/** How easily each face lets a substance through, relative to a face between two voxels of epidural tissue. */
final class Conductance {
    private final Grid grid;
    private final boolean[] active;
    private final double[][] across;

    Conductance(Grid grid, boolean[] active) {
        this.grid = grid;
        this.active = active;
        across = new double[grid.axes()][grid.size()];
    }

    void update(double[] ease, Membrane membrane) {
        for (int axis = 0; axis < grid.axes(); axis++) {
            free(axis, ease);
        }
        for (int face = 0; face < membrane.size(); face++) {
            cover(face, ease, membrane);
        }
    }

    /** Two half voxels in series. */
    private void free(int axis, double[] ease) {
        double[] faces = across[axis];
        int stride = grid.stride(axis);
        int last = grid.size() - stride;
        for (int v = 0; v < last; v++) {
            double a = ease[v];
            double b = ease[v + stride];
            faces[v] = active[v] && active[v + stride] ? 2 * a * b / (a + b) : 0;
        }
        Arrays.fill(faces, last, grid.size(), 0);
        cutWrapped(axis, faces);
    }

    /** The last voxel of a row is next in index to the first of the following row, but does not touch it. */
    private void cutWrapped(int axis, double[] faces) {
        int run = grid.stride(axis);
        int cycle = run * (axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz());
        for (int end = cycle; end <= faces.length; end += cycle) {
            Arrays.fill(faces, end - run, end, 0);
        }
    }

    private void cover(int face, double[] ease, Membrane membrane) {
        double[] faces = across[membrane.axis(face)];
        int v = membrane.voxel(face);
        double free = faces[v];
        if (free > 0) {
            faces[v] = 1 / (1 / free + membrane.resistance(face) / grid.voxel());
        }
    }

    void deal(Checkerboard board, Colour red, Colour black) {
        for (int row = 0; row < board.rows; row++) {
            int shift = board.shift(row);
            int slot = board.pad + row * board.half;
            dealRow(row * grid.nx(), shift, slot, board.half, red);
            dealRow(row * grid.nx(), 1 - shift, slot, board.half, black);
        }
    }

    private void dealRow(int start, int shift, int slot, int half, Colour colour) {
        int nx = grid.nx();
        for (int i = 0; i < half; i++) {
            int v = start + 2 * i + shift;
            double right = across[0][v];
            double left = v == start ? 0 : across[0][v - 1];
            colour.near[slot + i] = shift == 0 ? right : left;
            colour.far[slot + i] = shift == 0 ? left : right;
            colour.above[slot + i] = across[1][v];
            colour.below[slot + i] = v >= nx ? across[1][v - nx] : 0;
            if (colour.deep) {
                int layer = nx * grid.ny();
                colour.after[slot + i] = across[2][v];
                colour.before[slot + i] = v >= layer ? across[2][v - layer] : 0;
            }
        }
    }
}
