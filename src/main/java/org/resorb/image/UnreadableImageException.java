package org.resorb.image;

/** An image file that cannot be taken as what it should be, in words. */
public final class UnreadableImageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;

    /**
     * A reason.
     *
     * @param field of the header that it is about, empty if it is about none
     * @param message what is wrong
     * @param expected what would be right, empty if that goes without saying
     */
    public UnreadableImageException(String field, String message, String expected) {
        super((field.isEmpty() ? "" : field + " ") + message);
        this.field = field;
        this.expected = expected;
    }

    /** The field of the header, empty if there is none. */
    public String field() {
        return field;
    }

    /** What would be right. */
    public String expected() {
        return expected;
    }
}
