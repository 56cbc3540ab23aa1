package org.resorb.tissue;

/** Interleukin-10 and TGF-beta, the signals of resolution. */
public final class Il10 {
    /** The declaration. */
    public static final Substance IL10 = Substance.declare("il10", "IL-10", "IL10", "ng/mL")
            .drawn(0x56B4E9)
            .standsFor("Interleukin-10 (IL-10), with transforming growth factor beta (TGF-\u03b2) lumped in")
            .releasedBy(Macrophage.MACROPHAGE)
            .done();

    private Il10() {}
}
