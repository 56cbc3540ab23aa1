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
    private final double[][] source;
    private final double[][] loss;
    private final double[][] saturable;
    private final Scratch scratch;
    private double everywhere;
    private boolean hasLocalLoss;
    private Quarter beside;
    private Quarter stacked;

    private Quarter(Checkerboard board, Links links, Scratch scratch, NarrowScratch narrow) {
        this.board = board;
        this.links = links;
        this.scratch = scratch;
        correction = new Correction(board, links.narrow, narrow);
        value = board.wide();
        source = board.wide();
        loss = board.wide();
        saturable = board.wide();
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
        everywhere = exchange.everywhere * scale;
        hasLocalLoss = exchange.hasLocalLoss;
        for (int z = 0; z < board.layers; z++) {
            links.deal(z, c, 1, value[z]);
            links.deal(z, exchange.source, scale, source[z]);
            if (hasLocalLoss) {
                links.deal(z, exchange.loss, scale, loss[z]);
            }
            if (exchange.hasSaturable) {
                links.deal(z, exchange.saturable, scale, saturable[z]);
            }
        }
    }

    /**
     * Puts the concentrations back where they belong.
     *
     * @return false if some are no numbers
     */
    boolean gather(double[] natural) {
        boolean numbers = true;
        for (int z = 0; z < board.layers; z++) {
            numbers &= links.gather(z, value[z], natural);
        }
        return numbers;
    }

    double largest() {
        double largest = 0;
        for (int z = 0; z < board.layers; z++) {
            largest = Math.max(largest, Loops.largest(value[z], board.from[z], board.to[z]));
        }
        return largest;
    }

    /**
     * Works out by how much the equations of a layer do not hold, and hands it to the correction; their diagonal stays in the
     * scratch.
     *
     * @return the largest change that a plain Jacobi step would make
     */
    double examine(int z) {
        findLacking(z);
        return correction.begin(z, scratch.residual, scratch.slope);
    }

    /** The same with an uptake of {@code saturable * c / (half + c)}, and its tangent in place of the uptake itself. */
    double examine(int z, double half) {
        findLacking(z);
        Loops.subtractUptake(scratch.residual, saturable[z], value[z], half, board.from[z], board.to[z]);
        Loops.addTangent(scratch.slope, saturable[z], value[z], half, board.from[z], board.to[z]);
        return correction.begin(z, scratch.residual, scratch.slope);
    }

    private void findLacking(int z) {
        int from = board.from[z];
        int to = board.to[z];
        Loops.add(scratch.slope, links.passed[z], everywhere, from, to);
        if (hasLocalLoss) {
            Loops.add(scratch.slope, loss[z], from, to);
        }
        flowIn(z, from, to);
        Loops.subtract(scratch.residual, scratch.slope, value[z], from, to);
    }

    private void flowIn(int z, int from, int to) {
        double[] residual = scratch.residual;
        double[] moved = scratch.moved;
        double[] near = beside.value[z];
        double[] level = stacked.value[z];
        links.neighbours.far(z, near, moved);
        Loops.flow(residual, source[z], links.near[z], near, links.far[z], moved, from, to);
        links.neighbours.across(z, level, moved);
        Loops.flow(residual, links.level[z], level, links.across[z], moved, from, to);
        if (board.isDeep()) {
            double[] before = z == 0 ? scratch.nothing : stacked.value[z - 1];
            double[] after = z + 1 == board.layers ? scratch.nothing : stacked.value[z + 1];
            Loops.flow(residual, links.after[z], after, links.before[z], before, from, to);
        }
    }

    /** Corrects the concentrations, which may pass zero by rounding, or because uptake saturates. */
    void correct(boolean stopAtZero) {
        for (int z = 0; z < board.layers; z++) {
            Loops.add(value[z], correction.value[z], board.from[z], board.to[z]);
            if (stopAtZero) {
                Loops.stopAtZero(value[z], board.from[z], board.to[z]);
            }
        }
    }
}
