package org.resorb.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The double nearest to a decimal number, ties to even, by whole numbers alone: a browser's own reading of decimals errs in
 * the last bit now and then.
 */
final class Nearest {
    private static final int DIGITS = 53;
    private static final int LEAST_EXPONENT = -1022;
    /** Bits of the quotient beyond those of a double; one would do. */
    private static final int SPARE = 11;

    private static final double[] TENS = tens();

    private Nearest() {}

    private static double[] tens() {
        double[] tens = new double[23];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
    }

    /** The nearest double; infinite if the number is too large for any. */
    static double to(BigDecimal number) {
        BigInteger digits = number.unscaledValue().abs();
        int scale = number.scale();
        boolean small = digits.bitLength() <= DIGITS && scale < TENS.length && scale > -TENS.length;
        double size = small ? oneRounding(digits.longValue(), scale) : quotient(digits, scale);
        return number.signum() < 0 ? -size : size;
    }

    /** Both are exact as doubles, so that the one operation rounds as it should. */
    private static double oneRounding(long digits, int scale) {
        return scale < 0 ? digits * TENS[-scale] : digits / TENS[scale];
    }

    private static double quotient(BigInteger digits, int scale) {
        if (digits.signum() == 0) {
            return 0;
        }
        BigInteger above = digits.multiply(BigInteger.TEN.pow(Math.max(0, -scale)));
        BigInteger below = BigInteger.TEN.pow(Math.max(0, scale));
        int shift = DIGITS + SPARE - above.bitLength() + below.bitLength();
        BigInteger[] parts =
                above.shiftLeft(Math.max(0, shift)).divideAndRemainder(below.shiftLeft(Math.max(0, -shift)));
        int length = parts[0].bitLength();
        int exponent = length - 1 - shift;
        int drop = length - DIGITS + Math.max(0, LEAST_EXPONENT - exponent);
        return drop > length + 1 ? 0 : scaled(rounded(parts[0], parts[1].signum() != 0, drop), drop - shift);
    }

    private static long rounded(BigInteger quotient, boolean more, int drop) {
        long kept = quotient.shiftRight(drop).longValue();
        boolean half = quotient.testBit(drop - 1);
        boolean above = more || quotient.getLowestSetBit() < drop - 1;
        return half && (above || (kept & 1) == 1) ? kept + 1 : kept;
    }

    /** Times a power of two, which is exact. */
    private static double scaled(long number, int power) {
        double result = number;
        int left = power;
        while (left > 1000) {
            result *= 0x1p1000;
            left -= 1000;
        }
        while (left < -1000) {
            result *= 0x1p-1000;
            left += 1000;
        }
        return result * Double.longBitsToDouble((1023L + left) << 52);
    }
}
