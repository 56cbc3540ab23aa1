package org.resorb.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.resorb.mechanism.Mechanism;
import org.resorb.quantity.Time;
import org.resorb.scenario.Scenario;
import org.resorb.space.Diffusion;
import org.resorb.space.Exchange;
import org.resorb.space.Field;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.Transport;

/** Brings the substances, one after the other, to the balance of release, spread and loss. */
public final class Settling {
    /** The pace of convergence changes with the tissue, slowly. */
    private static final int RENEW_PACE_EVERY = 60;

    private final Tissue tissue;
    private final Map<Substance, Transport> transport;
    private final Diffusion.Pace[] paces = new Diffusion.Pace[Declared.SUBSTANCES.size()];
    private final Diffusion diffusion;
    private final Exchange exchange;
    private final Secretion secretion;
    private final double tolerance;
    private final double hours;
    private long solves;

    Settling(Tissue tissue, Scenario scenario) {
        this.tissue = tissue;
        transport = scenario.substances();
        boolean[] alive = new boolean[tissue.grid().size()];
        for (int v = 0; v < alive.length; v++) {
            alive[v] = tissue.alive(v);
        }
        diffusion = new Diffusion(tissue.grid(), alive);
        exchange = new Exchange(tissue.grid());
        secretion = new Secretion(exchange, scenario.knockOuts());
        tolerance = scenario.resolution().tolerance();
        hours = scenario.resolution().step();
        Arrays.setAll(paces, i -> new Diffusion.Pace());
    }

    /** Settlings done so far. */
    public long solves() {
        return solves;
    }

    /** Sweeps over the grid done so far. */
    public long sweeps() {
        return diffusion.sweeps();
    }

    /** Settles a substance; one that does not, such as NaN, is an {@link ArithmeticException} that names it and the day. */
    void settle(Substance substance, List<Mechanism> mechanisms, long step) {
        if (substance.index() == 0) {
            diffusion.conduct(tissue.relativeDiffusivity(), tissue.cover());
        }
        Transport how = transport.get(substance);
        secretion.begin(substance, how.clearance());
        for (Mechanism mechanism : mechanisms) {
            mechanism.secrete(substance, tissue, secretion);
        }
        double left = tissue.medication().left(substance);
        if (left < 1) {
            secretion.scaleRelease(left);
        }
        Field field = tissue.of(substance);
        if (exchange.released()) {
            boolean renew = step % RENEW_PACE_EVERY == 0;
            try {
                diffusion.settle(field, how.diffusivity(), exchange, tolerance, paces[substance.index()], renew);
            } catch (ArithmeticException unsettled) {
                long day = (long) (step * hours / Time.HOURS_PER_DAY);
                throw new ArithmeticException(substance.words() + ", day " + day + ": " + unsettled.getMessage());
            }
            solves++;
        } else if (!substance.ambient() || exchange.used()) {
            field.fill(0);
        }
    }
}
