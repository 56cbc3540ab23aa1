package org.resorb.tissue;

/** Matrilysin, made by macrophages; frees TNF from their membrane. */
public final class Mmp7 {
    /** The declaration. */
    public static final Substance MMP7 = Substance.declare("mmp7", "MMP-7", "MMP7", "ng/mL")
            .drawn(0xD55E00)
            .releasedBy(Macrophage.MACROPHAGE)
            .blockedBy(Drug::blocksMmp)
            .done();

    private Mmp7() {}
}
