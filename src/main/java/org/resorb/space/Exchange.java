package org.resorb.space;

import java.util.Arrays;

/**
 * What each voxel puts into and takes out of a spreading substance. Rates per hour. Kept as the solver wants it, so that
 * nothing has to be dealt out; what is said of inactive voxels is lost.
 */
public final class Exchange {
    /** By quarter and slab of the board; behind them one for inactive voxels. */
    final double[][] source;

    final double[][] loss;
    final double[][] saturable;
    double halfSaturation = 1;
    double everywhere;
    boolean hasLocalLoss;
    boolean hasSource;
    boolean hasSaturable;
    private final int[] place;
    private final int bits;
    private final int slot;

    /** Nothing is exchanged yet. The places are those of {@link #places}. */
    Exchange(Checkerboard board, int[] place) {
        this.place = place;
        bits = bits(board);
        slot = (1 << bits) - 1;
        int arrays = 1 + Checkerboard.QUARTERS * board.slabs;
        source = new double[arrays][board.length];
        loss = new double[arrays][board.length];
        saturable = new double[arrays][board.length];
    }

    private static int bits(Checkerboard board) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(board.length);
    }

    /** For each voxel the array and the slot that are its own, as one number. */
    static int[] places(Checkerboard board, boolean[] active) {
        int[] places = new int[active.length];
        for (int v = 0; v < active.length; v++) {
            places[v] = active[v]
                    ? (board.quarter(v) * board.slabs + board.slab(v) << bits(board)) + board.slot(v)
                    : Checkerboard.QUARTERS * board.slabs << bits(board);
        }
        return places;
    }

    /** Forgets all exchange; every voxel loses at this rate per hour. */
    public void clear(double clearance) {
        everywhere = clearance;
        forget(source, hasSource);
        forget(loss, hasLocalLoss);
        forget(saturable, hasSaturable);
        hasSource = false;
        hasLocalLoss = false;
        hasSaturable = false;
    }

    private static void forget(double[][] arrays, boolean used) {
        for (int i = 0; used && i < arrays.length; i++) {
            Arrays.fill(arrays[i], 0);
        }
    }

    /** Adds a source, in concentration per hour. */
    public void release(int v, double rate) {
        source[place[v] >>> bits][place[v] & slot] += rate;
        hasSource = true;
    }

    /** Adds a loss proportional to concentration to every voxel, per hour. */
    public void takeUpEverywhere(double rate) {
        everywhere += rate;
    }

    /** Adds a loss proportional to concentration, per hour. */
    public void takeUp(int v, double rate) {
        loss[place[v] >>> bits][place[v] & slot] += rate;
        hasLocalLoss = true;
    }

    /** Adds a loss {@code rate * c / (half + c)}; all saturable losses of a substance share one {@code half}. */
    public void takeUpSaturably(int v, double rate, double half) {
        saturable[place[v] >>> bits][place[v] & slot] += rate;
        halfSaturation = half;
        hasSaturable = true;
    }

    /** True if some voxel was given a source. */
    public boolean released() {
        return hasSource;
    }

    /** True if some voxel was given a saturable loss. */
    public boolean used() {
        return hasSaturable;
    }

    /** Multiplies all sources. */
    public void scaleSource(double factor) {
        for (double[] slab : source) {
            for (int i = 0; i < slab.length; i++) {
                slab[i] *= factor;
            }
        }
    }
}
