package org.resorb.tissue;

/** Tumour necrosis factor, with interleukin-1 beta lumped in. */
public final class Tnf {
    /** The declaration. */
    public static final Substance TNF = Substance.declare("tnf", "TNF", "TNF", "ng/mL")
            .dependsOn(Mmp7.MMP7, Il10.IL10)
            .releasedBy(Macrophage.MACROPHAGE)
            .blockedBy(Drug::blocksTnf)
            .done();

    private Tnf() {}
}
