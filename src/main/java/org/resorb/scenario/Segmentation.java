package org.resorb.scenario;

import java.util.List;
import java.util.Map;
import org.resorb.image.Affine;
import org.resorb.image.LabelImage;
import org.resorb.image.Orientation;
import org.resorb.image.SignedDistance;

/**
 * A fragment and what lies around it as labelled in an image of a patient. Lengths are in mm; places are (right, anterior,
 * superior) from the image's voxel at the left, posterior and inferior corner.
 */
public final class Segmentation {
    /**
     * The file, as far as it is kept: no text of its header.
     *
     * @param name as the user knows it
     * @param sha256 of the file
     * @param format in words
     * @param size voxels along i, j and k
     * @param affine where they lie
     * @param orientation of i, j and k
     */
    public record File(String name, String sha256, String format, int[] size, Affine affine, Orientation orientation) {
        static File of(LabelImage image) {
            return new File(
                    image.name(), image.sha256(), image.format(), image.size(), image.affine(), image.orientation());
        }

        /** Volume of a voxel in mm3. */
        public double voxelVolume() {
            return affine.spacing(0) * affine.spacing(1) * affine.spacing(2);
        }
    }

    /**
     * The fragment.
     *
     * @param voxels of the image that it fills
     * @param volume of them
     * @param low its least right, anterior and superior
     * @param high its greatest
     * @param widest right of its largest sagittal section
     * @param slices of the image that it reaches through, across the direction in which they are farthest apart
     * @param assumed whether it is the part of a disc that lies behind the corners of the bones
     */
    public record Fragment(
            int voxels, double volume, double[] low, double[] high, double widest, int slices, boolean assumed) {
        /** Its length from right to left, from front to back, or from below to above. */
        public double length(int axis) {
            return high[axis] - low[axis];
        }
    }

    private final File file;
    private final Fragment fragment;
    private final Affine toSteps;
    private final Affine fromPlace;
    private final double[] corner;
    private final Map<Structure, SignedDistance> shapes;
    private final double wall;
    private final double level;
    private final List<LabelRow> labels;
    private final List<String> remarks;

    Segmentation(
            File file,
            Fragment fragment,
            Affine steps,
            Map<Structure, SignedDistance> shapes,
            double wall,
            double level,
            List<LabelRow> labels,
            List<String> remarks) {
        this.file = file;
        this.fragment = fragment;
        this.toSteps = steps.inverse();
        this.fromPlace = file.affine().inverse();
        this.corner = corner(file);
        this.shapes = shapes;
        this.wall = wall;
        this.level = level;
        this.labels = List.copyOf(labels);
        this.remarks = List.copyOf(remarks);
    }

    /** Where it comes from. */
    public File file() {
        return file;
    }

    /** The fragment. */
    public Fragment fragment() {
        return fragment;
    }

    /** All labels of the image. */
    public List<LabelRow> labels() {
        return labels;
    }

    /** What is odd about it, one sentence each. */
    public List<String> remarks() {
        return remarks;
    }

    /** Whether labels tell where a structure is. */
    public boolean tells(Structure structure) {
        return shapes.containsKey(structure);
    }

    /** Distance of a place to the surface of a structure that labels tell, above 0 inside, in mm; not followed beyond 8 mm. */
    double distance(Structure structure, double right, double anterior, double superior) {
        double[] steps = toSteps.place(right, anterior, superior);
        return shapes.get(structure).at(steps[0], steps[1], steps[2]);
    }

    /** Whether the voxel of the image nearest to a place is labelled as fragment. */
    boolean isLabelled(double right, double anterior, double superior) {
        double[] steps = toSteps.place(right, anterior, superior);
        SignedDistance shape = shapes.get(Structure.FRAGMENT);
        return shape.at(Math.rint(steps[0]), Math.rint(steps[1]), Math.rint(steps[2])) > 0;
    }

    /** A place as the image counts it, from wherever that has its origin. */
    double[] inImage(double right, double anterior, double superior) {
        return new double[] {right + corner[0], anterior + corner[1], superior + corner[2]};
    }

    /** The indices in the file of a place. */
    double[] index(double right, double anterior, double superior) {
        double[] place = inImage(right, anterior, superior);
        return fromPlace.place(place[0], place[1], place[2]);
    }

    /** The place of indices in the file. */
    double[] place(double i, double j, double k) {
        double[] place = file.affine().place(i, j, k);
        return new double[] {place[0] - corner[0], place[1] - corner[1], place[2] - corner[2]};
    }

    /** Where in the body the voxel lies from which places are counted. */
    private static double[] corner(File file) {
        int first = file.orientation().voxel(file.size(), 0, 0, 0);
        int[] size = file.size();
        return file.affine().place(first % size[0], first / size[0] % size[1], first / size[0] / size[1]);
    }

    boolean isIn(Structure structure, double right, double anterior, double superior) {
        return tells(structure) && distance(structure, right, anterior, superior) > 0;
    }

    /** Anterior of the back of disc and bones in front of the fragment; not a number if no label tells. */
    double wall() {
        return wall;
    }

    /** Superior of the middle of the disc; not a number if no label tells. */
    double level() {
        return level;
    }

    /** Two are equal if they take the same labels of the same file for the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Segmentation that
                && file.sha256().equals(that.file.sha256())
                && labels.equals(that.labels)
                && shapes.keySet().equals(that.shapes.keySet())
                && fragment.volume() == that.fragment.volume();
    }

    @Override
    public int hashCode() {
        return file.sha256().hashCode();
    }
}
