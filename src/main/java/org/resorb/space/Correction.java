package org.resorb.space;

import java.util.Arrays;

/**
 * What has to be added to the concentrations of a quarter, found by relaxation. In single precision: it is small
 * beside the concentrations, so its own rounding does not matter, and it takes half the memory traffic, which is what a
 * sweep costs.
 */
final class Correction {
    final float[] value;
    private final float[] residual;
    private final float[] inverse;
    private final NarrowLinks links;
    private final NarrowScratch scratch;
    private final boolean deep;
    private final int from;
    private final int to;
    private Correction beside;
    private Correction stacked;

    Correction(Checkerboard board, NarrowLinks links, NarrowScratch scratch) {
        this.links = links;
        this.scratch = scratch;
        deep = board.isDeep();
        value = new float[board.length];
        residual = new float[board.length];
        inverse = new float[board.length];
        from = board.pad;
        to = board.length - board.pad;
    }

    void join(Correction besideIt, Correction stackedOnIt) {
        beside = besideIt;
        stacked = stackedOnIt;
    }

    /**
     * Nothing is corrected yet.
     *
     * @param lacking what the equations lack of holding
     * @param slope their diagonal
     * @return the largest change that a plain Jacobi step would make
     */
    float begin(double[] lacking, double[] slope) {
        NarrowLinks.narrow(lacking, residual, from, to);
        NarrowLinks.narrow(slope, scratch.sum, from, to);
        Loops.invert(inverse, scratch.sum, from, to);
        Arrays.fill(value, from, to, 0);
        Loops.multiply(scratch.sum, residual, inverse, from, to);
        return largest(scratch.sum);
    }

    /** The diagonal of equations, given at places of each slot; it is 1 where there is none. */
    void takeSlope(float[] slope, int[] places) {
        for (int i = from; i < to; i++) {
            inverse[i] = places[i] < 0 ? 1 : 1 / slope[places[i]];
        }
    }

    /** What the equations lack, given at places of each slot; nothing is corrected yet. */
    void takeLacking(float[] lacking, int[] places) {
        for (int i = from; i < to; i++) {
            residual[i] = places[i] < 0 ? 0 : lacking[places[i]];
        }
        Arrays.fill(value, from, to, 0);
    }

    /** Puts the correction of each slot at its place. */
    void give(float[] corrections, int[] places) {
        for (int i = from; i < to; i++) {
            if (places[i] >= 0) {
                corrections[places[i]] = value[i];
            }
        }
    }

    /** One step of relaxation towards the balance with the neighbours. */
    void relax(float omega) {
        flowIn(residual);
        Loops.relax(value, scratch.sum, inverse, omega, from, to);
    }

    /** The same; returns the largest change that a plain Jacobi step would have made. */
    float relaxAndWatch(float omega) {
        flowIn(residual);
        Loops.change(scratch.sum, inverse, value, from, to);
        Loops.move(value, scratch.sum, omega, from, to);
        return largest(scratch.sum);
    }

    /** What the corrected equations still lack; holds until the next call of any quarter. */
    float[] lacking() {
        flowIn(residual);
        Loops.lack(scratch.sum, value, inverse, from, to);
        return scratch.sum;
    }

    /** Each value becomes what a Jacobi step would make of it if nothing were lacking. */
    void average() {
        flowIn(scratch.nothing);
        Loops.multiply(value, scratch.sum, inverse, from, to);
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
        float[] sum = scratch.sum;
        float[] moved = scratch.moved;
        links.neighbours.far(beside.value, moved);
        Loops.flow(sum, start, links.near, beside.value, links.far, moved, from, to);
        links.neighbours.across(stacked.value, moved);
        Loops.flow(sum, links.level, stacked.value, links.across, moved, from, to);
        if (deep) {
            links.neighbours.after(stacked.value, moved);
            links.neighbours.before(stacked.value, scratch.alsoMoved);
            Loops.flow(sum, links.after, moved, links.before, scratch.alsoMoved, from, to);
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
