package org.resorb.space;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** A Gaussian of fixed physical width, applied along each axis in turn; what lies outside the grid counts as 0. */
public final class Blur {
    private static final double REACH = 3;

    private final Grid grid;
    private final double[] weight;
    private final double[] padded;
    private final double[] sum;
    private final double[] back;
    private final double[] forth;

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
        int longest = 0;
        for (int axis = 0; axis < grid.axes(); axis++) {
            longest = Math.max(longest, end(axis) + pad(axis));
        }
        padded = new double[longest];
        sum = new double[longest];
        back = new double[longest];
        forth = new double[longest];
    }

    /** Blurs in place. */
    public void apply(Field field) {
        for (int axis = 0; axis < grid.axes(); axis++) {
            lay(axis, field.values());
            blur(axis);
            take(axis, field.values());
        }
    }

    /** Voxels whose neighbours along an axis lie a fixed way off come one after the other, then zeros. */
    private int block(int axis) {
        return grid.stride(axis) * (axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz());
    }

    private int pad(int axis) {
        return (weight.length - 1) * grid.stride(axis);
    }

    private int end(int axis) {
        return pad(axis) + grid.size() / block(axis) * (block(axis) + pad(axis));
    }

    private void lay(int axis, double[] values) {
        Arrays.fill(padded, 0);
        int into = pad(axis);
        for (int from = 0; from < values.length; from += block(axis)) {
            System.arraycopy(values, from, padded, into, block(axis));
            into += block(axis) + pad(axis);
        }
    }

    private void take(int axis, double[] values) {
        int from = pad(axis);
        for (int into = 0; into < values.length; into += block(axis)) {
            System.arraycopy(sum, from, values, into, block(axis));
            from += block(axis) + pad(axis);
        }
    }

    private void blur(int axis) {
        int from = pad(axis);
        int to = end(axis);
        scale(sum, weight[0], padded, from, to);
        for (int i = 1; i < weight.length; i++) {
            System.arraycopy(padded, from - i * grid.stride(axis), back, from, to - from);
            System.arraycopy(padded, from + i * grid.stride(axis), forth, from, to - from);
            add(sum, weight[i], back, forth, from, to);
        }
    }

    private static void scale(double[] sum, double factor, double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] = factor * values[i];
        }
    }

    private static void add(double[] sum, double factor, double[] a, double[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] = sum[i] + factor * a[i] + factor * b[i];
        }
    }
}
