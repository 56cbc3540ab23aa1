package org.example.neutrophils;

import static org.example.neutrophils.Neutrophil.ACTIVE;
import static org.example.neutrophils.Neutrophil.NEUTROPHIL;
import static org.resorb.tissue.Tnf.TNF;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.mechanism.Claim;
import org.resorb.mechanism.Mechanism;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.CellChanges;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Neutrophils leave the vessels where they sense TNF, wander, give off a little TNF and die within hours. */
@Claim(
        says = "Neutrophils are the first to leave the vessels where there is TNF, of which they make a little"
                + " themselves, and die within hours.",
        equations = """
                entry_rate = recruitment * V * TNF / (tnf_half + TNF)
                             * max(0, 1 - N / capacity)
                             * (1 - drug.blocks_recruitment * effect)
                spread = 2 * motility   # variance along each axis, per hour
                release(TNF) = tnf_secretion * N
                death_rate = ln(2) / half_life
                """,
        sources = {"mousedisc2017", "nlisimneutrophils"})
public record NeutrophilInfiltration(
        @In("/mL/h")
        @Between(low = "0 /mm3/d", high = "100000 /mm3/d")
        @Means("Neutrophils entering at vessel density 1 and full signal")
        double recruitment,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "100 ng/mL") @Means("TNF that calls at half strength")
        double tnfHalf,

        @In("/mL") @Between(low = "100 /mm3", high = "1000000 /mm3") @Means("Neutrophils that fill the tissue")
        double capacity,

        @In("um2/h") @Between(low = "0 um2/h", high = "100000 um2/h") @Means("Random motility")
        double motility,

        @In("ng/h") @Between(low = "0 fg/h", high = "1 fg/h") @Means("TNF made by one neutrophil")
        double tnfSecretion,

        @In("h") @Between(low = "1 h", high = "30 d") @Means("Time in which half of them die")
        double halfLife)
        implements Mechanism {

    private static final Draw STRIDES = Draw.of("strides", 0);
    private static final Draw DEATH = Draw.of("death", -1);
    private static final Draw ENTRY = Draw.of("entry", -2);

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        if (substance == TNF) {
            for (int v : now.living()) {
                into.release(v, tnfSecretion * now.density(NEUTROPHIL, v), NEUTROPHIL);
            }
        }
    }

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        CellChanges neutrophils = next.cells(NEUTROPHIL);
        double called = recruitment * now.medication().recruitmentLeft();
        neutrophils.enter(ACTIVE, chance, ENTRY, v -> called * now.vessels(v) * call(now, v));
        neutrophils.crawl((v, drift) -> Arrays.fill(drift, 0), motility, v -> 1, chance, STRIDES);
        neutrophils.die(chance, DEATH, (state, v) -> FastMath.log(2) / halfLife);
    }

    @Override
    public double densest(CellKind kind) {
        return kind == NEUTROPHIL ? capacity : 0;
    }

    private double call(Tissue now, int v) {
        double tnf = now.of(TNF, v);
        return tnf / (tnfHalf + tnf) * Math.max(0, 1 - now.density(NEUTROPHIL, v) / capacity);
    }
}
