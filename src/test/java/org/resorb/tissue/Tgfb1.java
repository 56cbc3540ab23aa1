package org.resorb.tissue;

/** A substance that the model does not have: transforming growth factor beta 1, here as a signal of its own. */
public final class Tgfb1 {
    /** The declaration. */
    public static final Substance TGFB1 = Substance.declare("tgfb1", "TGF-beta 1", "TGFB1", "ng/mL")
            .releasedBy(Macrophage.MACROPHAGE, Fibroblast.FIBROBLAST)
            .done();

    private Tgfb1() {}
}
