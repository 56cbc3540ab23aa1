package org.resorb.measure;

/**
 * One measured quantity.
 *
 * @param name as in {@code timeseries.csv}, snake_case with its unit as a suffix, for example {@code fragment_volume_mm3}
 * @param unit UCUM code of the unit, {@code 1} for a plain number
 * @param meaning one sentence for the data dictionary
 * @param needsImage true if it is read off an image, which takes longer than all others together
 */
public record Variable(String name, String unit, String meaning, boolean needsImage) {
    /** One that is read off the tissue itself, or that has been measured already. */
    public Variable(String name, String unit, String meaning) {
        this(name, unit, meaning, false);
    }

    static Variable imaged(String name, String unit, String meaning) {
        return new Variable(name, unit, meaning, true);
    }
}
