package org.resorb.run;

/**
 * What all times are held against: plain red-black Gauss-Seidel over one preset array of 72 x 88 doubles with constant
 * coefficients, as anybody would write it.
 */
final class ReferenceKernel {
    private static final int NX = 72;
    private static final int NY = 88;
    private static final int SWEEPS = 200;
    private static final int BATCHES = 40;

    private final double[] c = new double[NX * NY];
    private final double[] source = new double[NX * NY];

    ReferenceKernel() {
        for (int v = 0; v < c.length; v++) {
            source[v] = v % 7;
        }
    }

    /** The shortest of many batches. */
    double nanosecondsPerVoxel() {
        long shortest = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            long start = System.nanoTime();
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                half(0);
                half(1);
            }
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return (double) shortest / SWEEPS / c.length;
    }

    private void half(int colour) {
        for (int y = 1; y < NY - 1; y++) {
            for (int v = y * NX + 1 + (y + colour & 1); v < y * NX + NX - 1; v += 2) {
                c[v] = (source[v] + c[v - 1] + c[v + 1] + c[v - NX] + c[v + NX]) * 0.24;
            }
        }
    }
}
