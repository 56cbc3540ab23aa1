package org.resorb.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.image.Affine;
import org.resorb.image.LabelImage;
import org.resorb.image.SignedDistance;
import org.resorb.image.UnreadableImageException;

/** Finds the fragment in an image and cuts out what lies around it. */
final class SegmentedFragment {
    private static final double LEAST_MM3 = 20;
    private static final double MOST_MM3 = 5000;
    private static final double LONGEST_MM = 60;
    private static final double MARGIN_MM = 20;
    private static final int FEWEST_SLICES = 4;

    private static final String[] EDGES = {"left", "posterior", "inferior", "right", "anterior", "superior"};

    private final LabelImage image;
    private final Map<Structure, List<Integer>> labels;
    private final LabelledVoxels voxels;
    private final List<String> remarks;
    private boolean assumed;
    private int[] bounds;

    private SegmentedFragment(LabelImage image, Map<Structure, List<Integer>> labels) {
        this.image = image;
        this.labels = labels;
        this.voxels = new LabelledVoxels(image, labels);
        this.remarks = new ArrayList<>(image.remarks());
    }

    /**
     * The segmentation that an image holds.
     *
     * @param labels of the structures; all are in the image
     * @throws UnreadableImageException if there is no fragment in it that could be simulated
     */
    static Segmentation of(LabelImage image, Map<Structure, List<Integer>> labels) throws UnreadableImageException {
        return new SegmentedFragment(image, labels).segmentation();
    }

    private Segmentation segmentation() throws UnreadableImageException {
        if (!labels.containsKey(Structure.FRAGMENT)) {
            behindTheCorners();
        }
        bounds = voxels.bounds(Structure.FRAGMENT);
        Segmentation.Fragment fragment = fragment();
        check(fragment);
        tellPiecesAndEdges(fragment);
        int[] first = new int[3];
        int[] count = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int margin = (int) Math.ceil(MARGIN_MM / voxels.spacing(axis));
            first[axis] = Math.max(-1, bounds[axis] - margin);
            count[axis] = Math.min(voxels.size(axis), bounds[3 + axis] + margin) - first[axis] + 1;
        }
        FragmentSurroundings around = new FragmentSurroundings(voxels, bounds);
        double wall = around.wall();
        return new Segmentation(
                Segmentation.File.of(image),
                fragment,
                voxels.affine().from(first[0], first[1], first[2]),
                shapes(around, first, count),
                wall,
                labels.containsKey(Structure.DISC) ? around.level(wall) : Double.NaN,
                LabelRow.of(image, labels),
                remarks);
    }

    private void behindTheCorners() throws UnreadableImageException {
        int[] disc = voxels.bounds(Structure.DISC);
        int[] canal = voxels.bounds(Structure.CANAL);
        if (canal[1] + canal[4] >= disc[1] + disc[4]) {
            throw new UnreadableImageException(
                    "", "has the canal in front of the disc", "labels and an orientation by which it lies behind");
        }
        boolean[] behind = new PosteriorCorners(voxels).discBehind(disc);
        voxels.herniated(behind);
        assumed = true;
        if (voxels.bounds(Structure.FRAGMENT) == null) {
            throw new UnreadableImageException(
                    "",
                    "has no label of a fragment, and no part of the disc lies behind its corners",
                    "labels.fragment");
        }
        remarks.add(
                "assumed: no label of a fragment, so it is the part of the disc behind the line of the posterior corners");
    }

    private Segmentation.Fragment fragment() {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        int[] sections = new int[voxels.size(0)];
        int thick = thickest();
        boolean[] slices = new boolean[voxels.size(thick)];
        int count = 0;
        for (int s = bounds[2]; s <= bounds[5]; s++) {
            for (int a = bounds[1]; a <= bounds[4]; a++) {
                for (int r = bounds[0]; r <= bounds[3]; r++) {
                    if (voxels.at(r, a, s) == Structure.FRAGMENT) {
                        count++;
                        sections[r]++;
                        slices[new int[] {r, a, s}[thick]] = true;
                        widen(low, high, r, a, s);
                    }
                }
            }
        }
        int reached = 0;
        for (boolean slice : slices) {
            reached += slice ? 1 : 0;
        }
        double volume = count * image.voxelVolume();
        return new Segmentation.Fragment(count, volume, low, high, widest(sections), reached, assumed);
    }

    private int thickest() {
        int thick = 0;
        for (int axis = 1; axis < 3; axis++) {
            thick = voxels.spacing(axis) > voxels.spacing(thick) ? axis : thick;
        }
        return thick;
    }

    /** A voxel reaches half a step from its centre along each index. */
    private void widen(double[] low, double[] high, int r, int a, int s) {
        Affine affine = voxels.affine();
        double[] centre = affine.place(r, a, s);
        for (int axis = 0; axis < 3; axis++) {
            double half = 0;
            for (int index = 0; index < 3; index++) {
                half += 0.5 * Math.abs(affine.at(axis, index));
            }
            low[axis] = Math.min(low[axis], centre[axis] - half);
            high[axis] = Math.max(high[axis], centre[axis] + half);
        }
    }

    /** Right of the largest section; of equal ones the middle of the first and the last. */
    private double widest(int[] sections) {
        int most = Arrays.stream(sections).max().orElse(0);
        int first = 0;
        while (sections[first] < most) {
            first++;
        }
        int last = sections.length - 1;
        while (sections[last] < most) {
            last--;
        }
        double middle = 0.5 * (first + last);
        return voxels.affine().place(middle, 0.5 * (bounds[1] + bounds[4]), 0.5 * (bounds[2] + bounds[5]))[0];
    }

    private void check(Segmentation.Fragment fragment) throws UnreadableImageException {
        for (int axis = 0; axis < 3; axis++) {
            if (fragment.length(axis) > LONGEST_MM) {
                throw new UnreadableImageException(
                        "",
                        "has a fragment that reaches over " + Math.round(fragment.length(axis)) + " mm from "
                                + EDGES[axis] + " to " + EDGES[3 + axis] + ", in "
                                + voxels.pieces(Structure.FRAGMENT, bounds).size() + " pieces",
                        "at most 60 mm");
            }
        }
        if (!(fragment.volume() >= LEAST_MM3 && fragment.volume() <= MOST_MM3)) {
            throw new UnreadableImageException(
                    "",
                    "has a fragment of " + (float) fragment.volume() + " mm3 (" + fragment.voxels() + " voxels)",
                    "20 to 5000 mm3");
        }
    }

    private void tellPiecesAndEdges(Segmentation.Fragment fragment) {
        List<Integer> pieces = voxels.pieces(Structure.FRAGMENT, bounds);
        if (pieces.size() > 1) {
            remarks.add("the fragment is in " + pieces.size() + " pieces, the largest with "
                    + Math.round(100.0 * pieces.get(0) / fragment.voxels()) + " % of its voxels");
        }
        for (int side = 0; side < 6; side++) {
            int axis = side % 3;
            if (bounds[side] == (side < 3 ? 0 : voxels.size(axis) - 1)) {
                remarks.add("the fragment reaches the " + EDGES[side]
                        + " edge of the image, so that a part of it may be missing");
            }
        }
        if (fragment.slices() < FEWEST_SLICES) {
            remarks.add("the fragment is in " + fragment.slices() + (fragment.slices() == 1 ? " slice" : " slices")
                    + ", so that its shape is guessed");
        }
    }

    private Map<Structure, SignedDistance> shapes(FragmentSurroundings around, int[] first, int[] count) {
        Map<Structure, SignedDistance> shapes = new EnumMap<>(Structure.class);
        Set<Structure> told = new TreeSet<>(labels.keySet());
        told.add(Structure.FRAGMENT);
        for (Structure structure : told) {
            SignedDistance shape = around.shape(structure, first, count);
            if (shape == null) {
                remarks.add(structure.word() + " is labelled nowhere near the fragment");
            } else {
                shapes.put(structure, shape);
            }
        }
        return shapes;
    }
}
