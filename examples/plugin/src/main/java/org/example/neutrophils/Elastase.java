package org.example.neutrophils;

import org.resorb.tissue.Cause;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.TissueMeasure;

/** A substance that the model does not have, what its work is booked to, and a number to measure of it. */
public final class Elastase {
    /** The declaration. How it spreads stands in {@code defaults.yaml}. */
    public static final Substance ELASTASE = Substance.declare("elastase", "neutrophil elastase", "elastase", "ng/mL")
            .drawn(0xE69F00)
            .releasedBy(Neutrophil.NEUTROPHIL)
            .done();

    /** Proteoglycan that it cleaves, with the water that this held. */
    public static final Cause CLEAVAGE = Cause.ofCleavage("elastase", "neutrophil elastase");

    /** Where there is most of it. */
    public static final TissueMeasure HIGHEST = TissueMeasure.of(
            "elastase_highest_ng_per_ml",
            "ng/mL",
            "Highest neutrophil elastase where the fragment was",
            (now, toFragment) -> highest(now));

    private Elastase() {}

    private static double highest(Tissue now) {
        double highest = 0;
        for (int v : now.fragment()) {
            highest = Math.max(highest, now.of(ELASTASE, v));
        }
        return highest;
    }
}
