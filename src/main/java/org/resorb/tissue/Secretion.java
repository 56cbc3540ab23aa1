package org.resorb.tissue;

import java.util.Set;
import org.resorb.space.Exchange;

/** What cells release and take up of one substance. Knocked-out products are not released. */
public final class Secretion {
    private final Exchange exchange;
    private final Set<Product> knockOuts;
    private final boolean[] possible = new boolean[Product.Source.values().length];

    /** Releases into an exchange, but not what is knocked out. */
    public Secretion(Exchange exchange, Set<Product> knockOuts) {
        this.exchange = exchange;
        this.knockOuts = knockOuts;
    }

    /** Starts anew for a substance that is cleared at this rate per hour. */
    public void begin(Substance next, double clearance) {
        for (Product.Source by : Product.Source.values()) {
            possible[by.ordinal()] = knockOuts.stream().noneMatch(product -> product.covers(next, by));
        }
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

    /** Takes up {@code rate * c / (half + c)} from a voxel. */
    public void takeUpSaturably(int v, double rate, double half) {
        exchange.takeUpSaturably(v, rate, half);
    }

    /** Multiplies all releases so far, as a drug does. */
    public void scaleRelease(double factor) {
        exchange.scaleSource(factor);
    }
}
