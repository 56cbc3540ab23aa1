package org.resorb.cli;

import org.resorb.quantity.Keyword;

/** What to do when a run of a sweep fails. */
public enum OnError implements Keyword {
    /** Note it and go on. */
    CONTINUE,
    /** Start no more runs. */
    STOP;

    @Override
    public String toString() {
        return word();
    }
}
