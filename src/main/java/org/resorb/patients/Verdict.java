package org.resorb.patients;

import java.util.Locale;

/** How a fact came out. */
public enum Verdict {
    /** As its rule wants it. */
    PASS,
    /** Not as its rule wants it. */
    FAIL,
    /** Told only; its rule is none. */
    NOT_SCORED,
    /** The patients at hand cannot tell, which is never a pass. */
    NOT_EVALUABLE;

    /** As printed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
