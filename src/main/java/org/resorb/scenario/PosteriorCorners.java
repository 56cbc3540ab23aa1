package org.resorb.scenario;

/**
 * The line of the posterior corners: in each sagittal slice from the lower rear corner of the bone above a disc to the upper
 * rear corner of the one below. Where no bone is labelled there, the rear ends of the disc's own top and bottom stand for them.
 */
final class PosteriorCorners {
    /** How far from the disc, in mm, the rim of a bone is sought. */
    private static final double RIM_MM = 6;

    /** Part of the disc's height that counts as its top and its bottom. */
    private static final double END = 0.25;

    private final LabelledVoxels voxels;

    PosteriorCorners(LabelledVoxels voxels) {
        this.voxels = voxels;
    }

    /** The voxels of the disc that lie behind the line, by {@code r + nr * (a + na * s)}. */
    boolean[] discBehind(int[] disc) {
        boolean[] behind = new boolean[voxels.size(0) * voxels.size(1) * voxels.size(2)];
        for (int r = disc[0]; r <= disc[3]; r++) {
            int[] rows = rows(r, disc);
            if (rows != null) {
                int above = corner(r, disc, rows, true);
                int below = corner(r, disc, rows, false);
                mark(behind, r, disc, rows, above, below);
            }
        }
        return behind;
    }

    /** Lowest and highest row of the disc in a slice; null if it is not there. */
    private int[] rows(int r, int[] disc) {
        int[] rows = null;
        for (int s = disc[2]; s <= disc[5]; s++) {
            if (rearmost(r, s, disc, Structure.DISC) >= 0) {
                rows = rows == null ? new int[] {s, s} : new int[] {rows[0], s};
            }
        }
        return rows;
    }

    private int rearmost(int r, int s, int[] disc, Structure structure) {
        for (int a = disc[1]; a <= disc[4]; a++) {
            if (voxels.at(r, a, s) == structure) {
                return a;
            }
        }
        return -1;
    }

    /** The rearmost step of the rim that faces the disc; of the disc's own end if no bone is near. */
    private int corner(int r, int[] disc, int[] rows, boolean above) {
        int reach = (int) Math.ceil(RIM_MM / voxels.spacing(2));
        int best = Integer.MAX_VALUE;
        for (int step = 1; step <= reach; step++) {
            int s = above ? rows[1] + step : rows[0] - step;
            int rear = bodyRear(r, s, disc);
            best = rear >= 0 ? Math.min(best, rear) : best;
        }
        int end = (int) Math.floor(END * (rows[1] - rows[0]));
        for (int step = 0; best == Integer.MAX_VALUE && step <= end; step++) {
            int rear = rearmost(r, above ? rows[1] - step : rows[0] + step, disc, Structure.DISC);
            best = rear >= 0 ? rear : best;
        }
        return best == Integer.MAX_VALUE ? disc[1] : best;
    }

    /** The rear of the vertebral body, which begins in front, so that its arch does not count. */
    private int bodyRear(int r, int s, int[] disc) {
        int middle = (disc[1] + disc[4]) / 2;
        if (voxels.at(r, middle, s) != Structure.VERTEBRAE) {
            return -1;
        }
        int a = middle;
        while (voxels.at(r, a - 1, s) == Structure.VERTEBRAE) {
            a--;
        }
        return a;
    }

    private void mark(boolean[] behind, int r, int[] disc, int[] rows, int above, int below) {
        for (int s = rows[0]; s <= rows[1]; s++) {
            double part = rows[1] > rows[0] ? (s - rows[0]) / (double) (rows[1] - rows[0]) : 0.5;
            double line = below + part * (above - below);
            for (int a = disc[1]; a < line && a <= disc[4]; a++) {
                behind[r + voxels.size(0) * (a + voxels.size(1) * s)] = voxels.at(r, a, s) == Structure.DISC;
            }
        }
    }
}
