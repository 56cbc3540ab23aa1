package org.resorb.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with a unit as somebody wrote it, for example {@code 0.19 mm/d}.
 *
 * @param number exactly as written
 * @param unit UCUM code as written, empty for a bare number
 */
public record Quantity(BigDecimal number, String unit) {
    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\\s*(.*)");
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?\\.?(nan|inf|infinity)\\b.*");
    private static final int LONGEST = 100;
    private static final int LARGEST_EXPONENT = 400;

    /** Takes a text apart into number and unit; says nothing yet about the unit. */
    public static Quantity parse(String text) throws BadQuantity {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            throw new BadQuantity("is too long for a number with a unit", "");
        }
        if (NOT_FINITE.matcher(trimmed.toLowerCase(Locale.ROOT)).matches()) {
            throw new BadQuantity("is not a finite number: " + trimmed, "");
        }
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches()) {
            throw new BadQuantity("is not a number: " + quoted(trimmed), "");
        }
        BadQuantity comma = form.group(2).contains(",") ? CommaReadings.mistake(trimmed) : null;
        if (comma != null) {
            throw comma;
        }
        return new Quantity(number(form.group(1)), form.group(2));
    }

    private static BigDecimal number(String digits) throws BadQuantity {
        int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        // Sizes beyond a double would only cost memory.
        if (exponent >= 0 && tooLarge(digits.substring(exponent + 1))) {
            throw new BadQuantity("is not a number that fits: " + digits, "");
        }
        return new BigDecimal(digits);
    }

    private static boolean tooLarge(String exponent) {
        return exponent.length() > 6 || Math.abs(Integer.parseInt(exponent)) > LARGEST_EXPONENT;
    }

    /**
     * The number in a house unit, correctly rounded, so the same bits everywhere.
     *
     * @param house UCUM code, {@code 1} for a plain number
     * @throws BadQuantity if the unit is missing, unknown, or of another kind
     */
    public double in(String house, Units units) throws BadQuantity {
        double value = Nearest.to(exactly(house, units));
        if (Double.isInfinite(value)) {
            throw new BadQuantity("is not a number that fits: " + this, "");
        }
        if (Math.abs(value) < Double.MIN_NORMAL && number.signum() != 0) {
            throw new BadQuantity("is too small to be told from 0: " + this, "");
        }
        return value == 0 ? 0 : value;
    }

    /** As {@link #in}, but the decimal number, to at least 40 digits. */
    public BigDecimal exactly(String house, Units units) throws BadQuantity {
        if (unit.equals(house) || unit.isEmpty() && house.equals("1")) {
            return number;
        }
        if (unit.isEmpty()) {
            throw new BadQuantity("has no unit: " + this, "");
        }
        try {
            return units.ratio(unit, house).times(number);
        } catch (BadQuantity e) {
            throw e.suggestion().isEmpty() ? e : new BadQuantity(e.getMessage(), number + " " + e.suggestion());
        }
    }

    /** How many times the number of another quantity in the same unit this is, correctly rounded. */
    public double over(Quantity other) {
        return Nearest.to(number.divide(other.number, new MathContext(40)));
    }

    @Override
    public String toString() {
        return unit.isEmpty() ? number.toString() : number + " " + unit;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "no value" : "\"" + text + "\"";
    }
}
