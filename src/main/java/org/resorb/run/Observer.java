package org.resorb.run;

import org.resorb.tissue.Tissue;

/** Somebody who looks at the tissue every step, with all substances settled, and changes nothing. */
public interface Observer {
    /** Called before each step and once at the end. */
    void see(Tissue tissue, double hours);

    /** Whether something is written down at this time that a run which goes on from a checkpoint would lack. */
    default boolean looksAt(double hours) {
        return false;
    }

    /** The two of them, this one first. */
    default Observer and(Observer other) {
        Observer first = this;
        return new Observer() {
            @Override
            public void see(Tissue tissue, double hours) {
                first.see(tissue, hours);
                other.see(tissue, hours);
            }

            @Override
            public boolean looksAt(double hours) {
                return first.looksAt(hours) || other.looksAt(hours);
            }
        };
    }
}
