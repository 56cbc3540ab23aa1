package org.resorb.space;

/**
 * The equations of a quarter of the checkerboard. The quarter beside it has the other colour in the same rows, the stacked
 * one the other colour in the rows above and below.
 */
final class Quarter {
    final Correction correction;
    final double[] near;
    final double[] far;
    final double[] level;
    final double[] across;
    final double[] before;
    final double[] after;
    private final double[] value;
    private final double[] source;
    private final double[] loss;
    private final double[] saturable;
    private final double[] relativeDiffusivity;
    private final double[] empty;
    private final double[] passed;
    private final double[] slope;
    private final double[] residual;
    private final double[] moved;
    private final double[] alsoMoved;
    private final Checkerboard board;
    private final Neighbours neighbours;
    private final int[] voxels;
    private final int from;
    private final int to;
    private double everywhere;
    private boolean hasLocalLoss;
    private Quarter beside;
    private Quarter stacked;

    Quarter(Checkerboard board, int colour, int shift, boolean[] active) {
        this.board = board;
        neighbours = new Neighbours(board, colour, shift);
        correction = new Correction(board, neighbours);
        voxels = board.voxels(2 * colour + shift, active);
        near = new double[board.length];
        far = new double[board.length];
        level = new double[board.length];
        across = new double[board.length];
        before = new double[board.isDeep() ? board.length : 0];
        after = new double[board.isDeep() ? board.length : 0];
        value = new double[board.length];
        source = new double[board.length];
        loss = new double[board.length];
        saturable = new double[board.length];
        relativeDiffusivity = new double[board.length];
        empty = new double[board.length];
        passed = new double[board.length];
        slope = new double[board.length];
        residual = new double[board.length];
        moved = new double[board.length];
        alsoMoved = new double[board.length];
        from = board.pad;
        to = board.length - board.pad;
        for (int i = from; i < to; i++) {
            empty[i] = voxels[i] < 0 ? 1 : 0;
        }
    }

    void join(Quarter besideIt, Quarter stackedOnIt) {
        beside = besideIt;
        stacked = stackedOnIt;
        correction.join(besideIt.correction, stackedOnIt.correction);
    }

    private void deal(double[] natural, double factor, double[] into) {
        for (int i = from; i < to; i++) {
            into[i] = voxels[i] < 0 ? 0 : natural[voxels[i]] * factor;
        }
    }

    void dealDiffusivity(double[] natural) {
        deal(natural, 1, relativeDiffusivity);
    }

    /** Takes in a substance: concentrations, and what each voxel puts in and takes out, times {@code scale}. */
    void load(double[] c, Exchange exchange, double scale) {
        deal(c, 1, value);
        deal(exchange.source, scale, source);
        everywhere = exchange.everywhere * scale;
        hasLocalLoss = exchange.hasLocalLoss;
        if (hasLocalLoss) {
            deal(exchange.loss, scale, loss);
        }
        if (exchange.hasSaturable) {
            deal(exchange.saturable, scale, saturable);
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
            if (voxels[i] >= 0) {
                natural[voxels[i]] = Math.max(value[i], 0);
                numbers &= value[i] < Double.POSITIVE_INFINITY;
            }
        }
        return numbers;
    }

    /** Two half voxels in series on every face, nothing through the ends of rows and layers. */
    void conduct() {
        Loops.inSeries(near, relativeDiffusivity, beside.relativeDiffusivity, from, to);
        neighbours.far(beside.relativeDiffusivity, moved);
        Loops.inSeries(far, relativeDiffusivity, moved, from, to);
        Loops.inSeries(level, relativeDiffusivity, stacked.relativeDiffusivity, from, to);
        neighbours.across(stacked.relativeDiffusivity, moved);
        Loops.inSeries(across, relativeDiffusivity, moved, from, to);
        if (board.isDeep()) {
            neighbours.after(stacked.relativeDiffusivity, moved);
            Loops.inSeries(after, relativeDiffusivity, moved, from, to);
            neighbours.before(stacked.relativeDiffusivity, moved);
            Loops.inSeries(before, relativeDiffusivity, moved, from, to);
        }
        neighbours.closeEnds(far, across);
    }

    /** Once all faces are known: what passes through those of a voxel together. */
    void finishConducting() {
        Loops.addUp(passed, near, far, level, across, empty, from, to);
        if (board.isDeep()) {
            Loops.add(passed, passed, before, after, from, to);
        }
        correction.conduct(this);
    }

    double largest() {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = value[i] > largest ? value[i] : largest;
        }
        return largest;
    }

    /**
     * Works out by how much the equations do not hold, and hands it to the correction.
     *
     * @return the largest change that a plain Jacobi step would make
     */
    double examine() {
        findLacking();
        return correction.begin(residual, slope);
    }

    /** The same with an uptake of {@code saturable * c / (half + c)}, and its tangent in place of the uptake itself. */
    double examine(double half) {
        findLacking();
        Loops.subtractUptake(residual, saturable, value, half, from, to);
        Loops.addTangent(slope, saturable, value, half, from, to);
        return correction.begin(residual, slope);
    }

    private void findLacking() {
        Loops.add(slope, passed, everywhere, from, to);
        if (hasLocalLoss) {
            Loops.add(slope, loss, from, to);
        }
        flowIn();
        Loops.subtract(residual, slope, value, from, to);
    }

    private void flowIn() {
        neighbours.far(beside.value, moved);
        Loops.flow(residual, source, near, beside.value, far, moved, from, to);
        neighbours.across(stacked.value, moved);
        Loops.flow(residual, level, stacked.value, across, moved, from, to);
        if (board.isDeep()) {
            neighbours.after(stacked.value, moved);
            neighbours.before(stacked.value, alsoMoved);
            Loops.flow(residual, after, moved, before, alsoMoved, from, to);
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
