package org.resorb.patients;

import org.resorb.quantity.Keyword;

/** How a fact came out. */
public enum Verdict implements Keyword {
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
        return word().replace('_', ' ');
    }
}
