package org.resorb.space;

/**
 * The equations of a quarter of the checkerboard for one substance. The quarter beside it has the other colour in the same
 * rows, the stacked one the other colour in the rows above and below.
 */
final class Quarter {
    final Correction correction;
    final Links links;
    private final double[] value;
    private final double[] source;
    private final double[] loss;
    private final double[] saturable;
    private final Scratch scratch;
    private final boolean deep;
    private final int from;
    private final int to;
    private double everywhere;
    private boolean hasLocalLoss;
    private Quarter beside;
    private Quarter stacked;

    private Quarter(Checkerboard board, Links links, Scratch scratch, NarrowScratch narrow) {
        this.links = links;
        this.scratch = scratch;
        correction = new Correction(board, links.narrow, narrow);
        deep = board.isDeep();
        value = new double[board.length];
        source = new double[board.length];
        loss = new double[board.length];
        saturable = new double[board.length];
        from = links.from;
        to = links.to;
    }

    /** All four quarters of a board. */
    static Quarter[] all(Checkerboard board, Links[] links, Scratch scratch) {
        NarrowScratch narrow = new NarrowScratch(board);
        Quarter[] quarters = new Quarter[links.length];
        for (int q = 0; q < quarters.length; q++) {
            quarters[q] = new Quarter(board, links[q], scratch, narrow);
        }
        for (int q = 0; q < quarters.length; q++) {
            quarters[q].beside = quarters[q ^ 2];
            quarters[q].stacked = quarters[q ^ 3];
            quarters[q].correction.join(quarters[q ^ 2].correction, quarters[q ^ 3].correction);
        }
        return quarters;
    }

    /** Takes in a substance: concentrations, and what each voxel puts in and takes out, times {@code scale}. */
    void load(double[] c, Exchange exchange, double scale) {
        links.deal(c, 1, value);
        links.deal(exchange.source, scale, source);
        everywhere = exchange.everywhere * scale;
        hasLocalLoss = exchange.hasLocalLoss;
        if (hasLocalLoss) {
            links.deal(exchange.loss, scale, loss);
        }
        if (exchange.hasSaturable) {
            links.deal(exchange.saturable, scale, saturable);
        }
    }

    /**
     * Puts the concentrations back where they belong; rounding may leave some below zero within the tolerance.
     *
     * @return false if some are no numbers
     */
    boolean gather(double[] natural) {
        boolean numbers = true;
        for (int i = from; i < to; i++) {
            int v = links.voxels[i];
            if (v >= 0) {
                natural[v] = Math.max(value[i], 0);
                numbers &= value[i] < Double.POSITIVE_INFINITY;
            }
        }
        return numbers;
    }

    double largest() {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = value[i] > largest ? value[i] : largest;
        }
        return largest;
    }

    /**
     * Works out by how much the equations do not hold, and hands it to the correction; their diagonal stays in the scratch.
     *
     * @return the largest change that a plain Jacobi step would make
     */
    double examine() {
        findLacking();
        return correction.begin(scratch.residual, scratch.slope);
    }

    /** The same with an uptake of {@code saturable * c / (half + c)}, and its tangent in place of the uptake itself. */
    double examine(double half) {
        findLacking();
        Loops.subtractUptake(scratch.residual, saturable, value, half, from, to);
        Loops.addTangent(scratch.slope, saturable, value, half, from, to);
        return correction.begin(scratch.residual, scratch.slope);
    }

    private void findLacking() {
        Loops.add(scratch.slope, links.passed, everywhere, from, to);
        if (hasLocalLoss) {
            Loops.add(scratch.slope, loss, from, to);
        }
        flowIn();
        Loops.subtract(scratch.residual, scratch.slope, value, from, to);
    }

    private void flowIn() {
        double[] residual = scratch.residual;
        double[] moved = scratch.moved;
        links.neighbours.far(beside.value, moved);
        Loops.flow(residual, source, links.near, beside.value, links.far, moved, from, to);
        links.neighbours.across(stacked.value, moved);
        Loops.flow(residual, links.level, stacked.value, links.across, moved, from, to);
        if (deep) {
            links.neighbours.after(stacked.value, moved);
            links.neighbours.before(stacked.value, scratch.alsoMoved);
            Loops.flow(residual, links.after, moved, links.before, scratch.alsoMoved, from, to);
        }
    }

    /** Corrects the concentrations, which may pass zero by rounding, or because uptake saturates. */
    void correct(boolean stopAtZero) {
        for (int i = from; i < to; i++) {
            value[i] += correction.value[i];
        }
        for (int i = from; stopAtZero && i < to; i++) {
            value[i] = Math.max(value[i], 0);
        }
    }
}
