package org.resorb.image;

/**
 * Which way the indices of an image run: which of them runs most nearly along right, anterior and superior, and whether
 * backwards. There are 48.
 *
 * @param index by axis of the body (0 right, 1 anterior, 2 superior): the index that runs along it
 * @param backwards by axis of the body: whether that index counts towards left, posterior or inferior
 */
public record Orientation(int[] index, boolean[] backwards) {
    private static final int AXES = 3;
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    private static final String FORWARD_LETTERS = "RAS";
    private static final String BACKWARD_LETTERS = "LPI";

    /** The orientation in which indices run most nearly along the axes of the body. */
    public static Orientation of(Affine affine) {
        int[] best = ORDERS[0];
        double most = -1;
        for (int[] order : ORDERS) {
            double along = 0;
            for (int axis = 0; axis < AXES; axis++) {
                along += Math.abs(affine.at(axis, order[axis])) / affine.spacing(order[axis]);
            }
            if (along > most + 1e-9) {
                best = order;
                most = along;
            }
        }
        boolean[] backwards = new boolean[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            backwards[axis] = affine.at(axis, best[axis]) < 0;
        }
        return new Orientation(best.clone(), backwards);
    }

    /** The orientation of three letters, for each index the side that it counts towards, such as {@code LPS}; null if it is none. */
    public static Orientation of(String code) {
        int[] index = {-1, -1, -1};
        boolean[] backwards = new boolean[AXES];
        for (int i = 0; i < AXES && code.length() == AXES; i++) {
            int forward = FORWARD_LETTERS.indexOf(code.charAt(i));
            int axis = forward >= 0 ? forward : BACKWARD_LETTERS.indexOf(code.charAt(i));
            if (axis >= 0) {
                index[axis] = i;
                backwards[axis] = forward < 0;
            }
        }
        boolean all = index[0] >= 0 && index[1] >= 0 && index[2] >= 0;
        return all ? new Orientation(index, backwards) : null;
    }

    /** For each index the letter of the side that it counts towards, as nibabel tells it. */
    public String code() {
        char[] letters = new char[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            letters[index[axis]] = (backwards[axis] ? BACKWARD_LETTERS : FORWARD_LETTERS).charAt(axis);
        }
        return new String(letters);
    }

    /** The number of voxels towards right, anterior and superior of an image of this size. */
    public int[] size(int[] size) {
        return new int[] {size[index[0]], size[index[1]], size[index[2]]};
    }

    /**
     * The index in an image, {@code i + nx * (j + ny * k)}, of the voxel that is {@code r}, {@code a} and {@code s} steps towards
     * right, anterior and superior from the corner at the left, posterior and inferior end.
     */
    public int voxel(int[] size, int r, int a, int s) {
        int[] steps = {r, a, s};
        int[] at = new int[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            at[index[axis]] = backwards[axis] ? size[index[axis]] - 1 - steps[axis] : steps[axis];
        }
        return at[0] + size[0] * (at[1] + size[1] * at[2]);
    }

    /** The steps towards right, anterior and superior of a voxel of an image; the other way round of {@link #voxel}. */
    public int[] steps(int[] size, int voxel) {
        int[] at = {voxel % size[0], voxel / size[0] % size[1], voxel / size[0] / size[1]};
        int[] steps = new int[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            steps[axis] = backwards[axis] ? size[index[axis]] - 1 - at[index[axis]] : at[index[axis]];
        }
        return steps;
    }

    /** The matrix of the same voxels counted towards right, anterior and superior, from a first voxel at the origin. */
    public Affine turned(Affine affine) {
        double[][] rows = new double[AXES][AXES + 1];
        for (int row = 0; row < AXES; row++) {
            for (int axis = 0; axis < AXES; axis++) {
                double step = affine.at(row, index[axis]);
                // Adding zero turns -0 into 0, so that one turned forwards is no different from one that always was.
                rows[row][axis] = (backwards[axis] ? -step : step) + 0.0;
            }
        }
        return new Affine(rows);
    }
}
