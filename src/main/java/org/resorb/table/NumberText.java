package org.resorb.table;

import org.resorb.quantity.NineDigits;

/** How a number stands in a cell; all but {@link #exact} have nine digits at most, and no locale. */
public final class NumberText {
    private NumberText() {}

    /** Nothing unless it is finite. */
    public static String finite(double value) {
        return value - value == 0 ? NineDigits.text(value) : "";
    }

    /** Nothing for what is no number; {@code Inf} and {@code -Inf} for the infinite. */
    public static String known(double value) {
        return value == value ? NineDigits.text(value) : "";
    }

    /** Always something: {@code NaN} for what is no number. */
    public static String any(double value) {
        return NineDigits.text(value);
    }

    /** Every bit, for files that are read back to go on with. */
    public static String exact(double value) {
        return Double.toString(value);
    }
}
