package org.resorb.measure;

import org.resorb.quantity.Length;
import org.resorb.space.Blur;
import org.resorb.space.Distance;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;

/** What magnetic resonance imaging shows of a tissue: an outline, its volume, and contrast around it. */
final class Radiology {
    /** Ratio of the full width at half maximum of a Gaussian to its standard deviation. */
    private static final double WIDTH_PER_DEVIATION = 2.3548200450309493;

    /** Contrast farther from the outline than this is not called a rim. */
    static final double RIM_REACH_UM = 3000;

    private final Imaging imaging;
    private final Blur pointSpread;
    private final Blur pointSpreadOfContrast;
    private final Field fraction;
    private final Field contrast;
    private final Field distance;
    private final Field inside;
    private final Distance distances;
    private final boolean[] outlined;

    Radiology(Grid grid, Imaging imaging) {
        this.imaging = imaging;
        pointSpread = new Blur(grid, imaging.pointSpread() / WIDTH_PER_DEVIATION);
        pointSpreadOfContrast = new Blur(grid, imaging.pointSpread() / WIDTH_PER_DEVIATION);
        fraction = new Field(grid);
        contrast = new Field(grid);
        distance = new Field(grid);
        distances = new Distance(grid);
        outlined = new boolean[grid.size()];
        inside = new Field(grid);
        inside.fill(1);
        pointSpread.apply(inside);
    }

    /** Takes an image of the tissue as it is now. */
    void image(Tissue tissue) {
        tissue.parallel().run(2, (task, worker) -> {
            if (task == 0) {
                outline(tissue);
            } else {
                enhance(tissue);
            }
        });
    }

    /** The part of an image that shows the fragment; may be taken beside the other part. */
    void outline(Tissue tissue) {
        fraction.fill(0);
        for (int v : tissue.fragment()) {
            fraction.set(v, tissue.inFragment(v) ? tissue.fraction(v) : 0);
        }
        pointSpread.apply(fraction);
        for (int v = 0; v < outlined.length; v++) {
            outlined[v] = fraction.at(v) > imaging.outlineThreshold();
        }
        distances.measure(outlined, distance);
    }

    /** The part of an image that shows contrast. */
    void enhance(Tissue tissue) {
        for (int v = 0; v < outlined.length; v++) {
            contrast.set(v, contrast(tissue, v));
        }
        pointSpreadOfContrast.apply(contrast);
    }

    /** New vessels leak more than those that were there before. */
    private double contrast(Tissue tissue, int v) {
        double fresh = Math.max(0, tissue.vessels(v) - tissue.restingVessels(v));
        return tissue.restingVessels(v) + imaging.newVesselLeakiness() * fresh;
    }

    /** Tissue that a reader outlines, in voxel volumes. */
    double volume(Tissue tissue) {
        double sum = 0;
        for (int v : tissue.fragment()) {
            sum += outlined[v] ? tissue.fraction(v) : 0;
        }
        return sum;
    }

    /** True if a reader outlines a voxel as fragment. */
    boolean isOutlined(int v) {
        return outlined[v];
    }

    /** The part of each voxel that is tissue which a reader outlines. */
    double[] outlined(Tissue tissue) {
        double[] parts = new double[outlined.length];
        for (int v : tissue.fragment()) {
            parts[v] = outlined[v] ? tissue.fraction(v) : 0;
        }
        return parts;
    }

    /** The part of each voxel that looks like fragment. */
    double[] blurred() {
        double[] parts = new double[outlined.length];
        for (int v = 0; v < parts.length; v++) {
            parts[v] = fraction.at(v);
        }
        return parts;
    }

    /** The part of a voxel that looks like fragment. */
    double blurredAt(int v) {
        return fraction.at(v);
    }

    /** Contrast in a voxel as the image shows it, 1 in normal epidural tissue. */
    double contrastAt(int v) {
        return contrast.at(v);
    }

    /** Shows a field as sharply as the scanner can; beyond the edge the picture goes on as at the edge. */
    void blur(Field field) {
        pointSpread.apply(field);
        for (int v = 0; v < outlined.length; v++) {
            field.set(v, field.at(v) / inside.at(v));
        }
    }

    /**
     * Bright part of the outline, 0 to 1, and the mean thickness in mm of the bright rim where the outline is. The outline
     * may lie outside the fragment, as a blurred picture shows it larger than it is.
     */
    double[] rim(Tissue tissue) {
        Grid grid = tissue.grid();
        int faces = 0;
        int bright = 0;
        for (int v = 0; v < outlined.length; v++) {
            for (int axis = 0; outlined[v] && epidural(tissue, v) && axis < grid.axes(); axis++) {
                for (int side = -1; side <= 1; side += 2) {
                    int to = grid.neighbour(v, axis, side);
                    if (to >= 0 && !outlined[to] && epidural(tissue, to)) {
                        faces++;
                        bright += contrast.at(to) >= imaging.enhancementThreshold() ? 1 : 0;
                    }
                }
            }
        }
        return new double[] {faces > 0 ? (double) bright / faces : 0, faces > 0 ? thickness(tissue, faces) : 0};
    }

    private static boolean epidural(Tissue tissue, int v) {
        return tissue.alive(v) && tissue.place(v) != Region.DISC;
    }

    private double thickness(Tissue tissue, int faces) {
        int bright = 0;
        for (int v = 0; v < outlined.length; v++) {
            boolean near = distance.at(v) < RIM_REACH_UM && tissue.alive(v);
            bright += near && contrast.at(v) >= imaging.enhancementThreshold() ? 1 : 0;
        }
        return bright * tissue.grid().voxel() / faces / Length.UM_PER_MM;
    }

    /** 0 no rim, 1 partial, 2 complete. */
    int rimClass(double brightPart) {
        if (brightPart >= imaging.completeRim()) {
            return 2;
        }
        return brightPart >= imaging.partialRim() ? 1 : 0;
    }
}
