package org.resorb.table;

/** The numbers of cells, as strictly as data files need it: digits, one decimal point, an exponent. */
public final class Cell {
    private static final double LARGEST_WHOLE = 9e15;

    private Cell() {}

    /**
     * The number of a cell, {@link Double#NaN} if it is none; {@link Double#parseDouble} takes more, such as {@code 1f} and
     * blanks.
     */
    public static double number(String cell) {
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits++;
            } else if (letter != '.' && letter != '-' && letter != '+' && (digits == 0 || (letter | 32) != 'e')) {
                return Double.NaN;
            }
        }
        try {
            return digits == 0 ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException word) {
            return Double.NaN;
        }
    }

    /** Whether it would be a number if its one comma were a point. */
    static boolean hasDecimalComma(String cell) {
        return cell.indexOf(',') >= 0
                && cell.indexOf(',') == cell.lastIndexOf(',')
                && !Double.isNaN(number(cell.replace(',', '.')));
    }

    /** Whether a number is whole and small enough to be so to the last digit; {@code 3.0} is. */
    static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= LARGEST_WHOLE;
    }
}
