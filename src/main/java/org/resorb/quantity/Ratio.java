package org.resorb.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact positive factor between two units, in lowest terms. */
public record Ratio(BigInteger numerator, BigInteger denominator) {
    /** Twice the digits of a double, so that the one rounding to a double is the right one. */
    private static final MathContext DIGITS = new MathContext(40);

    /** The factor 1. */
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    /** Brings the factor to lowest terms. Not positive: {@link IllegalArgumentException}. */
    public Ratio {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("not a positive ratio: " + numerator + "/" + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** A ratio of small numbers. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A power of ten. */
    public static Ratio ten(int exponent) {
        return of(10, 1).power(exponent);
    }

    /** This times the other. */
    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** This divided by the other. */
    public Ratio over(Ratio other) {
        return times(new Ratio(other.denominator, other.numerator));
    }

    /** This to an integer power, which may be negative. */
    public Ratio power(int exponent) {
        Ratio positive = new Ratio(numerator.pow(Math.abs(exponent)), denominator.pow(Math.abs(exponent)));
        return exponent < 0 ? ONE.over(positive) : positive;
    }

    /** The number times this factor, to 40 digits. */
    public BigDecimal times(BigDecimal number) {
        BigDecimal product = number.multiply(new BigDecimal(numerator));
        return denominator.equals(BigInteger.ONE) ? product : product.divide(new BigDecimal(denominator), DIGITS);
    }
}
