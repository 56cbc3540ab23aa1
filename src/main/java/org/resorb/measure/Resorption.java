package org.resorb.measure;

import org.resorb.quantity.Keyword;

/** How far a fragment went, by the part of its MRI volume that is left. */
public enum Resorption implements Keyword {
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
        if (Response.COMPLETE.holds(fractionLeft)) {
            return COMPLETE;
        }
        if (Response.LOSS_50.holds(fractionLeft)) {
            return MARKED;
        }
        return Response.LOSS_30.holds(fractionLeft) ? PARTIAL : NONE;
    }

    /** As written in {@code summary.json}. */
    @Override
    public String toString() {
        return word();
    }
}
