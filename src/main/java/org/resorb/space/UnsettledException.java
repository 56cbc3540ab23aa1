package org.resorb.space;

/** A substance did not come to its balance, so that there is no number to give; the message says why. */
public final class UnsettledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsettledException(String why) {
        super(why);
    }

    /** The same of a substance at a time, which the solver does not know. */
    public UnsettledException(String what, UnsettledException why) {
        super(what + ": " + why.getMessage(), why);
    }
}
