package org.resorb.space;

/**
 * A box of cubic voxels, or one layer of square ones with a thickness of its own. Lengths in um. Voxel {@code (x, y, z)}
 * has index {@code x + nx * (y + ny * z)}; x starts at {@code left}, y at {@code bottom}, and z is centred on 0.
 */
public record Grid(int nx, int ny, int nz, double voxel, double layer, double left, double bottom) {
    private static final double ML_PER_CUBIC_UM = 1e-12;

    /** The six neighbours are named by axis (0 x, 1 y, 2 z) and side (-1, +1). */
    public static final int AXES = 3;

    /** Checks that the colours of a checkerboard fill rows of equal length. */
    public Grid {
        if (nx < 2 || ny < 1 || nz < 1 || nx % 2 != 0) {
            throw new IllegalArgumentException("a grid needs an even number of columns: " + nx + " x " + ny);
        }
    }

    /** Number of voxels. */
    public int size() {
        return nx * ny * nz;
    }

    /** Number of axes along which neighbours exist. */
    public int axes() {
        return nz > 1 ? 3 : 2;
    }

    /** Volume of a voxel in mL. */
    public double volume() {
        return voxel * voxel * layer * ML_PER_CUBIC_UM;
    }

    /** Index of a voxel. */
    public int index(int x, int y, int z) {
        return x + nx * (y + ny * z);
    }

    /** Column of a voxel. */
    public int column(int v) {
        return v % nx;
    }

    /** Row of a voxel. */
    public int row(int v) {
        return v / nx % ny;
    }

    /** Layer of a voxel. */
    public int layerOf(int v) {
        return v / (nx * ny);
    }

    /** Centre of a voxel along x, in um. */
    public double x(int v) {
        return left + (column(v) + 0.5) * voxel;
    }

    /** Centre of a voxel along y, in um. */
    public double y(int v) {
        return bottom + (row(v) + 0.5) * voxel;
    }

    /** Centre of a voxel along z, in um. */
    public double z(int v) {
        return (layerOf(v) + 0.5 - 0.5 * nz) * layer;
    }

    /** Distance between neighbours in index along an axis. */
    public int stride(int axis) {
        return axis == 0 ? 1 : axis == 1 ? nx : nx * ny;
    }

    /** Index of the neighbour along an axis, or -1 beyond the edge. */
    public int neighbour(int v, int axis, int side) {
        int at = axis == 0 ? column(v) : axis == 1 ? row(v) : layerOf(v);
        int last = (axis == 0 ? nx : axis == 1 ? ny : nz) - 1;
        boolean outside = side < 0 ? at == 0 : at == last;
        return outside ? -1 : v + side * stride(axis);
    }

    /** Voxel that holds a point, or -1 if none does. */
    public int at(double x, double y, double z) {
        int i = (int) Math.floor((x - left) / voxel);
        int j = (int) Math.floor((y - bottom) / voxel);
        int k = (int) Math.floor(z / layer + 0.5 * nz);
        boolean inside = i >= 0 && i < nx && j >= 0 && j < ny && k >= 0 && k < nz;
        return inside ? index(i, j, k) : -1;
    }
}
