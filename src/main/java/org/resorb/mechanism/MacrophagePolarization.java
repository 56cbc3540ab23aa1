package org.resorb.mechanism;

import static org.resorb.tissue.Il10.IL10;
import static org.resorb.tissue.Macrophage.M1;
import static org.resorb.tissue.Macrophage.M2;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Tissue;

/** Inflammatory macrophages become resolving ones. */
@Claim(
        says =
                "M1 macrophages turn into M2 with time, sooner where IL-10 is present and where they eat degraded matrix.",
        equations = """
                rate_from_m1_to_m2 = spontaneous
                                     + il10_induced * IL10 / (il10_half + IL10)
                                     + debris_induced * D
                """,
        sources = {"yamamoto2022", "kaken15k10392"})
public record MacrophagePolarization(
        @In("/h") @Between(low = "0 /d", high = "5 /d") @Means("Turning without any signal")
        double spontaneous,

        @In("/h") @Between(low = "0 /d", high = "5 /d") @Means("Turning under plenty of IL-10")
        double il10Induced,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "100 ng/mL") @Means("IL-10 with half the effect")
        double il10Half,

        @In("/h") @Between(low = "0 /d", high = "5 /d") @Means("Turning per unit of degraded collagen")
        double debrisInduced)
        implements Mechanism {

    private static final Draw TURN = Draw.of("turn", 0);

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        next.cells(MACROPHAGE).turn(M1, M2, chance, TURN, v -> rate(now, v));
    }

    private double rate(Tissue now, int v) {
        double il10 = now.of(IL10, v);
        return spontaneous + il10Induced * il10 / (il10Half + il10) + debrisInduced * now.degradedCollagen(v);
    }
}
