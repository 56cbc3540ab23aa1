package org.resorb.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.resorb.image.Affine;
import org.resorb.image.LabelImage;

/** The voxels of an image that certain labels take, counted towards right, anterior and superior. */
final class LabelledVoxels {
    private final LabelImage image;
    private final int[] size;
    private final Affine affine;
    private final Structure[] byLabel = new Structure[LabelImage.MOST + 1];
    private boolean[] ofDisc;

    LabelledVoxels(LabelImage image, Map<Structure, List<Integer>> labels) {
        this.image = image;
        this.size = image.turnedSize();
        this.affine = image.turnedAffine();
        labels.forEach((structure, numbers) -> numbers.forEach(number -> byLabel[number] = structure));
    }

    int size(int axis) {
        return size[axis];
    }

    Affine affine() {
        return affine;
    }

    double spacing(int axis) {
        return affine.spacing(axis);
    }

    double voxelVolume() {
        return image.voxelVolume();
    }

    /** From now on these voxels, by {@code r + nr * (a + na * s)}, are the fragment and no longer disc. */
    void herniated(boolean[] voxels) {
        ofDisc = voxels;
    }

    /** What a voxel is labelled as; null if it is nothing of interest or lies outside the image. */
    Structure at(int r, int a, int s) {
        if (r < 0 || a < 0 || s < 0 || r >= size[0] || a >= size[1] || s >= size[2]) {
            return null;
        }
        if (ofDisc != null && ofDisc[r + size[0] * (a + size[1] * s)]) {
            return Structure.FRAGMENT;
        }
        return byLabel[image.at(r, a, s)];
    }

    /** The least and greatest steps of the voxels of a structure: low at 0 to 2, high at 3 to 5; null if there are none. */
    int[] bounds(Structure structure) {
        int[] bounds = {size[0], size[1], size[2], -1, -1, -1};
        for (int s = 0; s < size[2]; s++) {
            for (int a = 0; a < size[1]; a++) {
                for (int r = 0; r < size[0]; r++) {
                    if (at(r, a, s) == structure) {
                        int[] steps = {r, a, s};
                        for (int axis = 0; axis < 3; axis++) {
                            bounds[axis] = Math.min(bounds[axis], steps[axis]);
                            bounds[3 + axis] = Math.max(bounds[3 + axis], steps[axis]);
                        }
                    }
                }
            }
        }
        return bounds[3] < 0 ? null : bounds;
    }

    /** Numbers of voxels in the connected pieces of a structure within bounds; voxels that share a face are connected. */
    List<Integer> pieces(Structure structure, int[] bounds) {
        int[] count = {bounds[3] - bounds[0] + 1, bounds[4] - bounds[1] + 1, bounds[5] - bounds[2] + 1};
        boolean[] open = new boolean[count[0] * count[1] * count[2]];
        for (int v = 0; v < open.length; v++) {
            int[] at = steps(v, count);
            open[v] = at(bounds[0] + at[0], bounds[1] + at[1], bounds[2] + at[2]) == structure;
        }
        List<Integer> pieces = new ArrayList<>();
        for (int v = 0; v < open.length; v++) {
            if (open[v]) {
                pieces.add(flooded(open, v, count));
            }
        }
        pieces.sort(Comparator.reverseOrder());
        return pieces;
    }

    private static int flooded(boolean[] open, int from, int[] count) {
        Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
        open[from] = false;
        int voxels = 0;
        while (!waiting.isEmpty()) {
            int v = waiting.remove();
            voxels++;
            int[] at = steps(v, count);
            int stride = 1;
            for (int axis = 0; axis < 3; axis++) {
                for (int side = -1; side <= 1; side += 2) {
                    boolean inside = at[axis] + side >= 0 && at[axis] + side < count[axis];
                    if (inside && open[v + side * stride]) {
                        open[v + side * stride] = false;
                        waiting.add(v + side * stride);
                    }
                }
                stride *= count[axis];
            }
        }
        return voxels;
    }

    private static int[] steps(int v, int[] count) {
        return new int[] {v % count[0], v / count[0] % count[1], v / count[0] / count[1]};
    }
}
