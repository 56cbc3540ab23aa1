package org.resorb.tissue;

/** States of a macrophage. */
public final class Macrophage {
    /** Inflammatory. */
    public static final byte M1 = 0;

    /** Resolving and clearing. */
    public static final byte M2 = 1;

    private Macrophage() {}
}
