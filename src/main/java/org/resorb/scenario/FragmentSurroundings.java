package org.resorb.scenario;

import java.util.ArrayList;
import java.util.List;
import org.resorb.image.SignedDistance;

/** What lies around a fragment in an image: shapes of the structures, the wall in front of it, the level of its disc. */
final class FragmentSurroundings {
    /** What a disc must reach behind its margin, in front of which its level is found. */
    private static final double LEVEL_DEPTH_MM = 10;

    private final LabelledVoxels voxels;
    private final int[] bounds;

    /** @param bounds first and last index of the fragment along each axis, the firsts before the lasts */
    FragmentSurroundings(LabelledVoxels voxels, int[] bounds) {
        this.voxels = voxels;
        this.bounds = bounds;
    }

    /** The shape of a structure in a block of so many voxels from a first one; null if there is none of it. */
    SignedDistance shape(Structure structure, int[] first, int[] count) {
        boolean[] set = new boolean[count[0] * count[1] * count[2]];
        boolean any = false;
        for (int v = 0; v < set.length; v++) {
            int r = first[0] + v % count[0];
            int a = first[1] + v / count[0] % count[1];
            int s = first[2] + v / count[0] / count[1];
            set[v] = voxels.at(r, a, s) == structure;
            any |= set[v];
        }
        double[] spacing = {voxels.spacing(0), voxels.spacing(1), voxels.spacing(2)};
        return any ? SignedDistance.of(set, count, spacing) : null;
    }

    /** The middle of where lines from the fragment forwards first meet disc or bone. */
    double wall() {
        List<Double> backs = new ArrayList<>();
        int middle = (bounds[1] + bounds[4]) / 2;
        for (int s = bounds[2]; s <= bounds[5]; s++) {
            for (int r = bounds[0]; r <= bounds[3]; r++) {
                int a = middle;
                while (a < voxels.size(1) && !isWall(voxels.at(r, a, s))) {
                    a++;
                }
                if (a > middle && a < voxels.size(1)) {
                    backs.add(voxels.affine().place(r, a - 0.5, s)[1]);
                }
            }
        }
        backs.sort(null);
        return backs.isEmpty() ? Double.NaN : backs.get(backs.size() / 2);
    }

    private static boolean isWall(Structure structure) {
        return structure == Structure.DISC || structure == Structure.VERTEBRAE;
    }

    /** The middle of the height of the disc near the fragment. */
    double level(double wall) {
        int[] disc = voxels.bounds(Structure.DISC);
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int s = disc == null ? 1 : disc[2]; disc != null && s <= disc[5]; s++) {
            for (int a = disc[1]; a <= disc[4]; a++) {
                for (int r = disc[0]; r <= disc[3]; r++) {
                    double[] place = voxels.affine().place(r, a, s);
                    if (voxels.at(r, a, s) == Structure.DISC && !(place[1] > wall + LEVEL_DEPTH_MM)) {
                        low = Math.min(low, place[2]);
                        high = Math.max(high, place[2]);
                    }
                }
            }
        }
        return low > high ? Double.NaN : 0.5 * (low + high);
    }
}
