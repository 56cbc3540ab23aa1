package org.resorb.view;

import org.resorb.tissue.Substance;

/**
 * Name and unit of a substance, as the columns of results have them.
 *
 * @param unit {@code 1} for a plain number
 */
record SubstanceName(String name, String unit) {
    static SubstanceName of(Substance substance) {
        return new SubstanceName(substance.words(), substance.unit());
    }

    /** Both together; a plain number has no unit. */
    String withUnit() {
        return unit.equals("1") ? name : name + " (" + unit + ")";
    }
}
