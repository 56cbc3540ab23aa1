package org.resorb.image;

/**
 * The shape of a set of voxels as a distance to its surface, which can be read between voxels: shape-based interpolation
 * (Raya and Udupa 1990), so that slices far apart join smoothly. Distances are in mm, above 0 inside, and are not
 * followed beyond a limit. Voxels are counted towards right, anterior and superior, and are boxes: the surface lies on their faces.
 */
public final class SignedDistance {
    private static final double LIMIT_MM = 8;

    private final int[] size;
    private final float[] distance;

    private SignedDistance(int[] size, float[] distance) {
        this.size = size;
        this.distance = distance;
    }

    /** Of a set by {@code r + nr * (a + na * s)}, with this spacing in mm; it has a voxel inside. */
    public static SignedDistance of(boolean[] set, int[] size, double[] spacing) {
        double[] outside = squares(set, true, size, spacing);
        double[] inside = squares(set, false, size, spacing);
        float[] distance = new float[set.length];
        for (int v = 0; v < set.length; v++) {
            distance[v] = (float) (set[v] ? Math.sqrt(inside[v]) : -Math.sqrt(outside[v]));
        }
        return new SignedDistance(size.clone(), distance);
    }

    /** Squared distance to the nearest box whose voxel is in the set, or not. */
    private static double[] squares(boolean[] set, boolean wanted, int[] size, double[] spacing) {
        double[] squares = new double[set.length];
        for (int v = 0; v < set.length; v++) {
            squares[v] = set[v] == wanted ? 0 : LIMIT_MM * LIMIT_MM;
        }
        int stride = 1;
        for (int axis = 0; axis < size.length; axis++) {
            sweep(squares, size[axis], stride, spacing[axis]);
            stride *= size[axis];
        }
        return squares;
    }

    private static void sweep(double[] squares, int count, int stride, double spacing) {
        int reach = Math.min(count - 1, (int) Math.ceil(LIMIT_MM / spacing + 0.5));
        double[] gap = new double[reach + 1];
        for (int steps = 1; steps <= reach; steps++) {
            double length = (steps - 0.5) * spacing;
            gap[steps] = length * length;
        }
        double[] line = new double[count];
        for (int block = 0; block < squares.length; block += stride * count) {
            for (int start = block; start < block + stride; start++) {
                for (int i = 0; i < count; i++) {
                    line[i] = squares[start + i * stride];
                }
                for (int i = 0; i < count; i++) {
                    squares[start + i * stride] = least(line, i, gap);
                }
            }
        }
    }

    private static double least(double[] line, int at, double[] gap) {
        double least = line[at];
        for (int steps = 1; steps < gap.length && gap[steps] < least; steps++) {
            if (at >= steps) {
                least = Math.min(least, line[at - steps] + gap[steps]);
            }
            if (at + steps < line.length) {
                least = Math.min(least, line[at + steps] + gap[steps]);
            }
        }
        return least;
    }

    /** The distance at a place in steps, which need not be whole; beyond the edge as at the edge. */
    public double at(double r, double a, double s) {
        double[] place = {r, a, s};
        int[] low = new int[size.length];
        double[] part = new double[size.length];
        for (int axis = 0; axis < size.length; axis++) {
            double within = Math.min(size[axis] - 1.0, Math.max(0, place[axis]));
            low[axis] = Math.min(Math.max(0, size[axis] - 2), (int) Math.floor(within));
            part[axis] = within - low[axis];
        }
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            double weight = 1;
            int index = 0;
            int stride = 1;
            for (int axis = 0; axis < size.length; axis++) {
                int up = corner >> axis & 1;
                weight *= up == 1 ? part[axis] : 1 - part[axis];
                index += Math.min(size[axis] - 1, low[axis] + up) * stride;
                stride *= size[axis];
            }
            sum += weight > 0 ? weight * distance[index] : 0;
        }
        return sum;
    }
}
