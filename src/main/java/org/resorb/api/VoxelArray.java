package org.resorb.api;

import java.util.List;

/**
 * A field of the tissue on one day.
 *
 * @param name for example {@code tnf}
 * @param unit UCUM code, {@code 1} for a plain number
 * @param meaning one sentence
 * @param day since herniation
 * @param axes slowest first: y and x, of a run in three dimensions z, y and x
 * @param values one a voxel, the last axis varying fastest
 */
public record VoxelArray(String name, String unit, String meaning, int day, List<VoxelAxis> axes, double[] values) {
    /** Takes copies. */
    public VoxelArray {
        axes = List.copyOf(axes);
        values = values.clone();
    }

    /** A copy. */
    @Override
    public double[] values() {
        return values.clone();
    }
}
