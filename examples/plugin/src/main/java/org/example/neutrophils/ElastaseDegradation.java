package org.example.neutrophils;

import static org.example.neutrophils.Elastase.CLEAVAGE;
import static org.example.neutrophils.Elastase.ELASTASE;
import static org.example.neutrophils.Neutrophil.NEUTROPHIL;

import org.resorb.chance.Chance;
import org.resorb.mechanism.Claim;
import org.resorb.mechanism.Mechanism;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Elastase of neutrophils cleaves proteoglycan. */
@Claim(
        says = "Neutrophils give off elastase, which diffuses into the matrix and cleaves proteoglycan.",
        equations = """
                release(elastase) = secretion * N
                dP/dt = -cleavage * elastase / (elastase_half + elastase) * P
                """,
        sources = {"mousedisc2017"})
public record ElastaseDegradation(
        @In("ng/h") @Between(low = "0 fg/h", high = "1000 fg/h") @Means("Elastase given off by one neutrophil")
        double secretion,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Proteoglycan cleaved where there is plenty of elastase")
        double cleavage,

        @In("ng/mL")
        @Between(low = "0.01 ng/mL", high = "10000 ng/mL")
        @Means("Elastase that cleaves half as fast as plenty")
        double elastaseHalf)
        implements Mechanism {

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        if (substance == ELASTASE) {
            for (int v : now.living()) {
                into.release(v, secretion * now.density(NEUTROPHIL, v), NEUTROPHIL);
            }
        }
    }

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        for (int v : now.fragment()) {
            double elastase = now.of(ELASTASE, v);
            if (elastase > 0) {
                next.matrix().cleave(v, cleavage * elastase / (elastaseHalf + elastase), CLEAVAGE);
            }
        }
    }
}
