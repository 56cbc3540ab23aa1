package org.resorb.measure;

import org.resorb.quantity.NineDigits;

/** A run gave a number that makes no sense, so it has failed; the message says which number and when. */
public final class ImplausibleResultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param day of the run
     * @param what the number is of
     * @param is the verb
     * @param value of the number
     */
    ImplausibleResultException(double day, String what, String is, double value) {
        super("makes no sense on day " + NineDigits.text(day) + ": " + what + " " + is + " " + word(value));
    }

    private static String word(double value) {
        return Double.isNaN(value) ? "not a number" : NineDigits.text(value);
    }
}
