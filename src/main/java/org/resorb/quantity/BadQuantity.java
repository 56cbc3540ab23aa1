package org.resorb.quantity;

/** A text that is not the quantity it should be. The message says what is wrong, without a full stop. */
public final class BadQuantity extends Exception {
    private static final long serialVersionUID = 1L;

    private final String suggestion;

    /** What is wrong, and what was probably meant (empty if unknown). */
    public BadQuantity(String message, String suggestion) {
        super(message);
        this.suggestion = suggestion;
    }

    /** What was probably meant, empty if unknown. */
    public String suggestion() {
        return suggestion;
    }
}
