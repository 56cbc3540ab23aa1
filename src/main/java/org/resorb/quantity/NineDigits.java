package org.resorb.quantity;

/**
 * Numbers as text for data files: at most 9 significant digits, dot decimals, no locale. It uses only operations that
 * every Java and the browser round alike, so the same number is the same text everywhere.
 */
public final class NineDigits {
    private static final int DIGITS = 9;
    private static final int LIMIT = 1_000_000_000;
    private static final int LARGEST_EXACT = 22;
    private static final double[] POWERS = powersOfTen();

    private NineDigits() {}

    /** Text of a value; {@code NaN}, {@code Inf} and {@code -Inf} for what is no number. */
    public static String text(double value) {
        if (value != value) {
            return "NaN";
        }
        if (value == 0) {
            return "0";
        }
        double size = value < 0 ? -value : value;
        String sign = value < 0 ? "-" : "";
        return size > Double.MAX_VALUE ? sign + "Inf" : sign + positive(size);
    }

    private static String positive(double value) {
        int exponent = exponent(value);
        int digits = (int) (scaled(value, DIGITS - 1 - exponent) + 0.5);
        if (digits >= LIMIT) {
            digits /= 10;
            exponent++;
        } else if (digits < LIMIT / 10) {
            exponent--;
            digits = (int) (scaled(value, DIGITS - 1 - exponent) + 0.5);
        }
        return written(Integer.toString(withoutTrailingZeros(digits)), exponent);
    }

    private static int exponent(double value) {
        int exponent = 0;
        double rest = value;
        while (rest >= 1e9) {
            rest /= 1e9;
            exponent += 9;
        }
        while (rest < 1e-8) {
            rest *= 1e9;
            exponent -= 9;
        }
        while (rest >= 10) {
            rest /= 10;
            exponent++;
        }
        while (rest < 1) {
            rest *= 10;
            exponent--;
        }
        return exponent;
    }

    /** The value times a power of ten, by exact powers only. */
    private static double scaled(double value, int power) {
        double result = value;
        int left = power;
        while (left > LARGEST_EXACT) {
            result *= POWERS[LARGEST_EXACT];
            left -= LARGEST_EXACT;
        }
        while (left < -LARGEST_EXACT) {
            result /= POWERS[LARGEST_EXACT];
            left += LARGEST_EXACT;
        }
        return left >= 0 ? result * POWERS[left] : result / POWERS[-left];
    }

    private static int withoutTrailingZeros(int digits) {
        int rest = digits;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest;
    }

    private static String written(String digits, int exponent) {
        if (exponent < -5 || exponent > DIGITS) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            return digits.charAt(0) + fraction + "e" + exponent;
        }
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        int whole = exponent + 1;
        return digits.length() <= whole
                ? digits + "0".repeat(whole - digits.length())
                : digits.substring(0, whole) + "." + digits.substring(whole);
    }

    private static double[] powersOfTen() {
        double[] powers = new double[LARGEST_EXACT + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
