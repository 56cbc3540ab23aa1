package org.resorb.space;

/**
 * The voxels of a grid dealt into two colours, each stored on its own, so that all neighbours of one colour have the
 * other and updates of one colour are loops over different arrays, which the compiler turns into vector instructions.
 * Slot {@code i} of row {@code r} of a colour is at {@code pad + r * half + i}; padding stands for what lies outside.
 */
final class Checkerboard {
    final int half;
    final int rows;
    final int pad;
    final int length;
    private final Grid grid;

    Checkerboard(Grid grid) {
        this.grid = grid;
        half = grid.nx() / 2;
        rows = grid.ny() * grid.nz();
        pad = half * (grid.nz() > 1 ? grid.ny() : 1) + 1;
        length = half * rows + 2 * pad;
    }

    /** First column of the first colour in a row: 0 or 1. */
    int shift(int row) {
        return (row % grid.ny() + row / grid.ny()) & 1;
    }

    void deal(double[] natural, double[] first, double[] second) {
        for (int row = 0; row < rows; row++) {
            int shift = shift(row);
            int slot = pad + row * half;
            int v = row * grid.nx();
            for (int i = 0; i < half; i++) {
                first[slot + i] = natural[v + 2 * i + shift];
                second[slot + i] = natural[v + 2 * i + 1 - shift];
            }
        }
    }

    void gather(double[] first, double[] second, double[] natural) {
        for (int row = 0; row < rows; row++) {
            int shift = shift(row);
            int slot = pad + row * half;
            int v = row * grid.nx();
            for (int i = 0; i < half; i++) {
                natural[v + 2 * i + shift] = first[slot + i];
                natural[v + 2 * i + 1 - shift] = second[slot + i];
            }
        }
    }
}
