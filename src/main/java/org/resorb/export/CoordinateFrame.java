package org.resorb.export;

import org.resorb.image.Affine;
import org.resorb.quantity.Length;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.SegmentationLattice;
import org.resorb.space.Grid;

/**
 * Where the voxels of a run lie, in mm. Its axes are x from front to back, y from below to above, z from right to left; the
 * origin lies at the margin of the disc, at half its height and in the middle of the body.
 *
 * @param origin where that is in the body, in mm to right, anterior and superior: of a run from a segmentation in the frame
 *     of its image, else nothing
 */
record CoordinateFrame(Grid grid, double[] origin) {
    private static final String[] AXES = {"x_mm", "y_mm", "z_mm"};
    private static final String[] MEANINGS = {"from front to back", "from below to above", "from right to left"};

    /** As many as vary: two for a slab. */
    int axes() {
        return grid.axes();
    }

    /** Name of an axis: 0 x, 1 y, 2 z. */
    static String axis(int axis) {
        return AXES[axis];
    }

    /** Which way an axis goes. */
    static String meaning(int axis) {
        return MEANINGS[axis];
    }

    /** Voxels along an axis. */
    int count(int axis) {
        return axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz();
    }

    /** Voxels along the axes that vary, slowest first, as in NumPy: (z, y, x) or (y, x). */
    int[] shape() {
        int[] shape = new int[axes()];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[shape.length - 1 - axis] = count(axis);
        }
        return shape;
    }

    /** Edge of a voxel along an axis. */
    double spacing(int axis) {
        return Length.MM_PER_UM * (axis == 2 ? grid.layer() : grid.voxel());
    }

    /** Centre of the voxel of this index along an axis. */
    double centre(int axis, int index) {
        int v = index * (axis < grid.axes() ? grid.stride(axis) : 0);
        return Length.MM_PER_UM * (axis == 0 ? grid.x(v) : axis == 1 ? grid.y(v) : grid.z(v));
    }

    /** Corner of the first voxel along an axis. */
    double corner(int axis) {
        return centre(axis, 0) - 0.5 * spacing(axis);
    }

    static CoordinateFrame of(Scenario scenario, Grid grid) {
        return new CoordinateFrame(
                grid,
                scenario.segmentation() == null ? new double[3] : new SegmentationLattice(scenario, grid).origin());
    }

    /** To right, anterior, superior. */
    Affine affine() {
        return new Affine(new double[][] {
            {0, 0, -spacing(2), origin[0] - centre(2, 0)},
            {-spacing(0), 0, 0, origin[1] - centre(0, 0)},
            {0, spacing(1), 0, origin[2] + centre(1, 0)}
        });
    }
}
