package org.resorb.scenario;

import java.util.function.IntToDoubleFunction;
import org.resorb.image.NiftiHeader;
import org.resorb.image.VoxelType;
import org.resorb.quantity.Length;
import org.resorb.space.Grid;

/** Brings what is known of the tissue's voxels back to those of the image that it started from. */
public final class SegmentationLattice {
    private static final int LEAST_POINTS = 2;
    private static final int MOST_POINTS = 24;

    private final Segmentation.File file;
    private final Grid grid;
    private final SegmentedLayout layout;
    private final int[] points = new int[3];

    /** For the tissue of a scenario with a segmentation. */
    public SegmentationLattice(Scenario scenario, Grid grid) {
        this.file = scenario.segmentation().file();
        this.grid = grid;
        this.layout = (SegmentedLayout) Layout.of(scenario);
        for (int index = 0; index < 3; index++) {
            int fitting = (int) Math.ceil(1.5 * file.affine().spacing(index) * Length.UM_PER_MM / grid.voxel());
            points[index] = Math.min(MOST_POINTS, Math.max(LEAST_POINTS, fitting));
        }
    }

    /** The header of a mask on the image's own voxels. */
    public NiftiHeader header() {
        return new NiftiHeader(file.size(), VoxelType.UINT8, file.affine());
    }

    /** Where the tissue's origin lies in the image, in mm to right, anterior and superior. */
    public double[] origin() {
        return layout.origin();
    }

    /** Volume of a voxel of the image in mm3. */
    public double voxelVolume() {
        return file.voxelVolume();
    }

    /**
     * The mean over each voxel of the image of what the tissue's voxels have, by {@code i + nx * (j + ny * k)}; 0 outside the
     * tissue.
     */
    public double[] means(IntToDoubleFunction values) {
        int[] size = file.size();
        double[] means = new double[size[0] * size[1] * size[2]];
        int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        int[] high = {-1, -1, -1};
        corners(low, high);
        for (int k = low[2]; k <= high[2]; k++) {
            for (int j = low[1]; j <= high[1]; j++) {
                for (int i = low[0]; i <= high[0]; i++) {
                    means[i + size[0] * (j + size[1] * k)] = mean(i, j, k, values);
                }
            }
        }
        return means;
    }

    /** The voxels of the image between which the tissue's box lies. */
    private void corners(int[] low, int[] high) {
        for (int corner = 0; corner < 8; corner++) {
            int column = (corner & 1) * (grid.nx() - 1);
            int row = (corner >> 1 & 1) * (grid.ny() - 1);
            int layer = (corner >> 2) * (grid.nz() - 1);
            double[] index = layout.index(grid, grid.index(column, row, layer));
            for (int axis = 0; axis < 3; axis++) {
                int last = file.size()[axis] - 1;
                low[axis] = Math.min(low[axis], Math.max(0, (int) Math.floor(index[axis]) - 1));
                high[axis] = Math.max(high[axis], Math.min(last, (int) Math.ceil(index[axis]) + 1));
            }
        }
    }

    private double mean(int i, int j, int k, IntToDoubleFunction values) {
        double sum = 0;
        for (int c = 0; c < points[2]; c++) {
            for (int b = 0; b < points[1]; b++) {
                for (int a = 0; a < points[0]; a++) {
                    int v = layout.voxel(grid, i + within(a, 0), j + within(b, 1), k + within(c, 2));
                    sum += v < 0 ? 0 : values.applyAsDouble(v);
                }
            }
        }
        return sum / (points[0] * points[1] * points[2]);
    }

    private double within(int point, int index) {
        return (point + 0.5) / points[index] - 0.5;
    }
}
