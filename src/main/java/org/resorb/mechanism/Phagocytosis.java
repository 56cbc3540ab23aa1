package org.resorb.mechanism;

import static org.resorb.tissue.Macrophage.MACROPHAGE;

import org.resorb.chance.Chance;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Population;
import org.resorb.tissue.Tissue;

/** Macrophages eat degraded collagen and digest it. */
@Claim(
        says =
                "Macrophages eat collagen that enzymes have cut, the less the fuller they are, and, it is assumed, digest it over"
                        + " days.",
        equations = """
                dD/dt = -uptake * M * appetite * D
                        - spontaneous * D
                deaten/dt = uptake * appetite * D
                            - digestion * eaten
                appetite = max(0, 1 - eaten / capacity)
                """,
        sources = {"kobayashi2009", "steinman1974"})
public record Phagocytosis(
        @In("mL/h")
        @Between(low = "0 mm3/d", high = "0.01 mm3/d")
        @Means("Volume of tissue that one macrophage clears of degraded collagen")
        double uptake,

        @In("mL") @Between(low = "100 um3", high = "1000000 um3") @Means("Matrix that fills one macrophage")
        double capacity,

        @In("/h") @Between(low = "0 /d", high = "10 /d") @Means("Digestion of what was eaten")
        double digestion,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Loss of degraded collagen without macrophages")
        double spontaneous)
        implements Mechanism {

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        Population macrophages = now.cells(MACROPHAGE);
        int[] fragment = now.fragment();
        now.inBlocks(fragment.length, (from, end, worker) -> {
            for (int i = from; i < end; i++) {
                int v = fragment[i];
                if (now.degradedCollagen(v) > 0) {
                    next.matrix().clearDegradedCollagen(v, spontaneous + uptake * macrophages.hungry(v, capacity));
                }
            }
        });
        next.cells(MACROPHAGE).eat(v -> uptake * now.degradedCollagen(v), capacity, digestion);
    }
}
