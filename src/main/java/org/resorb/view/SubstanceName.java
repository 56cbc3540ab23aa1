package org.resorb.view;

import java.util.Locale;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.tissue.Substance;

/**
 * Name and unit of a substance, as the columns of results have them.
 *
 * @param unit {@code 1} for a plain number
 */
record SubstanceName(String name, String unit) {
    static SubstanceName of(Substance substance) {
        String start = substance.name().toLowerCase(Locale.ROOT);
        Variable column = Measures.columns().stream()
                .filter(one -> one.name().equals(start) || one.name().startsWith(start + "_"))
                .findFirst()
                .orElseThrow();
        return new SubstanceName(column.meaning().split(",")[0], column.unit());
    }

    /** Both together; a plain number has no unit. */
    String withUnit() {
        return unit.equals("1") ? name : name + " (" + unit + ")";
    }
}
