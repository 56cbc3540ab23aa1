package org.resorb.tissue;

/**
 * A number that is reported of a kind of cell, or of the tissue.
 *
 * @param name as in tables, snake_case with its unit as a suffix
 * @param unit UCUM code, {@code 1} for a plain number
 * @param meaning one sentence without a full stop
 * @param relative true if it is reported relative to the first day
 */
public record CellColumn(String name, String unit, String meaning, boolean relative, Reading reading) {

    /** How the number is read off the tissue. */
    @FunctionalInterface
    public interface Reading {
        /**
         * The number now.
         *
         * @param toFragment takes a count in the simulated slab to the whole fragment
         */
        double of(Tissue now, double toFragment);
    }
}
