package org.resorb.plugin.contract;

import java.util.Map;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.mechanism.Mechanism;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.space.Diffusion;
import org.resorb.space.Exchange;
import org.resorb.space.Field;
import org.resorb.tissue.Product;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/**
 * What a mechanism releases in each voxel of the tissue in which a run ends, read off with the real solver: where nothing
 * spreads and all is cleared fast, a substance settles at release / clearance.
 */
final class Releases {
    private static final double HARDLY_SPREADING = 1e-9;
    private static final double FAST = 1e9;

    /** What still comes over from neighbours. */
    private static final double TRICKLE = 1e-20;

    private static final double OTHER_CONCENTRATION = 0.07;

    private final Mechanism mechanism;
    private final Tissue tissue;

    private Releases(Mechanism mechanism, Tissue tissue) {
        this.mechanism = mechanism;
        this.tissue = tissue;
    }

    static Releases of(Class<? extends Mechanism> type) throws InvalidFileException {
        Scenario scenario = LawRun.scenario(Map.of());
        Mechanism mechanism = scenario.mechanisms().stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
        Simulation simulation = Simulation.of(scenario);
        simulation.start();
        while (!simulation.isFinished()) {
            simulation.advance();
        }
        return new Releases(mechanism, simulation.tissue());
    }

    /** Per hour in each voxel, with these products knocked out. */
    double[] of(Substance substance, Set<Product> knockOuts) {
        boolean[] active = new boolean[tissue.grid().size()];
        for (int v = 0; v < active.length; v++) {
            active[v] = tissue.alive(v);
        }
        Diffusion diffusion = new Diffusion(tissue.grid(), active);
        Exchange exchange = diffusion.exchange();
        Secretion secretion = new Secretion(exchange, knockOuts);
        secretion.begin(substance, FAST);
        mechanism.secrete(substance, tissue, secretion);
        Field level = new Field(tissue.grid());
        diffusion.conduct(tissue.relativeDiffusivity(1), tissue.cover());
        diffusion.settle(level, HARDLY_SPREADING, exchange, 1e-12, new Diffusion.Pace(), true);
        double[] released = new double[active.length];
        for (int v = 0; v < released.length; v++) {
            double value = level.at(v) * FAST;
            released[v] = Math.abs(value) < TRICKLE ? 0 : value;
        }
        return released;
    }

    double[] ofKnockedOut(Substance substance) {
        return of(substance, Set.of(new Product(substance, Source.EVERY_CELL)));
    }

    /** The same with another concentration of another substance, which is put back afterwards. */
    double[] where(Substance other, Substance substance) {
        Field field = tissue.of(other);
        double[] kept = new double[tissue.grid().size()];
        for (int v = 0; v < kept.length; v++) {
            kept[v] = field.at(v);
        }
        field.fill(OTHER_CONCENTRATION);
        double[] released = of(substance, Set.of());
        for (int v = 0; v < kept.length; v++) {
            field.set(v, kept[v]);
        }
        return released;
    }
}
