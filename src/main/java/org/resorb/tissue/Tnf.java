package org.resorb.tissue;

/** Tumour necrosis factor, with interleukin-1 beta lumped in. */
public final class Tnf {
    /** The declaration. */
    public static final Substance TNF = Substance.declare("tnf", "TNF", "TNF", "ng/mL")
            .drawn(0x009E73)
            .standsFor("Tumour necrosis factor (TNF), with interleukin-1 beta (IL-1\u03b2) lumped in")
            .dependsOn(Mmp7.MMP7, Il10.IL10)
            .releasedBy(Macrophage.MACROPHAGE)
            .blockedBy(Drug::blocksTnf)
            .done();

    private Tnf() {}
}
