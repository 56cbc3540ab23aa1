package org.resorb.mechanism;

import org.resorb.chance.Chance;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Tissue;

/** The disc goes on herniating through a rent that has not closed. */
@Claim(
        says =
                "Where the rent in the annulus stays open, disc material follows the first: fresh matrix with its water, which"
                        + " makes the fragment grow. How much comes, and from when, is the patient's.",
        equations = """
                dawaited/dt = -inflow
                dP/dt = P0 * inflow   # with chemoattractant bound to it
                dC/dt = C0 * inflow
                dW/dt = W0 * inflow
                inflow = awaited / expulsion_time
                """,
        sources = {"seo2016"})
public record DiscMaterial(
        @In("h") @Between(low = "1 h", high = "3650 d") @Means("Time in which two thirds of what follows have come")
        double expulsionTime)
        implements Mechanism {

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        next.followThrough(1 / expulsionTime);
    }
}
