package org.resorb.measure;

/**
 * One measured quantity.
 *
 * @param name as in {@code timeseries.csv}, snake_case with its unit as a suffix, for example {@code fragment_volume_mm3}
 * @param unit UCUM code of the unit, {@code 1} for a plain number
 * @param meaning one sentence for the data dictionary
 */
public record Variable(String name, String unit, String meaning) {}
