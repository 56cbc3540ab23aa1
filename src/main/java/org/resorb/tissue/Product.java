package org.resorb.tissue;

import java.util.Locale;

/** A product that a knock-out removes: a substance from one kind of cell, or from all of them. */
public record Product(Substance substance, Source source) {

    /** The cells that release substances. */
    public enum Source {
        /** Every kind of cell. */
        EVERYWHERE,
        /** Macrophages of either kind. */
        MACROPHAGES,
        /** Disc cells in the fragment. */
        DISC_CELLS
    }

    /** True if the release of this substance by these cells is knocked out. */
    public boolean covers(Substance released, Source by) {
        return substance == released && (source == Source.EVERYWHERE || source == by);
    }

    /** As written in a scenario file: {@code mmp3@disc_cells}, or {@code tnf} for all cells. */
    @Override
    public String toString() {
        String name = substance.name().toLowerCase(Locale.ROOT);
        return source == Source.EVERYWHERE ? name : name + "@" + source.name().toLowerCase(Locale.ROOT);
    }
}
