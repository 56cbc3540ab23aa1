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
            longest = Math.max(longest, start(axis, rows(axis)) + pad(axis));
        }
        padded = new double[longest];
        sum = new double[longest];
        back = new double[longest];
        forth = new double[longest];
    }

    /** Blurs in place. */
    public void apply(Field field) {
        for (int axis = 0; axis < grid.axes(); axis++) {
            int planes = grid.size() / grid.nx() / rows(axis);
            for (int plane = 0; plane < planes; plane++) {
                apply(axis, plane, field.values());
            }
        }
    }

    /** Plane after plane, so that all of it stays in the cache; what is empty stays so. */
    private void apply(int axis, int plane, double[] values) {
        int first = 0;
        int end = rows(axis);
        while (first < end && isEmpty(values, at(axis, plane, first))) {
            first++;
        }
        while (first < end && isEmpty(values, at(axis, plane, end - 1))) {
            end--;
        }
        if (first == end) {
            return;
        }
        int reach = axis == 0 ? 0 : weight.length - 1;
        int lowest = Math.max(0, first - reach);
        int highest = Math.min(rows(axis), end + reach);
        Arrays.fill(padded, start(axis, lowest) - pad(axis), start(axis, highest) + pad(axis), 0);
        for (int row = first; row < end; row++) {
            System.arraycopy(values, at(axis, plane, row), padded, start(axis, row), grid.nx());
        }
        blur(start(axis, lowest), start(axis, highest), stride(axis));
        for (int row = lowest; row < highest; row++) {
            System.arraycopy(sum, start(axis, row), values, at(axis, plane, row), grid.nx());
        }
    }

    private boolean isEmpty(double[] values, int from) {
        for (int i = from; i < from + grid.nx(); i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Rows of a plane: along the third axis a plane has one row of each layer, else the rows of one layer. */
    private int rows(int axis) {
        return axis == 2 ? grid.nz() : grid.ny();
    }

    private int at(int axis, int plane, int row) {
        return axis == 2 ? grid.index(0, plane, row) : grid.index(0, row, plane);
    }

    /** Voxels whose neighbours along an axis lie a fixed way off come one after the other; zeros part rows from others. */
    private int start(int axis, int row) {
        return pad(axis) + row * (grid.nx() + (axis == 0 ? pad(axis) : 0));
    }

    private int pad(int axis) {
        return (weight.length - 1) * stride(axis);
    }

    private int stride(int axis) {
        return axis == 0 ? 1 : grid.nx();
    }

    private void blur(int from, int to, int stride) {
        scale(sum, weight[0], padded, from, to);
        for (int i = 1; i < weight.length; i++) {
            System.arraycopy(padded, from - i * stride, back, from, to - from);
            System.arraycopy(padded, from + i * stride, forth, from, to - from);
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
