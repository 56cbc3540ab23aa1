package org.resorb.tissue;

/** Vascular endothelial growth factor. */
public final class Vegf {
    /** The declaration. */
    public static final Substance VEGF = Substance.declare("vegf", "VEGF", "VEGF", "ng/mL")
            .drawn(0xE69F00)
            .dependsOn(Oxygen.OXYGEN, Tnf.TNF)
            .releasedBy(DiscCell.DISC_CELL, Macrophage.MACROPHAGE)
            .blockedBy(Drug::blocksVegf)
            .done();

    private Vegf() {}
}
