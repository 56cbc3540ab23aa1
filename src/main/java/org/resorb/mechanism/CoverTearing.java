package org.resorb.mechanism;

import org.resorb.chance.Chance;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.space.Membrane;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Tissue;

/** Load opens small tears in annulus and ligament over a fragment. */
@Claim(
        says =
                "It is assumed that movement and load open small tears in the cover of a contained fragment, sooner in one"
                        + " patient than in another; without them contained fragments are attacked in the first weeks or"
                        + " never. That some fragments are through the ligament, and some under it, is seen.",
        equations = """
                dclosed/dt = -tearing * max(0, closed - (1 - torn_part))
                """,
        sources = {"oh2013", "haro1996"})
public record CoverTearing(
        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Rate at which tears open")
        double tearing,

        @In("1") @Between(low = "0 %", high = "100 %") @Means("Part of the cover that tears in the end")
        double tornPart)
        implements Mechanism {

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        Membrane cover = now.cover();
        for (int face = 0; face < cover.size() && tearing > 0; face++) {
            double closed = 1 - cover.open(face);
            double toTear = closed - (1 - tornPart);
            if (toTear > 0) {
                next.erodeCover(face, tearing * toTear / closed);
            }
        }
    }
}
