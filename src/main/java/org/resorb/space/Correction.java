package org.resorb.space;

import java.util.Arrays;

/**
 * What has to be added to the concentrations of a quarter, found by relaxation. In single precision: it is small
 * beside the concentrations, so its own rounding does not matter, and it takes half the memory traffic, which is what a
 * sweep costs.
 */
final class Correction {
    final float[][] value;
    final Checkerboard board;
    private final float[][] residual;
    private final float[][] inverse;
    private final NarrowLinks links;
    private final NarrowScratch scratch;
    private Correction beside;
    private Correction stacked;

    Correction(Checkerboard board, NarrowLinks links, NarrowScratch scratch) {
        this.board = board;
        this.links = links;
        this.scratch = scratch;
        value = board.narrow();
        residual = board.narrow();
        inverse = board.narrow();
    }

    void join(Correction besideIt, Correction stackedOnIt) {
        beside = besideIt;
        stacked = stackedOnIt;
    }

    /**
     * Nothing is corrected yet in a layer.
     *
     * @param lacking what the equations lack of holding
     * @param slope their diagonal
     * @return the largest change that a plain Jacobi step would make
     */
    float begin(int z, double[] lacking, double[] slope) {
        int from = board.from[z];
        int to = board.to[z];
        NarrowLinks.narrow(lacking, residual[z], from, to);
        NarrowLinks.narrow(slope, scratch.sum, from, to);
        Loops.invert(inverse[z], scratch.sum, from, to);
        Arrays.fill(value[z], from, to, 0);
        Loops.multiply(scratch.sum, residual[z], inverse[z], from, to);
        return Loops.largest(scratch.sum, from, to);
    }

    /** The diagonal of equations, given at places of each slot; it is 1 where there is none. */
    void takeSlope(float[][] slope, int[][] places) {
        for (int z = 0; z < board.layers; z++) {
            for (int i = board.from[z]; i < board.to[z]; i++) {
                inverse[z][i] = places[z][i] < 0 ? 1 : 1 / slope[z][places[z][i]];
            }
        }
    }

    /** What the equations lack, given at places of each slot; nothing is corrected yet. */
    void takeLacking(float[][] lacking, int[][] places) {
        for (int z = 0; z < board.layers; z++) {
            int[] place = places[z];
            for (int i = board.from[z]; i < board.to[z]; i++) {
                residual[z][i] = place[i] < 0 ? 0 : lacking[z][place[i]];
            }
            Arrays.fill(value[z], board.from[z], board.to[z], 0);
        }
    }

    /** Puts the correction of each slot at its place. */
    void give(float[][] corrections, int[][] places) {
        for (int z = 0; z < board.layers; z++) {
            int[] place = places[z];
            for (int i = board.from[z]; i < board.to[z]; i++) {
                if (place[i] >= 0) {
                    corrections[z][place[i]] = value[z][i];
                }
            }
        }
    }

    /** One step of relaxation of a layer towards the balance with the neighbours. */
    void relax(int z, float omega) {
        flowIn(z, residual[z]);
        Loops.relax(value[z], scratch.sum, inverse[z], omega, board.from[z], board.to[z]);
    }

    /** The same; returns the largest change that a plain Jacobi step would have made. */
    float relaxAndWatch(int z, float omega) {
        flowIn(z, residual[z]);
        Loops.change(scratch.sum, inverse[z], value[z], board.from[z], board.to[z]);
        Loops.move(value[z], scratch.sum, omega, board.from[z], board.to[z]);
        return Loops.largest(scratch.sum, board.from[z], board.to[z]);
    }

    /** What the corrected equations of a layer still lack; holds until the next call of any quarter. */
    float[] lacking(int z) {
        flowIn(z, residual[z]);
        Loops.lack(scratch.sum, value[z], inverse[z], board.from[z], board.to[z]);
        return scratch.sum;
    }

    /** Each value of a layer becomes what a Jacobi step would make of it if nothing were lacking. */
    void average(int z) {
        flowIn(z, scratch.nothing);
        Loops.multiply(value[z], scratch.sum, inverse[z], board.from[z], board.to[z]);
    }

    float largest() {
        float largest = 0;
        for (int z = 0; z < board.layers; z++) {
            largest = Math.max(largest, Loops.largest(value[z], board.from[z], board.to[z]));
        }
        return largest;
    }

    double total() {
        double total = 0;
        for (int z = 0; z < board.layers; z++) {
            for (int i = board.from[z]; i < board.to[z]; i++) {
                total += value[z][i];
            }
        }
        return total;
    }

    void scale(float factor) {
        for (int z = 0; z < board.layers; z++) {
            for (int i = board.from[z]; i < board.to[z]; i++) {
                value[z][i] *= factor;
            }
        }
    }

    private void flowIn(int z, float[] start) {
        int from = board.from[z];
        int to = board.to[z];
        float[] sum = scratch.sum;
        float[] moved = scratch.moved;
        float[] near = beside.value[z];
        float[] level = stacked.value[z];
        links.neighbours.far(z, near, moved);
        Loops.flow(sum, start, links.near[z], near, links.far[z], moved, from, to);
        links.neighbours.across(z, level, moved);
        Loops.flow(sum, links.level[z], level, links.across[z], moved, from, to);
        if (board.isDeep()) {
            float[] before = z == 0 ? scratch.nothing : stacked.value[z - 1];
            float[] after = z + 1 == board.layers ? scratch.nothing : stacked.value[z + 1];
            Loops.flow(sum, links.after[z], after, links.before[z], before, from, to);
        }
    }
}
