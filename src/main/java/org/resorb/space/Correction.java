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
     * Nothing is corrected yet in a slab; the change that a plain Jacobi step would make is watched.
     *
     * @param lacking what the equations lack of holding
     * @param slope their diagonal
     */
    void begin(int slab, double[] lacking, double[] slope) {
        int from = board.from[slab];
        int to = board.to[slab];
        NarrowLinks.narrow(lacking, residual[slab], from, to);
        NarrowLinks.narrow(slope, scratch.sum, from, to);
        Loops.invert(inverse[slab], scratch.sum, from, to);
        Arrays.fill(value[slab], from, to, 0);
        Loops.multiply(scratch.sum, residual[slab], inverse[slab], from, to);
        Loops.largest(scratch.most, scratch.sum, from, to);
    }

    /** The diagonal of equations, given at places of each slot by layer; it is 1 where there is none. */
    void takeSlope(float[][] slope, int[][] places) {
        for (int z = 0; z < board.layers; z++) {
            int slab = z / board.thick;
            for (int i = board.start(z); i < board.start(z) + board.layer; i++) {
                inverse[slab][i] = places[slab][i] < 0 ? 1 : 1 / slope[z][places[slab][i]];
            }
        }
    }

    /** What the equations lack, given at places of each slot by layer; nothing is corrected yet. */
    void takeLacking(float[][] lacking, int[][] places) {
        for (int z = 0; z < board.layers; z++) {
            int[] place = places[z / board.thick];
            float[] into = residual[z / board.thick];
            float[] from = lacking[z];
            for (int i = board.start(z); i < board.start(z) + board.layer; i++) {
                into[i] = place[i] < 0 ? 0 : from[place[i]];
            }
        }
        for (float[] slab : value) {
            Arrays.fill(slab, 0);
        }
    }

    /** Puts the correction of each slot at its place. */
    void give(float[][] corrections, int[][] places) {
        for (int z = 0; z < board.layers; z++) {
            int[] place = places[z / board.thick];
            float[] from = value[z / board.thick];
            float[] into = corrections[z];
            for (int i = board.start(z); i < board.start(z) + board.layer; i++) {
                if (place[i] >= 0) {
                    into[place[i]] = from[i];
                }
            }
        }
    }

    /** One step of relaxation of a slab towards the balance with the neighbours. */
    void relax(int slab, float omega) {
        flowIn(slab, residual[slab]);
        Loops.relax(value[slab], scratch.sum, inverse[slab], omega, board.from[slab], board.to[slab]);
    }

    /** The same; the change that a plain Jacobi step would have made is watched. */
    void relaxAndWatch(int slab, float omega) {
        flowIn(slab, residual[slab]);
        Loops.change(scratch.sum, inverse[slab], value[slab], board.from[slab], board.to[slab]);
        Loops.move(value[slab], scratch.sum, omega, board.from[slab], board.to[slab]);
        Loops.largest(scratch.most, scratch.sum, board.from[slab], board.to[slab]);
    }

    /** What the corrected equations of a slab still lack; holds until the next call of any quarter. */
    float[] lacking(int slab) {
        flowIn(slab, residual[slab]);
        Loops.lack(scratch.sum, value[slab], inverse[slab], board.from[slab], board.to[slab]);
        return scratch.sum;
    }

    /** Each value of a slab becomes what a Jacobi step would make of it if nothing were lacking. */
    void average(int slab) {
        flowIn(slab, scratch.nothing);
        Loops.multiply(value[slab], scratch.sum, inverse[slab], board.from[slab], board.to[slab]);
    }

    /** Begins to watch changes of all quarters; a plain Jacobi step's are meant. */
    void watch() {
        scratch.watch();
    }

    /** Largest of the changes watched. */
    float seen() {
        return scratch.seen();
    }

    float largest() {
        scratch.watch();
        for (int slab = 0; slab < board.slabs; slab++) {
            Loops.largest(scratch.most, value[slab], board.from[slab], board.to[slab]);
        }
        return scratch.seen();
    }

    double total() {
        double total = 0;
        for (int slab = 0; slab < board.slabs; slab++) {
            for (int i = board.from[slab]; i < board.to[slab]; i++) {
                total += value[slab][i];
            }
        }
        return total;
    }

    void scale(float factor) {
        for (int slab = 0; slab < board.slabs; slab++) {
            for (int i = board.from[slab]; i < board.to[slab]; i++) {
                value[slab][i] *= factor;
            }
        }
    }

    private void flowIn(int slab, float[] start) {
        int from = board.from[slab];
        int to = board.to[slab];
        float[] sum = scratch.sum;
        float[] moved = scratch.moved;
        float[] near = beside.value[slab];
        float[] level = stacked.value[slab];
        links.neighbours.far(slab, near, moved);
        Loops.flow(sum, start, links.near[slab], near, links.far[slab], moved, from, to);
        links.neighbours.across(slab, level, moved);
        Loops.flow(sum, links.level[slab], level, links.across[slab], moved, from, to);
        if (board.isDeep()) {
            float[] after = links.neighbours.after(slab, stacked.value, scratch.nothing, moved);
            float[] before = links.neighbours.before(slab, stacked.value, scratch.nothing, scratch.alsoMoved);
            Loops.flow(sum, links.after[slab], after, links.before[slab], before, from, to);
        }
    }
}
