package org.resorb.space;

import java.util.Arrays;

/** What each voxel puts into and takes out of a spreading substance. Rates per hour. */
public final class Exchange {
    final double[] source;
    final double[] loss;
    final double[] saturable;
    double halfSaturation = 1;
    double everywhere;
    boolean hasLocalLoss;
    boolean hasSource;
    boolean hasSaturable;

    /** Nothing is exchanged yet. */
    public Exchange(Grid grid) {
        source = new double[grid.size()];
        loss = new double[grid.size()];
        saturable = new double[grid.size()];
    }

    /** Forgets all exchange; every voxel loses at this rate per hour. */
    public void clear(double clearance) {
        everywhere = clearance;
        Arrays.fill(source, 0);
        if (hasLocalLoss) {
            Arrays.fill(loss, 0);
        }
        if (hasSaturable) {
            Arrays.fill(saturable, 0);
        }
        hasSource = false;
        hasLocalLoss = false;
        hasSaturable = false;
    }

    /** Adds a source, in concentration per hour. */
    public void release(int v, double rate) {
        source[v] += rate;
        hasSource = true;
    }

    /** Adds a loss proportional to concentration to every voxel, per hour. */
    public void takeUpEverywhere(double rate) {
        everywhere += rate;
    }

    /** Adds a loss proportional to concentration, per hour. */
    public void takeUp(int v, double rate) {
        loss[v] += rate;
        hasLocalLoss = true;
    }

    /** Adds a loss {@code rate * c / (half + c)}; all saturable losses of a substance share one {@code half}. */
    public void takeUpSaturably(int v, double rate, double half) {
        saturable[v] += rate;
        halfSaturation = half;
        hasSaturable = true;
    }

    double lossAt(int v) {
        return everywhere + loss[v];
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
        for (int v = 0; v < source.length; v++) {
            source[v] *= factor;
        }
    }
}
