package org.resorb.mechanism;

import org.resorb.chance.Chance;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/**
 * One biological process. An implementation is a record whose components are its parameters; it keeps no state, reads
 * the tissue as it is and asks for changes, which all take effect together at the end of the step.
 */
public interface Mechanism {
    /**
     * Adds what this process releases and takes up of one substance. Called once per step for each substance, in the
     * order of {@link Substance}; the substances before it are already settled.
     */
    default void secrete(Substance substance, Tissue now, Secretion into) {}

    /** Asks for what this process does to matrix, cells and vessels, as rates per hour. */
    default void act(Tissue now, Changes next, Chance chance) {}

    /**
     * Up to how many cells of a kind, per mL, this process lets come; 0 if it brings none. Memory and time of a run are planned by
     * it, its course does not depend on it.
     */
    default double densest(CellKind kind) {
        return 0;
    }
}
