package org.resorb.tissue;

import java.util.Set;
import org.resorb.space.Exchange;

/** What cells release and take up of one substance. Knocked-out products are not released. */
public final class Secretion {
    private final Exchange exchange;
    private final boolean[][] able = new boolean[Substance.values().length][Product.Source.values().length];
    private boolean[] possible = able[0];

    /** Releases into an exchange, but not what is knocked out. */
    public Secretion(Exchange exchange, Set<Product> knockOuts) {
        this.exchange = exchange;
        for (Substance substance : Substance.values()) {
            for (Product.Source by : Product.Source.values()) {
                able[substance.ordinal()][by.ordinal()] =
                        knockOuts.stream().noneMatch(product -> product.covers(substance, by));
            }
        }
    }

    /** Starts anew for a substance that is cleared at this rate per hour. */
    public void begin(Substance next, double clearance) {
        possible = able[next.ordinal()];
        exchange.clear(clearance);
    }

    /** True if these cells are able to release the substance. */
    public boolean possible(Product.Source by) {
        return possible[by.ordinal()];
    }

    /** Releases into a voxel, in units of the substance per hour. */
    public void release(int v, double ratePerHour) {
        exchange.release(v, ratePerHour);
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
