package org.resorb.space;

import java.util.Arrays;

/** What each voxel puts in and takes out, noted by voxel to be reckoned with, and to be settled in any solver. */
final class NotedExchange {
    final double[] source;
    final double[] loss;
    final double[] saturable;
    double halfSaturation = 1;
    boolean hasSaturable;
    private double everywhere;

    NotedExchange(Grid grid) {
        source = new double[grid.size()];
        loss = new double[grid.size()];
        saturable = new double[grid.size()];
    }

    void clear(double clearance) {
        Arrays.fill(source, 0);
        Arrays.fill(loss, 0);
        Arrays.fill(saturable, 0);
        hasSaturable = false;
        everywhere = clearance;
    }

    void release(int v, double rate) {
        source[v] += rate;
    }

    void takeUp(int v, double rate) {
        loss[v] += rate;
    }

    void takeUpSaturably(int v, double rate, double half) {
        saturable[v] += rate;
        halfSaturation = half;
        hasSaturable = true;
    }

    double lossAt(int v) {
        return everywhere + loss[v];
    }

    /** The same for a solver. */
    Exchange in(Diffusion solver) {
        Exchange exchange = solver.exchange();
        exchange.clear(everywhere);
        for (int v = 0; v < source.length; v++) {
            exchange.release(v, source[v]);
            exchange.takeUp(v, loss[v]);
            if (hasSaturable) {
                exchange.takeUpSaturably(v, saturable[v], halfSaturation);
            }
        }
        return exchange;
    }
}
