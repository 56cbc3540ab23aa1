package org.resorb.measure;

import org.resorb.quantity.Keyword;

/**
 * What counts as resorbed, by the part of the MRI volume that is left: of that at the first image in a cohort, of that on the
 * first day in a run. Published series differ in it, so all are told.
 */
public enum Response implements Keyword {
    /** At least 20 % lost, which a reader can tell from no change. */
    LOSS_20(0.8, "at least 20 %", "lost"),
    /** At least 30 % lost, the primary definition. */
    LOSS_30(0.7, "at least 30 %", "lost"),
    /** At least 50 % lost. */
    LOSS_50(0.5, "at least 50 %", "lost"),
    /** At most 10 % left, which an image hardly shows. */
    COMPLETE(0.1, "at most 10 %", "left");

    private final double mostLeft;
    private final String amount;
    private final String fate;

    Response(double mostLeft, String amount, String fate) {
        this.mostLeft = mostLeft;
        this.amount = amount;
        this.fate = fate;
    }

    /** Whether it is reached when this part of the volume is left. */
    public boolean holds(double fractionLeft) {
        return fractionLeft <= mostLeft;
    }

    /** For people: {@code at least 30 % lost}. */
    public String words() {
        return amount + " " + fate;
    }

    /** The same with what it is a part of: {@code at least 30 % of the volume lost}. */
    public String definition() {
        return amount + " of the volume " + fate;
    }

    /** As tables and names of files have it. */
    @Override
    public String toString() {
        return word();
    }
}
