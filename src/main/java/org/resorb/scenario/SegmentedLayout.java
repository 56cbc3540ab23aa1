package org.resorb.scenario;

import java.util.Arrays;
import org.resorb.quantity.Length;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.Region;

/**
 * A fragment as an image has it, and around it what is labelled there, else the reference anatomy laid against the fragment.
 * The voxels that lie deepest within its shape are the fragment, as many as have its volume.
 */
final class SegmentedLayout implements Layout {
    /** A free fragment lies this far behind the wall, as in the reference anatomy. */
    private static final double GAP_MM = 0.4;

    /** Room in front of a fragment that reaches into the disc. */
    private static final double ROOM_UM = 1000;

    /** A face this near to the ligament is covered by it. */
    private static final double COVERED_MM = 1;

    private final Segmentation segmentation;
    private final Anatomy anatomy;
    private final double right;
    private final double wall;
    private final double level;
    private final Outline outline;
    private final ReferenceLayout reference;

    private SegmentedLayout(Segmentation segmentation, Anatomy anatomy, double right, double wall, double level) {
        this.segmentation = segmentation;
        this.anatomy = anatomy;
        this.right = right;
        this.wall = wall;
        this.level = level;
        this.outline = outline(segmentation.fragment(), right, wall, level);
        this.reference = new ReferenceLayout(outline, anatomy);
    }

    /** In a slab of two dimensions lies the largest sagittal section of the fragment. */
    static SegmentedLayout of(
            Segmentation segmentation, Herniation herniation, Anatomy anatomy, Resolution resolution) {
        Segmentation.Fragment fragment = segmentation.fragment();
        double right = resolution.dimensions() == 2 ? fragment.widest() : middle(fragment, 0);
        return of(segmentation, herniation, anatomy, right);
    }

    /** All of the fragment, whatever the resolution. */
    static SegmentedLayout whole(Segmentation segmentation, Herniation herniation, Anatomy anatomy) {
        return of(segmentation, herniation, anatomy, middle(segmentation.fragment(), 0));
    }

    private static SegmentedLayout of(Segmentation segmentation, Herniation herniation, Anatomy anatomy, double right) {
        Segmentation.Fragment fragment = segmentation.fragment();
        boolean free = herniation.type() == Herniation.Type.SEQUESTRATION;
        double wall =
                Double.isNaN(segmentation.wall()) ? fragment.high()[1] + (free ? GAP_MM : 0) : segmentation.wall();
        double migrated = free ? herniation.migration() * Length.MM_PER_UM : 0;
        double level = Double.isNaN(segmentation.level()) ? middle(fragment, 2) - migrated : segmentation.level();
        return new SegmentedLayout(segmentation, anatomy, right, wall, level);
    }

    private static double middle(Segmentation.Fragment fragment, int axis) {
        return 0.5 * (fragment.low()[axis] + fragment.high()[axis]);
    }

    private static Outline outline(Segmentation.Fragment fragment, double right, double wall, double level) {
        double half = 0.5 * Length.UM_PER_MM;
        double lateral = Math.max(fragment.high()[0] - right, right - fragment.low()[0]);
        return new Outline(
                half * fragment.length(1),
                half * fragment.length(2),
                lateral * Length.UM_PER_MM,
                (wall - middle(fragment, 1)) * Length.UM_PER_MM,
                (middle(fragment, 2) - level) * Length.UM_PER_MM);
    }

    @Override
    public Outline outline() {
        return outline;
    }

    @Override
    public double left() {
        return Math.min(-anatomy.discDepth(), outline.centreX() - outline.x() - ROOM_UM);
    }

    /** Right of a place in the tissue, whose z grows to the left, as x goes back and y up. */
    double right(double z) {
        return right - z * Length.MM_PER_UM;
    }

    double anterior(double x) {
        return wall - x * Length.MM_PER_UM;
    }

    double superior(double y) {
        return level + y * Length.MM_PER_UM;
    }

    /** Where x, y and z are 0 in the frame of the image, in mm to right, anterior and superior. */
    double[] origin() {
        return segmentation.inImage(right, wall, level);
    }

    /** The indices in the file, which need not be whole, of the middle of a voxel. */
    double[] index(Grid grid, int v) {
        return segmentation.index(right(grid.z(v)), anterior(grid.x(v)), superior(grid.y(v)));
    }

    /** The voxel that holds a place in indices of the file, or -1. */
    int voxel(Grid grid, double i, double j, double k) {
        double[] place = segmentation.place(i, j, k);
        double x = (wall - place[1]) * Length.UM_PER_MM;
        double y = (place[2] - level) * Length.UM_PER_MM;
        double z = (right - place[0]) * Length.UM_PER_MM;
        return grid.at(x, y, z);
    }

    private double depth(Grid grid, int v) {
        return segmentation.distance(Structure.FRAGMENT, right(grid.z(v)), anterior(grid.x(v)), superior(grid.y(v)));
    }

    private boolean isIn(Structure structure, Grid grid, int v) {
        return segmentation.isIn(structure, right(grid.z(v)), anterior(grid.x(v)), superior(grid.y(v)));
    }

    @Override
    public byte[] places(Grid grid) {
        boolean[] fragment = grid.nz() > 1 ? deepest(grid) : deeperThan(surface(grid), grid);
        Field distance = ReferenceLayout.distance(fragment, grid);
        byte[] places = reference.around(fragment, distance, grid);
        for (int v = 0; v < places.length; v++) {
            if (places[v] != Region.FRAGMENT) {
                places[v] = labelled(places[v], distance.at(v), grid, v);
            }
        }
        return places;
    }

    private byte labelled(byte otherwise, double distance, Grid grid, int v) {
        if (isIn(Structure.VERTEBRAE, grid, v)) {
            return Region.BONE;
        }
        if (isIn(Structure.DISC, grid, v)) {
            return Region.DISC;
        }
        boolean near = distance <= anatomy.duraDistance();
        if (isIn(Structure.EPIDURAL, grid, v) || isIn(Structure.LIGAMENT, grid, v)) {
            return Region.EPIDURAL;
        }
        if (isIn(Structure.CANAL, grid, v)) {
            // A canal is labelled up to the fragment; its outermost layer there is epidural fat.
            return near && !segmentation.tells(Structure.EPIDURAL) ? Region.EPIDURAL : Region.DURA;
        }
        boolean margin = otherwise == Region.DURA && segmentation.tells(Structure.CANAL);
        return margin && distance <= 2 * anatomy.duraDistance() ? Region.EPIDURAL : otherwise;
    }

    /** As many voxels as have the volume; of two equally deep ones the first. */
    private boolean[] deepest(Grid grid) {
        long[] order = order(grid);
        boolean[] fragment = new boolean[grid.size()];
        int count = count(grid);
        for (int i = 0; i < Math.min(count, order.length); i++) {
            fragment[(int) order[i]] = true;
        }
        return fragment;
    }

    private int count(Grid grid) {
        double voxel = grid.volume() * Length.MM3_PER_ML;
        return (int) Math.floor(segmentation.fragment().volume() / voxel + 0.5);
    }

    /** Indices of voxels from the deepest on; a sortable whole number has depth above and index below. */
    private long[] order(Grid grid) {
        long[] keys = new long[grid.size()];
        for (int v = 0; v < keys.length; v++) {
            long depth = (long) Math.floor(-depth(grid, v) * 1e6 + 0.5);
            keys[v] = (depth << 32) + v;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            keys[i] &= 0xFFFFFFFFL;
        }
        return keys;
    }

    /** The depth that encloses the volume in three dimensions. */
    private double surface(Grid slab) {
        int layers = 2 * (int) Math.ceil((outline.z() + ROOM_UM) / slab.voxel()) + 1;
        Grid whole = new Grid(slab.nx(), slab.ny(), layers, slab.voxel(), slab.voxel(), slab.left(), slab.bottom());
        long[] order = order(whole);
        int count = Math.min(Math.max(1, count(whole)), order.length - 1);
        return 0.5 * (depth(whole, (int) order[count - 1]) + depth(whole, (int) order[count]));
    }

    private boolean[] deeperThan(double surface, Grid grid) {
        boolean[] fragment = new boolean[grid.size()];
        for (int v = 0; v < fragment.length; v++) {
            fragment[v] = depth(grid, v) > surface;
        }
        return fragment;
    }

    @Override
    public int fragmentVoxels(Grid grid, int most) {
        if (grid.nz() > 1) {
            return Math.min(most, count(grid));
        }
        int inside = 0;
        double surface = surface(grid);
        for (int v = 0; v < grid.size() && inside < most; v++) {
            inside += depth(grid, v) > surface ? 1 : 0;
        }
        return inside;
    }

    @Override
    public boolean isFree(double x, double y, double z, double exposedFraction) {
        if (segmentation.tells(Structure.LIGAMENT)) {
            return segmentation.distance(Structure.LIGAMENT, right(z), anterior(x), superior(y)) < -COVERED_MM;
        }
        return reference.isFree(x, y, z, exposedFraction);
    }
}
