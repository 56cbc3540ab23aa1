package org.resorb.tissue;

/** Oxygen, told as its tension. */
public final class Oxygen {
    /** The declaration. */
    public static final Substance OXYGEN = Substance.declare("oxygen", "Oxygen tension", "O2", "kPa")
            .releasedBy(Source.BLOOD)
            .ambient()
            .done();

    private Oxygen() {}
}
