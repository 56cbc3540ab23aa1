package org.resorb.cli;

import org.resorb.quantity.Keyword;

/** A form in which others exchange results or models. */
enum ExportFormat implements Keyword {
    /** A result with how it came about. */
    RO_CRATE,
    /** The tables of a result. */
    CROISSANT,
    /** The cytokines of a scenario, mixed well. */
    SBML,
    /** The same as an archive with a simulation. */
    OMEX;

    boolean isOfResults() {
        return this == RO_CRATE || this == CROISSANT;
    }

    @Override
    public String toString() {
        return word();
    }
}
