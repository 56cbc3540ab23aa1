package org.resorb.api;

/** A run that came to no result; the message says why in a sentence, with the day where there is one. */
public final class FailedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedRunException(String message, Throwable cause) {
        super(message, cause);
    }
}
