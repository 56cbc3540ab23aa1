package org.resorb.tissue;

/** What a change of the fragment's volume is booked to. */
public enum Cause {
    /** Water drawn in by fixed charge once the load of the disc is gone. */
    SWELLING,
    /** Water lost to load and to charge that leaches out without any cell. */
    DEHYDRATION,
    /** Matrix cleaved by enzymes, with the water that its charge had held. */
    MATRIX_DEGRADATION,
    /** Degraded collagen eaten by macrophages. */
    PHAGOCYTOSIS,
    /** Remnants replaced by granulation tissue. */
    GRANULATION,
    /** Matrix digested by a drug, with the water that its charge had held. */
    TREATMENT
}
