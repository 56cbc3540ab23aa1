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
        YES_OR_NO("yes or no"),
        /** A part of a whole. */
        PART("part, 0 to 1"),
        /** Any other number. */
        NUMBER("number");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Whether something is asked at a visit. */
    enum Timing {
        /** At a visit. */
        AT_A_VISIT("at a visit"),
        /** Of the whole course. */
        ONCE("without a time"),
        /** By a visit, or of the whole course. */
        EITHER("at a visit or without a time");

        private final String words;

        Timing(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Finds the answer of each patient, {@link Double#NaN} where there is none. */
    interface Reading {
        /** The answers at a visit or over the whole course. */
        double[] of(PatientsAtVisit at);
    }
}
