package org.resorb.mechanism;

import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Tissue;

/** Water follows fixed charge and load: a fresh fragment swells, then dries as its charge is lost. */
@Claim(
        says =
                "Proteoglycan holds water against the load on the fragment. Freed from the disc the load falls and the fragment"
                        + " swells; under an intact cover it stays pressed. Charge leaches out"
                        + " near the outline, the more the less of all of it is covered, and water follows.",
        equations = """
                dW/dt = (balance - W) / (relaxation * (depth / 2 mm)^2)   # 0 where P0 is 0
                balance = W0 * (swelling_pressure / pressure * (P / P0)^charge_exponent)^(1 / stretch_exponent)
                pressure = free_load
                           + (covered_load - free_load) * covered
                dP/dt = -leaching * (1 - covered) * exp(-depth / leaching_depth) * P
                        - turnover * P
                """,
        sources = {"ionicpressure", "bezci2015", "vandijk2015", "sivan2006"})
public record Dehydration(
        @In("kPa")
        @Between(low = "1 kPa", high = "500 kPa")
        @Means(
                "Ionic swelling pressure of fresh matrix, whatever it is made of, measured in nucleus; the scale of both loads")
        double swellingPressure,

        @In("1") @Between(low = "0.5", high = "5") @Means("Fall of swelling pressure with water stretch")
        double stretchExponent,

        @In("1") @Between(low = "0.5", high = "4") @Means("Rise of swelling pressure with charge")
        double chargeExponent,

        @In("kPa") @Between(low = "1 kPa", high = "500 kPa") @Means("Load on a fragment under a closed cover")
        double coveredLoad,

        @In("kPa") @Between(low = "1 kPa", high = "500 kPa") @Means("Load on a free fragment")
        double freeLoad,

        @In("h") @Between(low = "1 h", high = "365 d") @Means("Relaxation of water 2 mm below the surface")
        double relaxation,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Leaching of proteoglycan at the surface")
        double leaching,

        @In("um") @Between(low = "10 um", high = "10 mm") @Means("Depth to which proteoglycan leaches")
        double leachingDepth,

        @In("/h") @Between(low = "0 /a", high = "10 /a") @Means("Turnover of proteoglycan in expelled matrix")
        double turnover)
        implements Mechanism {

    private static final double REFERENCE_DEPTH_UM = 2000;

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        double covered = now.coveredPart();
        double freshStretch = freshStretch(covered);
        int[] fragment = now.fragment();
        now.inBlocks(fragment.length, (from, end, worker) -> {
            for (int i = from; i < end; i++) {
                if (now.inFragment(fragment[i])) {
                    dry(now, next, fragment[i], covered, freshStretch);
                }
            }
        });
    }

    private void dry(Tissue now, Changes next, int v, double covered, double freshStretch) {
        double depth = now.depth(v);
        // Matrix that never had charge holds its water by other means.
        if (now.freshProteoglycan(v) > 0) {
            double charge = now.proteoglycan(v) / now.freshProteoglycan(v);
            next.matrix().moveWater(v, now.freshWater(v) * freshStretch * drying(charge), 1 / relaxationAt(depth));
        }
        next.matrix().cleave(v, leaching(depth, covered) + turnover, Cause.DEHYDRATION);
    }

    /** Stretch of the water in fresh matrix at balance, under a cover that closes this part of the outline. */
    public double freshStretch(double covered) {
        double load = freeLoad + (coveredLoad - freeLoad) * covered;
        return FastMath.pow(swellingPressure / load, 1 / stretchExponent);
    }

    private double leaching(double depth, double covered) {
        return leaching * (1 - covered) * FastMath.exp(-depth / leachingDepth);
    }

    /** How much less water is held once only this part of the charge is left. */
    private double drying(double charge) {
        return charge > 0 ? FastMath.exp(chargeExponent / stretchExponent * FastMath.log(charge)) : 0;
    }

    private double relaxationAt(double depth) {
        double relative = depth / REFERENCE_DEPTH_UM;
        return relaxation * relative * relative;
    }
}
