package org.resorb.tissue;

/** Monocyte chemoattractant protein 1 (CCL2). */
public final class Mcp1 {
    /** The declaration. */
    public static final Substance MCP1 = Substance.declare("mcp1", "MCP-1", "MCP1", "ng/mL")
            .drawn(0xCC79A7)
            .dependsOn(Tnf.TNF, Mmp3.MMP3, Mmp7.MMP7)
            .releasedBy(DiscCell.DISC_CELL, Macrophage.MACROPHAGE, Source.DRUG)
            .blockedBy(Drug::blocksMcp1)
            .done();

    private Mcp1() {}
}
