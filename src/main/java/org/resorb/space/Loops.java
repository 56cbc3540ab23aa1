package org.resorb.space;

/**
 * Loops over slots {@code from} to {@code to} of different arrays with one index. Each is short enough, and has few enough
 * arrays, for the compiler to turn it into vector instructions.
 */
final class Loops {
    /** Keeps the conductance between two voxels that pass nothing from being no number. */
    private static final double NOTHING = 1e-300;

    private Loops() {}

    static void inSeries(double[] link, double[] a, double[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            link[i] = 2 * a[i] * b[i] / (a[i] + b[i] + NOTHING);
        }
    }

    static void addUp(double[] sum, double[] a, double[] b, double[] c, double[] d, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] = a[i] + b[i] + c[i] + d[i];
        }
    }

    static void flow(
            double[] sum,
            double scale,
            double[] start,
            double[] a,
            double[] x,
            double[] b,
            double[] y,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            sum[i] = scale * start[i] + a[i] * x[i] + b[i] * y[i];
        }
    }

    static void flow(double[] sum, double[] a, double[] x, double[] b, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i] * x[i] + b[i] * y[i];
        }
    }

    static void add(double[] sum, double[] a, double b, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] = a[i] + b;
        }
    }

    static void addTimes(double[] sum, double scale, double[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += scale * a[i];
        }
    }

    static void add(double[] sum, double[] a, double[] b, double[] c, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] = a[i] + b[i] + c[i];
        }
    }

    static void subtract(double[] residual, double[] rate, double[] c, int from, int to) {
        for (int i = from; i < to; i++) {
            residual[i] -= rate[i] * c[i];
        }
    }

    static void subtractUptake(
            double[] residual, double scale, double[] most, double[] c, double half, int from, int to) {
        for (int i = from; i < to; i++) {
            residual[i] -= scale * most[i] * c[i] / (half + c[i]);
        }
    }

    static void addTangent(double[] slope, double scale, double[] most, double[] c, double half, int from, int to) {
        for (int i = from; i < to; i++) {
            slope[i] += scale * most[i] * half / ((half + c[i]) * (half + c[i]));
        }
    }

    static void flow(float[] sum, float[] start, float[] a, float[] x, float[] b, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] = start[i] + a[i] * x[i] + b[i] * y[i];
        }
    }

    static void flow(float[] sum, float[] a, float[] x, float[] b, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i] * x[i] + b[i] * y[i];
        }
    }

    static void invert(float[] inverse, float[] slope, int from, int to) {
        for (int i = from; i < to; i++) {
            inverse[i] = 1 / slope[i];
        }
    }

    static void multiply(float[] product, float[] a, float[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            product[i] = a[i] * b[i];
        }
    }

    static void relax(float[] value, float[] sum, float[] inverse, float omega, int from, int to) {
        for (int i = from; i < to; i++) {
            value[i] += omega * (sum[i] * inverse[i] - value[i]);
        }
    }

    static void change(float[] sum, float[] inverse, float[] value, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] = sum[i] * inverse[i] - value[i];
        }
    }

    static void lack(float[] sum, float[] value, float[] inverse, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] -= value[i] / inverse[i];
        }
    }

    static void move(float[] value, float[] change, float omega, int from, int to) {
        for (int i = from; i < to; i++) {
            value[i] += omega * change[i];
        }
    }

    /** Single precision is widened as it is added. */
    static void add(double[] sum, float[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i];
        }
    }

    static void stopAtZero(double[] value, int from, int to) {
        for (int i = from; i < to; i++) {
            value[i] = Math.max(value[i], 0);
        }
    }

    /** Keeps the larger one in every slot; to look for the largest of all slots at once would make no vector instructions. */
    static void largest(double[] most, double[] value, int from, int to) {
        for (int i = from; i < to; i++) {
            most[i] = Math.max(most[i], value[i]);
        }
    }

    /** The same with sizes. */
    static void largest(float[] most, float[] value, int from, int to) {
        for (int i = from; i < to; i++) {
            most[i] = Math.max(most[i], Math.abs(value[i]));
        }
    }

    static void add(float[] sum, float[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i];
        }
    }

    /** Adds what lies between a and b by a share of the way. */
    static void addBetween(float[] sum, float[] a, float[] share, float[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i] + share[i] * (b[i] - a[i]);
        }
    }
}
