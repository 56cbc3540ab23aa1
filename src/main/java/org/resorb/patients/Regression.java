package org.resorb.patients;

import java.util.Locale;

/** What may be called regression: published series differ in it, so all are told. */
public enum Regression {
    /** At least 20 % of the volume lost, which a reader can tell from no change. */
    LOSS_20(0.8, "At least 20 % of the volume lost"),
    /** At least 30 % lost, the primary definition. */
    LOSS_30(0.7, "At least 30 % of the volume lost"),
    /** At least 50 % lost. */
    LOSS_50(0.5, "At least 50 % of the volume lost"),
    /** At most 10 % left, which an image hardly shows. */
    COMPLETE(0.1, "Complete: at most 10 % of the volume left");

    private final double mostLeft;
    private final String words;

    Regression(double mostLeft, String words) {
        this.mostLeft = mostLeft;
        this.words = words;
    }

    /** Whether it is one, by the fraction of the volume at baseline that is left. */
    public boolean holds(double fractionLeft) {
        return fractionLeft <= mostLeft;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** As written in {@code incidence.csv}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
