package org.resorb.mechanism;

import java.util.Set;
import org.resorb.space.Diffusion;
import org.resorb.space.Exchange;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.Product;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/**
 * What a mechanism releases and takes up in each voxel, read off with the real solver: where nothing spreads, a
 * substance settles at release / (clearance + uptake).
 */
final class Asked {
    private static final double HARDLY_SPREADING = 1e-9;

    /** What still comes over from neighbours. */
    private static final double TRICKLE = 1e-20;

    private Asked() {}

    /** Release per hour in each voxel. */
    static double[] release(Mechanism mechanism, Substance substance, Tissue tissue, Product... knockedOut) {
        double fast = 1e9;
        double[] level = settled(mechanism, substance, tissue, fast, 0, Set.of(knockedOut));
        for (int v = 0; v < level.length; v++) {
            level[v] = level[v] * fast < TRICKLE ? 0 : level[v] * fast;
        }
        return level;
    }

    /** Proportional uptake per hour in each voxel. */
    static double[] uptake(Mechanism mechanism, Substance substance, Tissue tissue) {
        double[] released = release(mechanism, substance, tissue);
        double[] level = settled(mechanism, substance, tissue, 0.1, 1, Set.of());
        for (int v = 0; v < level.length; v++) {
            level[v] = (released[v] + 1) / level[v] - 0.1;
        }
        return level;
    }

    /** Where it settles when cleared at this rate; {@code extra} is released everywhere besides. */
    static double[] settled(
            Mechanism mechanism,
            Substance substance,
            Tissue tissue,
            double clearance,
            double extra,
            Set<Product> knockedOut) {
        Grid grid = tissue.grid();
        boolean[] active = new boolean[grid.size()];
        for (int v = 0; v < active.length; v++) {
            active[v] = tissue.alive(v);
        }
        Diffusion diffusion = new Diffusion(grid, active);
        Exchange exchange = diffusion.exchange();
        Secretion secretion = new Secretion(exchange, knockedOut);
        secretion.begin(substance, clearance);
        mechanism.secrete(substance, tissue, secretion);
        for (int v = 0; v < active.length; v++) {
            if (active[v] && extra > 0) {
                exchange.release(v, extra);
            }
        }
        Field level = new Field(grid);
        diffusion.conduct(tissue.relativeDiffusivity(0.65), tissue.cover());
        diffusion.settle(level, HARDLY_SPREADING, exchange, 1e-12, new Diffusion.Pace(), true);
        double[] values = new double[grid.size()];
        for (int v = 0; v < values.length; v++) {
            values[v] = level.at(v);
        }
        return values;
    }
}
