package org.resorb.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.mechanism.Mechanism;
import org.resorb.quantity.Time;
import org.resorb.scenario.Scenario;
import org.resorb.space.Archive;
import org.resorb.space.Diffusion;
import org.resorb.space.Exchange;
import org.resorb.space.Field;
import org.resorb.space.Parallel;
import org.resorb.space.UnsettledException;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Product;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.Transport;

/** Brings the substances to the balance of release, spread and loss, each after those that it depends on. */
public final class Settling {
    /** The pace of convergence changes with the tissue, slowly. */
    private static final int RENEW_PACE_EVERY = 60;

    /** Those come first on which the longest chain of others waits. */
    private static final List<Substance> ORDER = Declared.SUBSTANCES.all().stream()
            .sorted(Comparator.comparingInt(Settling::waiting).reversed())
            .toList();

    private static final int[][] AFTER = ORDER.stream()
            .map(substance ->
                    substance.dependsOn().stream().mapToInt(ORDER::indexOf).toArray())
            .toArray(int[][]::new);

    private final Tissue tissue;
    private final Map<Substance, Transport> transport;
    private final Set<Product> knockOuts;
    private final Parallel parallel;
    private final Diffusion.Pace[] paces = new Diffusion.Pace[Declared.SUBSTANCES.size()];
    private final double[] hindrances;
    private final Diffusion[] diffusions;
    private final Desk[] desks;
    private final double tolerance;
    private final double hours;

    /** Substances that nobody released when last asked, whose fields are 0 and need not be emptied again. */
    private final boolean[] isBlank = new boolean[Declared.SUBSTANCES.size()];

    /** What a worker needs to settle one substance after the other. */
    private final class Desk {
        private final Exchange exchange = diffusions[0].exchange();
        private final Secretion secretion = new Secretion(exchange, knockOuts);
        private long solves;
    }

    Settling(Tissue tissue, Scenario scenario, Parallel parallel) {
        this.tissue = tissue;
        this.parallel = parallel;
        transport = scenario.substances();
        knockOuts = scenario.knockOuts();
        boolean[] alive = new boolean[tissue.grid().size()];
        for (int v = 0; v < alive.length; v++) {
            alive[v] = tissue.alive(v);
        }
        hindrances = Declared.SUBSTANCES.all().stream()
                .mapToDouble(substance -> transport.get(substance).hindrance())
                .distinct()
                .toArray();
        diffusions = new Diffusion[hindrances.length];
        for (int i = 0; i < diffusions.length; i++) {
            diffusions[i] = new Diffusion(tissue.grid(), alive, parallel.workers());
        }
        desks = new Desk[parallel.workers()];
        tolerance = scenario.resolution().tolerance();
        hours = scenario.resolution().step();
        Arrays.setAll(paces, i -> new Diffusion.Pace());
    }

    /** Settlings done so far. */
    public long solves() {
        long solves = 0;
        for (Desk desk : desks) {
            solves += desk == null ? 0 : desk.solves;
        }
        return solves;
    }

    /** Sweeps over the grid done so far. */
    public long sweeps() {
        return Arrays.stream(diffusions).mapToLong(Diffusion::sweeps).sum();
    }

    /** Settles all substances. */
    void settle(List<Mechanism> mechanisms, long step) {
        conduct();
        parallel.run(AFTER, (i, worker) -> settle(ORDER.get(i), worker, mechanisms, step));
    }

    /** Substances in the longest chain that begins with one, each of which needs the one before it. */
    private static int waiting(Substance first) {
        return 1
                + Declared.SUBSTANCES.all().stream()
                        .filter(other -> other.dependsOn().contains(first))
                        .mapToInt(Settling::waiting)
                        .max()
                        .orElse(0);
    }

    /** Takes in the tissue as it is now. */
    void conduct() {
        for (int i = 0; i < diffusions.length; i++) {
            diffusions[i].conduct(tissue.relativeDiffusivity(hindrances[i]), tissue.cover(), parallel);
        }
    }

    /** Substances that matrix hinders alike share what they are let through by. */
    private Diffusion diffusion(Transport how) {
        int i = 0;
        while (hindrances[i] != how.hindrance()) {
            i++;
        }
        return diffusions[i];
    }

    /** Settles a substance; one that does not, such as NaN, is an {@link UnsettledException} that names it and the day. */
    void settle(Substance substance, int worker, List<Mechanism> mechanisms, long step) {
        if (desks[worker] == null) {
            desks[worker] = new Desk();
        }
        Desk desk = desks[worker];
        Transport how = transport.get(substance);
        desk.secretion.begin(substance, how.clearance());
        for (int i = 0; i < mechanisms.size(); i++) {
            Acting.secrete(mechanisms.get(i), substance, tissue, desk.secretion);
        }
        double left = tissue.medication().left(substance);
        if (left < 1) {
            desk.secretion.scaleRelease(left);
        }
        Field field = tissue.of(substance);
        Exchange exchange = desk.exchange;
        if (exchange.released()) {
            boolean renew = step % RENEW_PACE_EVERY == 0;
            Diffusion.Pace pace = paces[substance.index()];
            try {
                diffusion(how).settle(worker, field, how.diffusivity(), exchange, tolerance, pace, renew);
            } catch (UnsettledException why) {
                long day = (long) (step * hours / Time.HOURS_PER_DAY);
                throw new UnsettledException(substance.words() + " did not settle on day " + day, why);
            }
            desk.solves++;
            isBlank[substance.index()] = false;
        } else if (!isBlank[substance.index()] && (!substance.ambient() || exchange.used())) {
            field.fill(0);
            isBlank[substance.index()] = true;
        }
    }

    void archive(Archive archive) {
        // Fields may have been taken from a checkpoint.
        Arrays.fill(isBlank, false);
        for (Diffusion.Pace pace : paces) {
            pace.archive(archive);
        }
    }
}
