package org.resorb.image;

/**
 * Where voxels lie in the body: from the indices (i, j, k) of a voxel to the place of its centre in mm, as (right,
 * anterior, superior), the axes of NIfTI.
 */
public final class Affine {
    private static final int AXES = 3;
    private static final double SHEAR = 1e-4;

    private final double[][] rows;

    /** From three rows of four numbers: right, anterior, superior, each by i, j, k, and at the first voxel. */
    public Affine(double[][] rows) {
        this.rows = new double[AXES][];
        for (int row = 0; row < AXES; row++) {
            this.rows[row] = rows[row].clone();
        }
    }

    /** A number of the matrix: row 0 right, 1 anterior, 2 superior; column 0 to 2 by index, 3 at the first voxel. */
    public double at(int row, int column) {
        return rows[row][column];
    }

    /** Right, anterior, superior in mm of a place in voxel indices. */
    public double[] place(double i, double j, double k) {
        double[] place = new double[AXES];
        for (int row = 0; row < AXES; row++) {
            place[row] = rows[row][0] * i + rows[row][1] * j + rows[row][2] * k + rows[row][AXES];
        }
        return place;
    }

    /** The same in single precision, as a NIfTI-1 header keeps it. */
    Affine rounded() {
        double[][] single = new double[AXES][AXES + 1];
        for (int row = 0; row < AXES; row++) {
            for (int column = 0; column <= AXES; column++) {
                single[row][column] = (float) rows[row][column];
            }
        }
        return new Affine(single);
    }

    /** From a place in mm to indices, which need not be whole. */
    public Affine inverse() {
        double all = determinant();
        double[][] inverse = new double[AXES][AXES + 1];
        for (int row = 0; row < AXES; row++) {
            for (int column = 0; column < AXES; column++) {
                inverse[row][column] = cofactor(column, row) / all + 0.0;
                inverse[row][AXES] -= inverse[row][column] * rows[column][AXES];
            }
        }
        return new Affine(inverse);
    }

    private double cofactor(int row, int column) {
        double[] first = rows[(row + 1) % AXES];
        double[] second = rows[(row + 2) % AXES];
        int left = (column + 1) % AXES;
        int right = (column + 2) % AXES;
        return first[left] * second[right] - first[right] * second[left];
    }

    /** The same lattice counted from another voxel. */
    public Affine from(double i, double j, double k) {
        double[] first = place(i, j, k);
        double[][] moved = new double[AXES][];
        for (int row = 0; row < AXES; row++) {
            moved[row] = rows[row].clone();
            moved[row][AXES] = first[row];
        }
        return new Affine(moved);
    }

    /** Distance in mm between neighbours along an index, 0 to 2. */
    public double spacing(int index) {
        return Math.sqrt(product(index, index));
    }

    /** Whether i, j, k are turned as right, anterior, superior are, and not mirrored. */
    public boolean isRightHanded() {
        return determinant() > 0;
    }

    /** Whether two axes are not at a right angle, as with a tilted gantry, so that no rotation describes them. */
    public boolean isSheared() {
        return isOblique(0, 1) || isOblique(0, 2) || isOblique(1, 2);
    }

    private boolean isOblique(int a, int b) {
        return Math.abs(product(a, b)) > SHEAR * spacing(a) * spacing(b);
    }

    private double product(int a, int b) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[a] * row[b];
        }
        return sum;
    }

    private double determinant() {
        return rows[0][0] * cofactor(0, 0) + rows[0][1] * cofactor(0, 1) + rows[0][2] * cofactor(0, 2);
    }

    /**
     * Of a header's quaternion {@code (b, c, d)}, spacings, and the place of the first voxel; {@code mirrored} turns k back.
     */
    static Affine of(double[] quaternion, double[] spacing, double[] origin, boolean mirrored) {
        double b = quaternion[0];
        double c = quaternion[1];
        double d = quaternion[2];
        double rest = 1 - b * b - c * c - d * d;
        double scale = rest < 1e-7 ? 1 / Math.sqrt(b * b + c * c + d * d) : 1;
        b *= scale;
        c *= scale;
        d *= scale;
        double a = rest < 1e-7 ? 0 : Math.sqrt(rest);
        double[][] turn = {
            {a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)},
            {2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)},
            {2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - b * b - c * c}
        };
        double[][] rows = new double[AXES][AXES + 1];
        for (int row = 0; row < AXES; row++) {
            for (int index = 0; index < AXES; index++) {
                double sign = index == 2 && mirrored ? -1 : 1;
                rows[row][index] = sign * spacing[index] * turn[row][index];
            }
            rows[row][AXES] = origin[row];
        }
        return new Affine(rows);
    }

    /**
     * The rotation as the quaternion {@code (b, c, d)} of a NIfTI header, whose {@code a} is not negative; a mirrored k counts
     * as turned back. Not for sheared axes.
     */
    double[] quaternion() {
        double[][] r = rotation();
        double[] squares = {
            1 + r[0][0] + r[1][1] + r[2][2],
            1 + r[0][0] - r[1][1] - r[2][2],
            1 - r[0][0] + r[1][1] - r[2][2],
            1 - r[0][0] - r[1][1] + r[2][2]
        };
        double[][] products = {
            {squares[0], r[2][1] - r[1][2], r[0][2] - r[2][0], r[1][0] - r[0][1]},
            {r[2][1] - r[1][2], squares[1], r[1][0] + r[0][1], r[2][0] + r[0][2]},
            {r[0][2] - r[2][0], r[1][0] + r[0][1], squares[2], r[2][1] + r[1][2]},
            {r[1][0] - r[0][1], r[2][0] + r[0][2], r[2][1] + r[1][2], squares[3]}
        };
        int largest = 0;
        for (int part = 1; part < squares.length; part++) {
            largest = squares[part] > squares[largest] ? part : largest;
        }
        double[] turned = products[largest];
        double scale = (turned[0] < 0 ? -0.5 : 0.5) / Math.sqrt(squares[largest]);
        return new double[] {scale * turned[1], scale * turned[2], scale * turned[3]};
    }

    /** Unit vectors of the axes as columns, turned as a right hand. */
    private double[][] rotation() {
        double[][] rotation = new double[AXES][AXES];
        for (int row = 0; row < AXES; row++) {
            for (int index = 0; index < AXES; index++) {
                double sign = index == 2 && !isRightHanded() ? -1 : 1;
                rotation[row][index] = sign * rows[row][index] / spacing(index);
            }
        }
        return rotation;
    }
}
