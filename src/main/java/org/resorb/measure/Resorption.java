package org.resorb.measure;

import java.util.Locale;

/** How far a fragment went, by the part of its MRI volume that is left. */
public enum Resorption {
    /** Less than 30 % lost. */
    NONE,
    /** At least 30 % lost. */
    PARTIAL,
    /** At least 50 % lost. */
    MARKED,
    /** At most 10 % left. */
    COMPLETE;

    /** Class for the fraction of the MRI volume that is left. */
    public static Resorption of(double fractionLeft) {
        if (fractionLeft <= 0.1) {
            return COMPLETE;
        }
        if (fractionLeft <= 0.5) {
            return MARKED;
        }
        return fractionLeft <= 0.7 ? PARTIAL : NONE;
    }

    /** As written in {@code summary.json}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
