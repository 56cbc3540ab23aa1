package org.resorb.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text that does not depend on the version of Java. */
public final class Decimal {
    private static final int MOST_DIGITS = 17;

    private Decimal() {}

    /** The shortest text that reads back as this finite number, bit for bit (0 and -0 are both 0). */
    public static String shortest(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal all = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal few = all.round(new MathContext(digits));
            if (Nearest.to(few) == value) {
                return text(few);
            }
        }
        return text(all.round(new MathContext(MOST_DIGITS)));
    }

    private static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale();
        return exponent > -5 && exponent <= 15 ? plain.toPlainString() : plain.toString();
    }
}
