package org.resorb.measure;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;
import org.resorb.space.Grid;

/**
 * A volume as a radiologist finds it: outline the fragment in each axial slice, add the areas up, and take them times the
 * distance from one slice to the next. What lies within the thickness of a slice is blended in it, and where the first
 * slice happens to lie is chance.
 */
final class SlicedVolume {
    private static final List<Variable> COLUMNS = List.of(Variable.imaged(
            "sliced_volume_mm3", "mm3", "Volume that a reader finds by adding up the areas in axial slices"));

    private final Grid grid;
    private final Imaging imaging;

    SlicedVolume(Grid grid, Imaging imaging) {
        this.grid = grid;
        this.imaging = imaging;
    }

    /** The measured quantities. */
    static List<Variable> columns() {
        return COLUMNS;
    }

    /** Part of the distance between slices by which the first of an image is shifted. */
    static double shift(long seed, double day) {
        return Chance.of(seed, "slices", (long) day, 1).uniform(0, 0);
    }

    /**
     * The volume in voxel volumes.
     *
     * @param shown how much of a voxel looks like fragment
     * @param tissue how much of it is fragment
     * @param shift of the first slice, 0 to 1 of the distance between slices
     */
    double of(IntToDoubleFunction shown, IntToDoubleFunction tissue, double shift) {
        double spacing = (imaging.sliceThickness() + imaging.sliceGap()) / grid.voxel();
        double thickness = imaging.sliceThickness() / grid.voxel();
        double sum = 0;
        for (double from = (shift - 1) * spacing; from < grid.ny(); from += spacing) {
            sum += slice(from, from + thickness, shown, tissue);
        }
        return sum * spacing;
    }

    /** What is outlined in a slice between two heights, in voxel edges; in faces of a voxel. */
    private double slice(double from, double to, IntToDoubleFunction shown, IntToDoubleFunction tissue) {
        int first = Math.max(0, (int) Math.floor(from));
        int end = Math.min(grid.ny(), (int) Math.ceil(to));
        double sum = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int x = 0; x < grid.nx(); x++) {
                double blended = 0;
                double area = 0;
                for (int y = first; y < end; y++) {
                    double part = (Math.min(to, y + 1) - Math.max(from, y)) / (to - from);
                    int v = grid.index(x, y, z);
                    blended += part * shown.applyAsDouble(v);
                    area += part * tissue.applyAsDouble(v);
                }
                sum += blended > imaging.outlineThreshold() ? area : 0;
            }
        }
        return sum;
    }
}
