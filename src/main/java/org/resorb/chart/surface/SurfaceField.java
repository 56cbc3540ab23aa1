package org.resorb.chart.surface;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.resorb.measure.FragmentShape;

/**
 * A fragment as a smooth function in space, together with the level of its surface: where there is half as much tissue as
 * where there is most, or less where smoothing would lose what is small, so that no less is enclosed than there is. Places are in voxels, the middle of the first one at (0, 0, 0).
 */
final class SurfaceField {
    /** Empty voxels around the box, in which the smoothed function falls to nothing. */
    private static final int MARGIN = 2;

    private static final double HALF = 0.5;

    private final int nx;
    private final int ny;
    private final int nz;
    private final double[] tissue;
    private final double[] proteoglycan;
    private final double[] vessels;
    private final double level;

    SurfaceField(FragmentShape shape) {
        nx = shape.nx() + 2 * MARGIN;
        ny = shape.ny() + 2 * MARGIN;
        nz = shape.nz() + 2 * MARGIN;
        tissue = smooth(spread(shape, shape::shareAt));
        proteoglycan = relative(smooth(spread(shape, i -> shape.shareAt(i) * shape.proteoglycanAt(i))), tissue);
        vessels = relative(smooth(spread(shape, shape::vesselsAt)), smooth(spread(shape, i -> 1)));
        double sum = 0;
        for (int i = 0; i < shape.share().length; i++) {
            sum += shape.shareAt(i);
        }
        level = level(sum);
    }

    private double[] spread(FragmentShape shape, IntToDoubleFunction values) {
        double[] all = new double[nx * ny * nz];
        for (int i = 0; i < shape.share().length; i++) {
            int x = i % shape.nx() + MARGIN;
            int y = i / shape.nx() % shape.ny() + MARGIN;
            int z = i / (shape.nx() * shape.ny()) + MARGIN;
            all[x + nx * (y + ny * z)] = values.applyAsDouble(i);
        }
        return all;
    }

    /** Weights 1, 2, 1 along each axis; the values at the outermost voxels are 0 and stay so. */
    private double[] smooth(double[] values) {
        double[] from = values;
        for (int stride : new int[] {1, nx, nx * ny}) {
            double[] to = new double[from.length];
            for (int i = stride; i < to.length - stride; i++) {
                to[i] = (from[i - stride] + 2 * from[i] + from[i + stride]) / 4;
            }
            from = to;
        }
        return from;
    }

    private static double[] relative(double[] values, double[] weights) {
        for (int i = 0; i < values.length; i++) {
            values[i] = weights[i] > 0 ? values[i] / weights[i] : 0;
        }
        return values;
    }

    /** Not so high that fewer voxels than this lie above it. */
    private double level(double voxels) {
        int count = (int) (voxels + 0.5);
        if (count == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sorted = tissue.clone();
        Arrays.sort(sorted);
        double enclosing = (sorted[sorted.length - count] + sorted[sorted.length - count - 1]) / 2;
        return Math.min(HALF * sorted[sorted.length - 1], enclosing);
    }

    /** Whether a place lies within the surface. */
    boolean holds(double x, double y, double z) {
        return at(tissue, x, y, z) > level;
    }

    /** Proteoglycan of the tissue at a place, 1 in adult nucleus. */
    double proteoglycan(double x, double y, double z) {
        return at(proteoglycan, x, y, z);
    }

    /** Vessel density at a place, 1 in normal epidural tissue. */
    double vessels(double x, double y, double z) {
        return at(vessels, x, y, z);
    }

    /** Direction out of the surface near a place, of length 1. */
    double[] normal(double x, double y, double z) {
        double dx = at(tissue, x - 1, y, z) - at(tissue, x + 1, y, z);
        double dy = at(tissue, x, y - 1, z) - at(tissue, x, y + 1, z);
        double dz = at(tissue, x, y, z - 1) - at(tissue, x, y, z + 1);
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
        return length > 0 ? new double[] {dx / length, dy / length, dz / length} : new double[3];
    }

    private double at(double[] values, double x, double y, double z) {
        int i = (int) Math.floor(x) + MARGIN;
        int j = (int) Math.floor(y) + MARGIN;
        int k = (int) Math.floor(z) + MARGIN;
        if (i < 0 || j < 0 || k < 0 || i > nx - 2 || j > ny - 2 || k > nz - 2) {
            return 0;
        }
        int v = i + nx * (j + ny * k);
        double u = x + MARGIN - i;
        double w = y + MARGIN - j;
        double low = plane(values, v, u, w);
        return low + (z + MARGIN - k) * (plane(values, v + nx * ny, u, w) - low);
    }

    private double plane(double[] values, int v, double u, double w) {
        double low = values[v] + u * (values[v + 1] - values[v]);
        double high = values[v + nx] + u * (values[v + nx + 1] - values[v + nx]);
        return low + w * (high - low);
    }
}
