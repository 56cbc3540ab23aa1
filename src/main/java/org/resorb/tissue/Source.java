package org.resorb.tissue;

import java.util.List;

/** What releases a substance: a kind of cell, which a knock-out can silence, or something that is no cell. */
public class Source extends Named {
    /** Tissue that gives off what it holds. */
    public static final Source MATRIX = new Source("matrix", 0);

    /** Blood in vessels. */
    public static final Source BLOOD = new Source("blood", 1);

    /** Something that was given. */
    public static final Source DRUG = new Source("drug", 2);

    /** Every kind of cell at once; nothing is released in this name, it only stands in a {@link Product}. */
    public static final Source EVERY_CELL = new Source("every_cell", 3);

    private static final List<Source> NO_CELLS = List.of(MATRIX, BLOOD, DRUG, EVERY_CELL);

    private int slot;

    Source(String name, int slot) {
        super(name);
        this.slot = slot;
    }

    /** A kind of cell, which gets its slot from its place in the registry. */
    Source(String name) {
        this(name, -1);
    }

    @Override
    void place(int at) {
        super.place(at);
        slot = NO_CELLS.size() + at;
    }

    /** Place among all sources. */
    final int slot() {
        return slot;
    }

    /** How many sources there are. */
    static int slots() {
        return NO_CELLS.size() + Declared.CELL_KINDS.size();
    }

    /** True for a kind of cell. */
    boolean isCells() {
        return false;
    }
}
