package org.resorb.space;

import org.apache.commons.math3.util.FastMath;

/** A Gaussian of fixed physical width, applied along each axis in turn; what lies outside the grid counts as 0. */
public final class Blur {
    private static final double REACH = 3;

    private final Grid grid;
    private final double[] weight;
    private final double[] scratch;

    /** @param deviation standard deviation in um */
    public Blur(Grid grid, double deviation) {
        this.grid = grid;
        int reach = (int) Math.ceil(REACH * deviation / grid.voxel());
        weight = new double[reach + 1];
        double total = 0;
        for (int i = 0; i <= reach; i++) {
            double distance = i * grid.voxel() / deviation;
            weight[i] = FastMath.exp(-0.5 * distance * distance);
            total += i == 0 ? weight[i] : 2 * weight[i];
        }
        for (int i = 0; i <= reach; i++) {
            weight[i] /= total;
        }
        scratch = new double[grid.size()];
    }

    /** Blurs in place. */
    public void apply(Field field) {
        double[] values = field.values();
        for (int axis = 0; axis < grid.axes(); axis++) {
            System.arraycopy(values, 0, scratch, 0, scratch.length);
            along(axis, scratch, values);
        }
    }

    private void along(int axis, double[] from, double[] to) {
        int stride = grid.stride(axis);
        int count = axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz();
        for (int v = 0; v < from.length; v += stride) {
            int at = v / stride % count;
            scale(from, v, weight[0], to, v, stride);
            for (int i = 1; i < weight.length; i++) {
                if (at >= i) {
                    add(from, v - i * stride, weight[i], to, v, stride);
                }
                if (at + i < count) {
                    add(from, v + i * stride, weight[i], to, v, stride);
                }
            }
        }
    }

    private static void scale(double[] from, int start, double factor, double[] to, int into, int length) {
        for (int i = 0; i < length; i++) {
            to[into + i] = factor * from[start + i];
        }
    }

    private static void add(double[] from, int start, double factor, double[] to, int into, int length) {
        for (int i = 0; i < length; i++) {
            to[into + i] += factor * from[start + i];
        }
    }
}
