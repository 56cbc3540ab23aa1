package org.resorb.patients;

/** What every output of this room says. */
public final class Disclaimer {
    /** In one line. */
    public static final String WORDS =
            "Knows virtual patients only; for research and teaching, never for clinical decisions.";

    private Disclaimer() {}
}
