package org.resorb.space;

import java.util.Arrays;

/** One number per voxel. */
public final class Field {
    private final double[] values;

    /** A field of zeros. */
    public Field(Grid grid) {
        values = new double[grid.size()];
    }

    /** Value in a voxel. */
    public double at(int v) {
        return values[v];
    }

    /** Sets the value in a voxel. */
    public void set(int v, double value) {
        values[v] = value;
    }

    /** Adds to the value in a voxel. */
    public void add(int v, double amount) {
        values[v] += amount;
    }

    /** Sets all voxels to one value. */
    public void fill(double value) {
        Arrays.fill(values, value);
    }

    /** Sum over all voxels, first to last. */
    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    double[] values() {
        return values;
    }
}
