package org.resorb.tissue;

import java.util.Set;
import org.resorb.space.Exchange;

/**
 * What is released and taken up of one substance. Whoever releases says in whose name, so that a product which is knocked
 * out is never released, whether or not a mechanism asks before.
 */
public final class Secretion {
    private final Exchange exchange;
    private final boolean[][] able = new boolean[Declared.SUBSTANCES.size()][Source.slots()];
    private Substance substance = Declared.SUBSTANCES.all().get(0);
    private boolean[] possible = able[0];

    /** Releases into an exchange, but not what is knocked out. */
    public Secretion(Exchange exchange, Set<Product> knockOuts) {
        this.exchange = exchange;
        for (Substance released : Declared.SUBSTANCES.all()) {
            for (Source by : released.sources()) {
                able[released.index()][by.slot()] =
                        knockOuts.stream().noneMatch(product -> product.covers(released, by));
            }
        }
    }

    /** Starts anew for a substance that is cleared at this rate per hour. */
    public void begin(Substance next, double clearance) {
        substance = next;
        possible = able[next.index()];
        exchange.clear(clearance);
    }

    /** True if the source is able to release the substance; asked before a loop, it saves the loop. */
    public boolean possible(Source by) {
        return possible[by.slot()];
    }

    /**
     * Releases into a voxel, in units of the substance per hour; nothing happens if that product is knocked out.
     *
     * @throws IllegalStateException if the substance does not declare that this source may release it
     */
    public void release(int v, double ratePerHour, Source by) {
        if (possible[by.slot()]) {
            exchange.release(v, ratePerHour);
        } else if (!substance.sources().contains(by)) {
            throw new IllegalStateException(substance + " is released by " + by + ", but does not declare it");
        }
    }

    /** Takes up from a voxel in proportion to concentration, per hour. */
    public void takeUp(int v, double ratePerHour) {
        exchange.takeUp(v, ratePerHour);
    }

    /** Takes up from every voxel in proportion to concentration, per hour. */
    public void takeUpEverywhere(double ratePerHour) {
        exchange.takeUpEverywhere(ratePerHour);
    }

    /** Takes up {@code rate * c / (half + c)} from a voxel. */
    public void takeUpSaturably(int v, double rate, double half) {
        exchange.takeUpSaturably(v, rate, half);
    }

    /** Multiplies all releases so far, as a drug does. */
    public void scaleRelease(double factor) {
        exchange.scaleSource(factor);
    }
}
