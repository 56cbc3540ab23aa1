package org.resorb.chart;

import java.util.Locale;
import org.resorb.chart.scale.UnitWords;
import org.resorb.measure.Variable;

/**
 * A measured quantity that a chart is about.
 *
 * @param name in file names
 * @param title in words
 * @param unit as printed, empty for a plain number
 */
public record Subject(String name, String title, String unit) {
    /** {@code fragment_volume_mm3_at_6_mo} in mm3 as {@code fragment volume at 6 mo}, in mm³. */
    public static Subject of(Variable column) {
        String name = column.name();
        if (column.unit().isEmpty() || column.unit().equals("1")) {
            return new Subject(name, NameWords.of(name), "");
        }
        String suffix = "_" + column.unit().toLowerCase(Locale.ROOT).replace("/", "_per_");
        String plain = (name + "_").replace(suffix + "_", "_").replaceFirst("_$", "");
        return new Subject(name, NameWords.of(plain), UnitWords.printed(column.unit()));
    }

    /** A label of an axis with the unit behind it. */
    String in(String label) {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
