package org.resorb.tissue;

/** Something the model declares: it has a name in files and a place among its kind, by which arrays are indexed. */
public abstract class Named {
    private final String name;
    private int index = -1;

    Named(String name) {
        this.name = name;
    }

    /** As in scenario files and tables, snake_case. */
    public final String name() {
        return name;
    }

    /** Place in its {@link Registry}, from 0; −1 as long as it is in none. */
    public final int index() {
        return index;
    }

    /** Called once, by the registry that takes it in. */
    void place(int at) {
        index = at;
    }

    @Override
    public final String toString() {
        return name;
    }
}
