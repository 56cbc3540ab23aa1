package org.resorb.tissue;

/** Stromelysin-1, made by disc cells that sense TNF. */
public final class Mmp3 {
    /** The declaration. */
    public static final Substance MMP3 = Substance.declare("mmp3", "MMP-3", "MMP3", "ng/mL")
            .drawn(0x0072B2)
            .dependsOn(Tnf.TNF)
            .releasedBy(DiscCell.DISC_CELL, Macrophage.MACROPHAGE)
            .blockedBy(Drug::blocksMmp)
            .done();

    private Mmp3() {}
}
