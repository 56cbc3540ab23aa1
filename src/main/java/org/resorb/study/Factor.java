package org.resorb.study;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.resorb.table.Column;

/**
 * One thing that a study varies.
 *
 * @param path dotted name, as {@code --set} takes it
 * @param unit UCUM code as written, {@code 1} for a plain number, empty for words
 * @param axis what it may be
 * @param levels in how many steps a factorial design takes it
 */
public record Factor(String path, String unit, FactorAxis axis, int levels) {
    private static final List<String> SWITCH = List.of("on", "off");

    /** A mechanism that is on in the first half of the axis and off in the second. */
    static Factor ofSwitch(String path) {
        return new Factor(path, "", new FactorAxis.Choice(SWITCH), 2);
    }

    /** Whether it is a number that grows along the axis, and not one of several values. */
    public boolean isNumber() {
        return axis instanceof FactorAxis.Scale;
    }

    boolean isSwitch() {
        return axis instanceof FactorAxis.Choice choice && SWITCH.containsAll(choice.values());
    }

    /** Value at a part of the axis as a scenario file has it, with its unit. */
    public String text(double part) {
        String value = axis.at(part);
        return unit.isEmpty() || unit.equals("1") ? value : value + " " + unit;
    }

    /** The same without its unit, for a column that names it. */
    public String value(double part) {
        return axis.at(part);
    }

    /**
     * Its column in a table.
     *
     * @param meaning what it means, may be empty
     * @param part where a row is on the axis
     */
    public <R> Column<R> column(String meaning, ToDoubleFunction<? super R> part) {
        String what = isSwitch() ? ", on or off" : "";
        String said = meaning.isEmpty() ? "" : ": " + meaning;
        return Column.text(
                column(),
                unit.isEmpty() ? "1" : unit,
                "Factor " + path + what + said,
                row -> axis.at(part.applyAsDouble(row)));
    }

    /** Name of its column: the path without {@code mechanisms}, then the unit. */
    public String column() {
        String name = words(path.replaceFirst("^mechanisms\\.", ""));
        String suffix = words(unit.equals("1") ? "" : spelled(unit));
        return suffix.isEmpty() ? name : name + "_" + suffix;
    }

    /** {@code ng/mL/h} as {@code ng_per_mL_per_h}, {@code mm-2} as {@code per_mm2}. */
    private static String spelled(String unit) {
        return unit.replace("%", "percent")
                .replaceAll("([A-Za-z]+)-([0-9])", "/$1$2")
                .replace("/", "_per_");
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }
}
