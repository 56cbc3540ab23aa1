package org.resorb.api;

/**
 * An axis of a {@link VoxelArray}, in mm from the margin of the disc.
 *
 * @param name {@code x_mm}, {@code y_mm} or {@code z_mm}
 * @param meaning which way it goes
 * @param centres of the voxels along it
 */
public record VoxelAxis(String name, String meaning, double[] centres) {
    /** Takes a copy of the centres. */
    public VoxelAxis {
        centres = centres.clone();
    }

    /** A copy. */
    @Override
    public double[] centres() {
        return centres.clone();
    }
}
