package org.resorb.tissue;

/** The soluble substances, in the order in which they are settled: each depends only on those before it. */
public enum Substance {
    /** Matrilysin, made by macrophages; frees TNF from their membrane. In ng/mL. */
    MMP7,
    /** Interleukin-10 and TGF-beta, the signals of resolution. In ng/mL. */
    IL10,
    /** Oxygen tension, in kPa. */
    OXYGEN,
    /** Disc matrix exposed to the immune system, 1 = bare nucleus. */
    ANTIGEN,
    /** Tumour necrosis factor, with interleukin-1 beta lumped in. In ng/mL. */
    TNF,
    /** Stromelysin-1, made by disc cells that sense TNF. In ng/mL. */
    MMP3,
    /** Monocyte chemoattractant protein 1 (CCL2). In ng/mL. */
    MCP1,
    /** Vascular endothelial growth factor. In ng/mL. */
    VEGF
}
