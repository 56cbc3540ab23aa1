package org.resorb.patients;

/**
 * Something to ask of each patient.
 *
 * @param name as a file of facts has it
 * @param kind what the answer is
 * @param timing whether it is asked at a visit
 * @param meaning how it is found
 */
record Observable(String name, Kind kind, Timing timing, String meaning, Reading reading) {
    /** What an answer is. */
    enum Kind {
        /** 1 or 0. */
        YES_OR_NO,
        /** A part of a whole. */
        PART,
        /** Any other number. */
        NUMBER
    }

    /** Whether something is asked at a visit. */
    enum Timing {
        /** At a visit. */
        AT_A_VISIT,
        /** Of the whole course. */
        ONCE,
        /** By a visit, or of the whole course. */
        EITHER
    }

    /** Finds the answer of each patient, {@link Double#NaN} where there is none. */
    interface Reading {
        /** The answers at a visit or over the whole course. */
        double[] of(PatientsAtVisit at);
    }
}
