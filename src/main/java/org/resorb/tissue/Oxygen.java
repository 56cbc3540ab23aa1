package org.resorb.tissue;

/** Oxygen, told as its tension. */
public final class Oxygen {
    /** The declaration. */
    public static final Substance OXYGEN = Substance.declare("oxygen", "Oxygen tension", "O2", "kPa")
            .drawn(0x882255)
            .releasedBy(Source.BLOOD)
            .ambient()
            .done();

    private Oxygen() {}
}
