package org.resorb.space;

/**
 * The equations of a quarter of the checkerboard for one substance. The quarter beside it has the other colour in the same
 * rows, the stacked one the other colour in the rows above and below.
 */
final class Quarter {
    final Correction correction;
    final Links links;
    private final Checkerboard board;
    private final double[][] value;
    private final Scratch scratch;

    /** Its first array in an exchange. */
    private final int first;

    private Exchange exchange;
    private double scale;
    private Quarter beside;
    private Quarter stacked;

    private Quarter(Checkerboard board, int q, Links links, Scratch scratch, NarrowScratch narrow) {
        first = q * board.slabs;
        this.board = board;
        this.links = links;
        this.scratch = scratch;
        correction = new Correction(board, links.narrow, narrow);
        value = board.wide();
    }

    /** All four quarters of a board. */
    static Quarter[] all(Checkerboard board, Links[] links, Scratch scratch) {
        NarrowScratch narrow = new NarrowScratch(board);
        Quarter[] quarters = new Quarter[links.length];
        for (int q = 0; q < quarters.length; q++) {
            quarters[q] = new Quarter(board, q, links[q], scratch, narrow);
        }
        for (int q = 0; q < quarters.length; q++) {
            quarters[q].beside = quarters[q ^ 2];
            quarters[q].stacked = quarters[q ^ 3];
            quarters[q].correction.join(quarters[q ^ 2].correction, quarters[q ^ 3].correction);
        }
        return quarters;
    }

    /** Begins with a substance, by what each voxel puts in and takes out, times a factor. */
    void begin(Exchange into, double factor) {
        exchange = into;
        scale = factor;
    }

    /** Takes in the concentrations of a slab. */
    void load(int slab, double[] natural) {
        links.deal(slab, natural, value[slab]);
        Loops.largest(scratch.most, value[slab], board.from[slab], board.to[slab]);
    }

    /** Puts those of a slab back where they belong; rounding may have left some below zero within the tolerance. */
    void gather(int slab, double[] natural) {
        Loops.stopAtZero(value[slab], board.from[slab], board.to[slab]);
        links.gather(slab, value[slab], natural);
    }

    /**
     * Works out by how much the equations of a slab do not hold, and hands it to the correction; their diagonal stays in the
     * scratch.
     */
    void examine(int slab) {
        findLacking(slab);
        correction.begin(slab, scratch.residual, scratch.slope);
    }

    /** The same with an uptake of {@code saturable * c / (half + c)}, and its tangent in place of the uptake itself. */
    void examine(int slab, double half) {
        findLacking(slab);
        double[] most = exchange.saturable[first + slab];
        int from = board.from[slab];
        int to = board.to[slab];
        Loops.subtractUptake(scratch.residual, scale, most, value[slab], half, from, to);
        Loops.addTangent(scratch.slope, scale, most, value[slab], half, from, to);
        correction.begin(slab, scratch.residual, scratch.slope);
    }

    private void findLacking(int slab) {
        int from = board.from[slab];
        int to = board.to[slab];
        Loops.add(scratch.slope, links.passed[slab], exchange.everywhere * scale, from, to);
        if (exchange.hasLocalLoss) {
            Loops.addTimes(scratch.slope, scale, exchange.loss[first + slab], from, to);
        }
        flowIn(slab, from, to);
        Loops.subtract(scratch.residual, scratch.slope, value[slab], from, to);
    }

    private void flowIn(int slab, int from, int to) {
        double[] residual = scratch.residual;
        double[] moved = scratch.moved;
        double[] near = beside.value[slab];
        double[] level = stacked.value[slab];
        links.neighbours.far(slab, near, moved);
        double[] source = exchange.source[first + slab];
        Loops.flow(residual, scale, source, links.near[slab], near, links.far[slab], moved, from, to);
        links.neighbours.across(slab, level, moved);
        Loops.flow(residual, links.level[slab], level, links.across[slab], moved, from, to);
        if (board.isDeep()) {
            double[] after = links.neighbours.after(slab, stacked.value, scratch.nothing, moved);
            double[] before = links.neighbours.before(slab, stacked.value, scratch.nothing, scratch.alsoMoved);
            Loops.flow(residual, links.after[slab], after, links.before[slab], before, from, to);
        }
    }

    /** Corrects the concentrations, which may pass zero by rounding, or because uptake saturates. */
    void correct(boolean stopAtZero) {
        for (int slab = 0; slab < board.slabs; slab++) {
            Loops.add(value[slab], correction.value[slab], board.from[slab], board.to[slab]);
            if (stopAtZero) {
                Loops.stopAtZero(value[slab], board.from[slab], board.to[slab]);
            }
            Loops.largest(scratch.most, value[slab], board.from[slab], board.to[slab]);
        }
    }
}
