package org.resorb.api;

/**
 * One measured quantity over time.
 *
 * @param name as in {@code timeseries.csv}, for example {@code fragment_volume_mm3}
 * @param unit UCUM code, {@code 1} for a plain number
 * @param meaning one sentence
 * @param values one a day from herniation; {@link Double#NaN} where there is none
 */
public record MeasuredColumn(String name, String unit, String meaning, double[] values) {
    /** Takes a copy of the values. */
    public MeasuredColumn {
        values = values.clone();
    }

    /** A copy. */
    @Override
    public double[] values() {
        return values.clone();
    }
}
