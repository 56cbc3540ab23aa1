package org.resorb.mechanism;

import static org.resorb.tissue.Fibroblast.ACTIVE;
import static org.resorb.tissue.Fibroblast.FIBROBLAST;
import static org.resorb.tissue.Fibroblast.FIBROSIS;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Tgfb1.TGFB1;

import java.util.Arrays;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.CellChanges;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** A mechanism that the model does not have: fibroblasts enter on TGF-beta 1, wander, lay collagen and die. */
@Claim(
        says = "Fibroblasts enter with the vessels where macrophages make TGF-beta 1, wander and lay collagen.",
        equations = """
                release(TGFB1) = tgfb1_secretion * M
                                 + tgfb1_secretion * F
                entry_rate = entry * V * TGFB1 / (tgfb1_half + TGFB1)
                spread = 2 * motility   # variance along each axis, per hour
                dC/dt = deposition * F
                death_rate = 1 / life
                """,
        sources = {"haro1996"})
public record Fibrosis(
        @In("ng/h") @Between(low = "0 fg/h", high = "10 fg/h") @Means("TGF-beta 1 made by one cell")
        double tgfb1Secretion,

        @In("/mL/h")
        @Between(low = "0 /mm3/d", high = "1000000 /mm3/d")
        @Means("Entry at vessel density 1, full signal")
        double entry,

        @In("ng/mL") @Between(low = "0.001 ng/mL", high = "100 ng/mL") @Means("TGF-beta 1 that calls at half strength")
        double tgfb1Half,

        @In("um2/h") @Between(low = "0 um2/h", high = "100000 um2/h") @Means("Random motility")
        double motility,

        @In("mL/h") @Between(low = "0 mm3/d", high = "0.01 mm3/d") @Means("Collagen laid by one cell, as its volume")
        double deposition,

        @In("h") @Between(low = "1 d", high = "1000 d") @Means("Mean life of a fibroblast")
        double life)
        implements Mechanism {

    private static final Draw STRIDES = Draw.of("strides", 0);
    private static final Draw DEATH = Draw.of("death", -1);
    private static final Draw ENTRY = Draw.of("entry", -2);

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        if (substance == TGFB1) {
            for (int v : now.living()) {
                into.release(v, tgfb1Secretion * now.density(MACROPHAGE, v), MACROPHAGE);
                into.release(v, tgfb1Secretion * now.density(FIBROBLAST, v), FIBROBLAST);
            }
        }
    }

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        CellChanges fibroblasts = next.cells(FIBROBLAST);
        fibroblasts.enter(ACTIVE, chance, ENTRY, v -> entryRate(now, v));
        for (int v : now.living()) {
            next.matrix().layCollagen(v, deposition * now.density(FIBROBLAST, v), FIBROSIS);
        }
        fibroblasts.crawl((v, drift) -> Arrays.fill(drift, 0), motility, v -> 1, chance, STRIDES);
        fibroblasts.die(chance, DEATH, (state, v) -> 1 / life);
    }

    private double entryRate(Tissue now, int v) {
        double tgfb1 = now.of(TGFB1, v);
        return entry * now.vessels(v) * tgfb1 / (tgfb1Half + tgfb1);
    }
}
