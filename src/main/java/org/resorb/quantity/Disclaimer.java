package org.resorb.quantity;

/** What every output says that somebody could take for advice about a patient. */
public final class Disclaimer {
    /** Of everything. */
    public static final String PURPOSE = "For research and teaching, never for clinical decisions.";

    /** Of groups of virtual patients. */
    public static final String VIRTUAL_PATIENTS = "Virtual patients. " + PURPOSE;

    /** Of a model that was trained on them. */
    public static final String WORDS =
            "Knows virtual patients only; for research and teaching, never for clinical decisions.";

    /** Of what is said about a patient who was measured. */
    public static final String NO_PROGNOSIS = "It tells nothing about what lies ahead of a patient: for research and"
            + " teaching, never for clinical decisions.";

    private Disclaimer() {}
}
