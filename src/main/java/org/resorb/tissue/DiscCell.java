package org.resorb.tissue;

/** States of a disc cell. A dead one is gone. */
public final class DiscCell {
    /** Alive. */
    public static final byte VIABLE = 0;

    /** Alive and living on itself. */
    public static final byte AUTOPHAGIC = 1;

    private DiscCell() {}
}
