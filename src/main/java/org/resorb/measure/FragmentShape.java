package org.resorb.measure;

import org.resorb.space.Archive;
import org.resorb.space.Grid;
import org.resorb.tissue.Tissue;

/**
 * The fragment in space at one time, to be looked at from outside: the voxels of the smallest box around where it was at
 * herniation, which is the same box at all times. Arrays have {@code nx * ny * nz} values, index
 * {@code x + nx * (y + ny * z)}; x runs from front to back, y from below to above, z from right to left.
 *
 * @param timeDays days since herniation
 * @param nx voxels from front to back
 * @param ny voxels from below to above
 * @param nz voxels from right to left
 * @param voxelMm edge of a voxel in mm
 * @param share part of a voxel that is fragment tissue, in 255ths; swollen tissue counts as full
 * @param proteoglycan in 255ths of adult nucleus
 * @param vessels vessel density in 16ths of that in normal epidural tissue, at most 255
 */
public record FragmentShape(
        double timeDays, int nx, int ny, int nz, double voxelMm, byte[] share, byte[] proteoglycan, byte[] vessels) {
    private static final int FULL = 255;
    private static final double PER_VESSELS = 16;

    /** Of a tissue in three dimensions. */
    static FragmentShape of(Tissue tissue, double timeDays) {
        Grid grid = tissue.grid();
        int[] low = {grid.nx(), grid.ny(), grid.nz()};
        int[] high = {-1, -1, -1};
        for (int v : tissue.fragment()) {
            int[] at = {grid.column(v), grid.row(v), grid.layerOf(v)};
            for (int axis = 0; axis < Grid.AXES; axis++) {
                low[axis] = Math.min(low[axis], at[axis]);
                high[axis] = Math.max(high[axis], at[axis]);
            }
        }
        int nx = high[0] - low[0] + 1;
        int ny = high[1] - low[1] + 1;
        int nz = high[2] - low[2] + 1;
        byte[][] of = new byte[3][nx * ny * nz];
        for (int i = 0; i < of[0].length; i++) {
            int v = grid.index(low[0] + i % nx, low[1] + i / nx % ny, low[2] + i / (nx * ny));
            of[0][i] = part(tissue.inFragment(v) ? FULL * tissue.fraction(v) : 0);
            of[1][i] = part(FULL * tissue.proteoglycan(v));
            of[2][i] = part(PER_VESSELS * tissue.vessels(v));
        }
        return new FragmentShape(timeDays, nx, ny, nz, grid.voxel() * 1e-3, of[0], of[1], of[2]);
    }

    private static byte part(double value) {
        return (byte) (int) (Math.min(FULL, Math.max(0, value)) + 0.5);
    }

    /** Part of voxel i that is fragment tissue, 0 to 1. */
    public double shareAt(int i) {
        return (share[i] & 0xFF) / (double) FULL;
    }

    /** Proteoglycan of voxel i, 1 in adult nucleus. */
    public double proteoglycanAt(int i) {
        return (proteoglycan[i] & 0xFF) / (double) FULL;
    }

    /** Vessel density of voxel i, 1 in normal epidural tissue. */
    public double vesselsAt(int i) {
        return (vessels[i] & 0xFF) / PER_VESSELS;
    }

    /** Passes a shape to an archive, or takes it back, with null in its place. */
    public static FragmentShape archived(Archive archive, FragmentShape shape) {
        double day = archive.number("day", shape == null ? 0 : shape.timeDays);
        int nx = (int) archive.whole("columns", shape == null ? 0 : shape.nx);
        int ny = (int) archive.whole("rows", shape == null ? 0 : shape.ny);
        int nz = (int) archive.whole("layers", shape == null ? 0 : shape.nz);
        double voxel = archive.number("voxel", shape == null ? 0 : shape.voxelMm);
        byte[][] of = shape == null
                ? new byte[3][nx * ny * nz]
                : new byte[][] {shape.share, shape.proteoglycan, shape.vessels};
        for (byte[] values : of) {
            archive.bytes("shape", values, values.length);
        }
        return new FragmentShape(day, nx, ny, nz, voxel, of[0], of[1], of[2]);
    }
}
