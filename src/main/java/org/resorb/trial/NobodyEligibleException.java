package org.resorb.trial;

/** None of the virtual patients can be taken in; the message says why not, with counts. */
public final class NobodyEligibleException extends Exception {
    private static final long serialVersionUID = 1L;

    NobodyEligibleException(String message) {
        super(message);
    }
}
