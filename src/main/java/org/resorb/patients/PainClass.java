package org.resorb.patients;

import org.resorb.quantity.Keyword;

/**
 * Courses of leg pain over a year, named as in primary care (growth mixture of ATLAS, n 609). There they were found by
 * likeness of courses; here means of the first and the last quarter decide.
 */
public enum PainClass implements Keyword {
    /** Mild at the end, and not severe in the first quarter. */
    IMPROVING_MILD,
    /** Neither mild nor severe at the end. */
    PERSISTENT_MODERATE,
    /** Severe at the end. */
    PERSISTENT_SEVERE,
    /** Severe in the first quarter, mild at the end. */
    IMPROVING_SEVERE;

    @Override
    public String toString() {
        return word();
    }
}
