package org.resorb.patients;

import java.util.Locale;

/** What counts as resorbed, by the part of the volume at the first image that a reader still measures. */
public enum Event {
    /** At least 20 % lost. */
    LOSS_20("at least 20 % lost", 0.8),
    /** At least 30 % lost: regression as this project defines it. */
    LOSS_30("at least 30 % lost", 0.7),
    /** At least 50 % lost. */
    LOSS_50("at least 50 % lost", 0.5),
    /** At most 10 % left. */
    COMPLETE("at most 10 % left", 0.1);

    private final String words;
    private final double mostLeft;

    Event(String words, double mostLeft) {
        this.words = words;
        this.mostLeft = mostLeft;
    }

    /** Whether it has happened when this part is left. */
    public boolean happened(double fractionLeft) {
        return fractionLeft <= mostLeft;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** As tables have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
