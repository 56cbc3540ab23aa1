package org.resorb.space;

import java.util.Arrays;

/** One colour of the checkerboard: its unknowns, sources and links to the other colour. */
final class Colour {
    final double[] value;
    final double[] source;
    final double[] inverse;
    final double[] near;
    final double[] far;
    final double[] above;
    final double[] below;
    final double[] before;
    final double[] after;
    final boolean deep;
    private final Checkerboard board;
    private final int farSide;
    private final double[] sum;
    private final double[] shifted;
    private final double[] alsoShifted;
    private final int from;
    private final int to;

    /** @param farSide where the second neighbour in a row of shift 0 is stored: one slot before (-1) or after (+1) */
    Colour(Checkerboard board, boolean deep, int farSide) {
        this.board = board;
        this.deep = deep;
        this.farSide = farSide;
        value = new double[board.length];
        source = new double[board.length];
        inverse = new double[board.length];
        near = new double[board.length];
        far = new double[board.length];
        above = new double[board.length];
        below = new double[board.length];
        before = new double[deep ? board.length : 0];
        after = new double[deep ? board.length : 0];
        sum = new double[board.length];
        shifted = new double[board.length];
        alsoShifted = new double[board.length];
        from = board.pad;
        to = board.pad + board.rows * board.half;
    }

    /** Turns the loss in {@code inverse} into one over the diagonal of the equations. */
    void invertDiagonal() {
        for (int i = from; i < to; i++) {
            inverse[i] += near[i] + far[i] + above[i] + below[i];
        }
        if (deep) {
            for (int i = from; i < to; i++) {
                inverse[i] += before[i] + after[i];
            }
        }
        for (int i = from; i < to; i++) {
            inverse[i] = 1 / inverse[i];
        }
    }

    void relax(Colour other, double omega) {
        gather(source, other.value);
        relax(value, sum, inverse, omega, from, to);
    }

    /** Largest change that one plain Jacobi update would make here. */
    double jacobiChange(Colour other) {
        gather(source, other.value);
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(sum[i] * inverse[i] - value[i]));
        }
        return largest;
    }

    double largest() {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, value[i]);
        }
        return largest;
    }

    /** {@code out} becomes the Jacobi update of this colour from {@code other}, without sources. */
    void jacobi(double[] other, double[] out) {
        Arrays.fill(sum, 0);
        gather(sum, other);
        for (int i = from; i < to; i++) {
            out[i] = sum[i] * inverse[i];
        }
    }

    double sum(double[] values) {
        double total = 0;
        for (int i = from; i < to; i++) {
            total += values[i];
        }
        return total;
    }

    void normalise(double[] values) {
        double factor = (to - from) / Math.max(sum(values), 1e-300);
        for (int i = from; i < to; i++) {
            values[i] *= factor;
        }
    }

    /** Adds what flows in from the other colour to {@code start}, into {@code sum}. */
    private void gather(double[] start, double[] other) {
        shiftRows(other);
        addFirst(sum, start, near, other, from, to);
        shift(other, board.half, alsoShifted);
        add(sum, far, shifted, above, alsoShifted, from, to);
        shift(other, -board.half, shifted);
        add(sum, below, shifted, from, to);
        if (deep) {
            int layer = board.pad - 1;
            shift(other, layer, shifted);
            shift(other, -layer, alsoShifted);
            add(sum, after, shifted, before, alsoShifted, from, to);
        }
    }

    private void shiftRows(double[] other) {
        for (int row = 0; row < board.rows; row++) {
            int slot = from + row * board.half;
            int side = board.shift(row) == 0 ? farSide : -farSide;
            System.arraycopy(other, slot + side, shifted, slot, board.half);
        }
    }

    private void shift(double[] other, int by, double[] into) {
        System.arraycopy(other, from + by, into, from, to - from);
    }

    private static void addFirst(double[] sum, double[] start, double[] link, double[] other, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] = start[i] + link[i] * other[i];
        }
    }

    private static void add(
            double[] sum, double[] link, double[] other, double[] link2, double[] other2, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += link[i] * other[i] + link2[i] * other2[i];
        }
    }

    private static void add(double[] sum, double[] link, double[] other, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += link[i] * other[i];
        }
    }

    private static void relax(double[] value, double[] sum, double[] inverse, double omega, int from, int to) {
        for (int i = from; i < to; i++) {
            value[i] += omega * (sum[i] * inverse[i] - value[i]);
        }
    }
}
