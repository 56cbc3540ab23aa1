package org.resorb.tissue;

/** Interleukin-10 and TGF-beta, the signals of resolution. */
public final class Il10 {
    /** The declaration. */
    public static final Substance IL10 = Substance.declare("il10", "IL-10", "IL10", "ng/mL")
            .drawn(0x56B4E9)
            .releasedBy(Macrophage.MACROPHAGE)
            .done();

    private Il10() {}
}
