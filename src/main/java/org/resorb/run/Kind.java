package org.resorb.run;

import java.util.Locale;

/** What a result folder holds; only the same kind may take its place. */
public enum Kind {
    /** One scenario, run. */
    RUN,
    /** Several results beside one another. */
    COMPARISON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
