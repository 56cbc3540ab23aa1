package org.resorb.measure;

import java.util.List;

/**
 * A look at the midsagittal slice at one time: what MRI and a microscope would show. Arrays have {@code nx * ny} values,
 * index {@code x + nx * y}; x runs from front (disc) to back, y from below to above.
 *
 * @param timeDays days since herniation
 * @param nx voxels from front to back
 * @param ny voxels from below to above
 * @param voxelMm edge of a voxel in mm
 * @param kind 0 bone, 1 disc, 2 epidural tissue, 3 fragment, 4 dura and beyond
 * @param t2 signal of a T2-weighted image, 0 to 1, already blurred by the point spread
 * @param enhancedT1 signal of a contrast-enhanced T1-weighted image, 0 to 1, already blurred
 * @param tissueFraction volume fraction of fragment tissue, may exceed 1 when swollen
 * @param vessels vessel density, 1 in normal epidural tissue
 * @param proteoglycan proteoglycan, 1 in adult nucleus
 * @param cells where cells are, in voxel units from the lower front corner
 */
public record Section(
        double timeDays,
        int nx,
        int ny,
        double voxelMm,
        byte[] kind,
        double[] t2,
        double[] enhancedT1,
        double[] tissueFraction,
        double[] vessels,
        double[] proteoglycan,
        List<Cell> cells) {

    /** What a cell looks like under the microscope. */
    public enum Kind {
        M1,
        M2,
        DISC_CELL,
        AUTOPHAGIC_DISC_CELL,
        TIP
    }

    /** One drawn cell (an agent may stand for several). */
    public record Cell(Kind kind, double x, double y) {}
}
