package org.resorb.space;

import java.util.Arrays;

/**
 * What has to be added to the concentrations of a quarter, found by over-relaxation. In single precision: it is small
 * beside the concentrations, so its own rounding does not matter, and it takes half the memory traffic, which is what a
 * sweep costs.
 */
final class Correction {
    final float[] value;
    private final float[] residual;
    private final float[] inverse;
    private final float[] near;
    private final float[] far;
    private final float[] level;
    private final float[] across;
    private final float[] before;
    private final float[] after;
    private final float[] sum;
    private final float[] nothing;
    private final float[] moved;
    private final float[] alsoMoved;
    private final Checkerboard board;
    private final Neighbours neighbours;
    private final int from;
    private final int to;
    private Correction beside;
    private Correction stacked;

    Correction(Checkerboard board, Neighbours neighbours) {
        this.board = board;
        this.neighbours = neighbours;
        value = new float[board.length];
        residual = new float[board.length];
        inverse = new float[board.length];
        near = new float[board.length];
        far = new float[board.length];
        level = new float[board.length];
        across = new float[board.length];
        before = new float[board.isDeep() ? board.length : 0];
        after = new float[board.isDeep() ? board.length : 0];
        sum = new float[board.length];
        nothing = new float[board.length];
        moved = new float[board.length];
        alsoMoved = new float[board.length];
        from = board.pad;
        to = board.length - board.pad;
    }

    void join(Correction besideIt, Correction stackedOnIt) {
        beside = besideIt;
        stacked = stackedOnIt;
    }

    void conduct(Quarter quarter) {
        narrow(quarter.near, near);
        narrow(quarter.far, far);
        narrow(quarter.level, level);
        narrow(quarter.across, across);
        if (board.isDeep()) {
            narrow(quarter.before, before);
            narrow(quarter.after, after);
        }
    }

    private void narrow(double[] wide, float[] into) {
        for (int i = from; i < to; i++) {
            into[i] = (float) wide[i];
        }
    }

    /**
     * Nothing is corrected yet.
     *
     * @param lacking what the equations lack of holding
     * @param slope their diagonal
     * @return the largest change that a plain Jacobi step would make
     */
    float begin(double[] lacking, double[] slope) {
        narrow(lacking, residual);
        narrow(slope, sum);
        Loops.invert(inverse, sum, from, to);
        Arrays.fill(value, from, to, 0);
        Loops.multiply(sum, residual, inverse, from, to);
        return largest(sum);
    }

    /** One step of over-relaxation towards the balance with the neighbours. */
    void relax(float omega) {
        flowIn(residual);
        Loops.relax(value, sum, inverse, omega, from, to);
    }

    /** The same; returns the largest change that a plain Jacobi step would have made. */
    float relaxAndWatch(float omega) {
        flowIn(residual);
        Loops.change(sum, inverse, value, from, to);
        Loops.move(value, sum, omega, from, to);
        return largest(sum);
    }

    /** Each value becomes what a Jacobi step would make of it if nothing were lacking. */
    void average() {
        flowIn(nothing);
        Loops.multiply(value, sum, inverse, from, to);
    }

    float largest() {
        return largest(value);
    }

    double total() {
        double total = 0;
        for (int i = from; i < to; i++) {
            total += value[i];
        }
        return total;
    }

    void scale(float factor) {
        for (int i = from; i < to; i++) {
            value[i] *= factor;
        }
    }

    private void flowIn(float[] start) {
        neighbours.far(beside.value, moved);
        Loops.flow(sum, start, near, beside.value, far, moved, from, to);
        neighbours.across(stacked.value, moved);
        Loops.flow(sum, level, stacked.value, across, moved, from, to);
        if (board.isDeep()) {
            neighbours.after(stacked.value, moved);
            neighbours.before(stacked.value, alsoMoved);
            Loops.flow(sum, after, moved, before, alsoMoved, from, to);
        }
    }

    private float largest(float[] values) {
        float largest = 0;
        for (int i = from; i < to; i++) {
            float size = Math.abs(values[i]);
            largest = size > largest ? size : largest;
        }
        return largest;
    }
}
