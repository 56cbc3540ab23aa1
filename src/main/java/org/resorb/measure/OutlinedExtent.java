package org.resorb.measure;

import java.util.List;
import org.resorb.quantity.Length;
import org.resorb.space.Grid;

/** How far what a reader outlines reaches from front to back, as radiologists grade herniations by it. */
final class OutlinedExtent {
    private static final List<Variable> COLUMNS = List.of(Variable.imaged(
            "ap_extent_mm", "mm", "Largest extent from front to back of what a reader outlines in any axial line"));

    private OutlinedExtent() {}

    /** The measured quantities. */
    static List<Variable> columns() {
        return COLUMNS;
    }

    /**
     * The largest length of tissue in a line of voxels from front to back, in mm.
     *
     * @param outlined part of each voxel that is tissue which a reader outlines
     */
    static double mm(Grid grid, double[] outlined) {
        double longest = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                double line = 0;
                for (int x = 0; x < grid.nx(); x++) {
                    line += outlined[grid.index(x, y, z)];
                }
                longest = Math.max(longest, line);
            }
        }
        return longest * grid.voxel() / Length.UM_PER_MM;
    }
}
