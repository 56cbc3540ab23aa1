package org.resorb.tissue;

/**
 * A product that a knock-out removes.
 *
 * @param source a kind of cell, or {@link Source#EVERY_CELL}
 */
public record Product(Substance substance, Source source) {

    /** True if the release of this substance from this source is knocked out. */
    public boolean covers(Substance released, Source by) {
        return substance == released && (source == by || source == Source.EVERY_CELL && by.isCells());
    }

    /** As written in a scenario file: {@code mmp3@disc_cells}, or {@code tnf} for all cells. */
    @Override
    public String toString() {
        return source == Source.EVERY_CELL ? substance.name() : substance + "@" + source;
    }
}
