package org.resorb.run;

import org.resorb.quantity.Keyword;

/** What a result folder holds; only the same kind may take its place. */
public enum Kind implements Keyword {
    /** One scenario, run. */
    RUN,
    /** Several results beside one another. */
    COMPARISON,
    /** What a sweep's outputs depend on. */
    SENSITIVITY,
    /** What the first image tells about the course: a regression, or one patient. */
    PREDICTION,
    /** How traits differ among patients who were measured. */
    TRAITS,
    /** One replicate as a film. */
    FILM,
    /** Figures of a result. */
    PLOT;

    /** The kind of this name; a run if there is none of it. */
    static Kind of(String name) {
        for (Kind kind : values()) {
            if (kind.toString().equals(name)) {
                return kind;
            }
        }
        return RUN;
    }

    @Override
    public String toString() {
        return word();
    }
}
