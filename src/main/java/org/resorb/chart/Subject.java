package org.resorb.chart;

/**
 * The output that a chart of sensitivities is about.
 *
 * @param name in file names
 * @param title in words
 * @param unit as printed, empty for a plain number
 */
record Subject(String name, String title, String unit) {
    /** A label of an axis with the unit behind it. */
    String in(String label) {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
