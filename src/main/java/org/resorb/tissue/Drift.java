package org.resorb.tissue;

/** Where cells in a voxel are drawn to. */
@FunctionalInterface
public interface Drift {
    /**
     * Velocity in a voxel.
     *
     * @param out um/h along each axis
     */
    void in(int v, double[] out);
}
