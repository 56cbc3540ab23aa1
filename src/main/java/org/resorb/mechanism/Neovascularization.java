package org.resorb.mechanism;

import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.M1;
import static org.resorb.tissue.Macrophage.M2;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Oxygen.OXYGEN;
import static org.resorb.tissue.Tnf.TNF;
import static org.resorb.tissue.Vegf.VEGF;
import static org.resorb.tissue.VesselTip.VESSEL_TIP;

import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Chondromodulin;
import org.resorb.tissue.Population;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** New vessels sprout on VEGF, grow towards the fragment and bring monocytes with them. */
@Claim(
        says =
                "Disc cells under TNF and macrophages make VEGF, more of it where oxygen is lacking. Vessels sprout, their tips grow"
                        + " up the VEGF gradient but not into matrix rich in aggrecan. Young vessels regress when VEGF is gone.",
        equations = """
                release(VEGF) = (N * vegf_disc_cell * (basal + TNF / (tnf_half + TNF))
                                 + vegf_m1 * M1
                                 + vegf_m2 * M2)
                                * (normoxic + max(0, 1 - O2 / oxygen_threshold))
                uptake(VEGF) = vessel_uptake * V
                sprouting_rate = sprouting * V * response * max(0, 1 - V / capacity)
                response = VEGF^2 / (vegf_half^2 + VEGF^2)
                tip_velocity = tip_speed * uninhibited / (1 + (P / proteoglycan_half)^6) * direction
                uninhibited = 1 / (1 + chondromodulin^4)
                direction = unit(persistence * last_direction + unit(grad(VEGF)))
                branching_rate = branching   # of a tip
                death_rate = 1 / tip_life   # of a tip
                dV/dt = -regression * young * (1 - response)   # tips leave vessel where they grow
                        - mature_regression * mature
                dmature/dt = maturation * young - mature_regression * mature
                young = V - V0 - mature
                """,
        sources = {"haro2002", "kato2004", "qutub2009", "pmc2739287", "pmc2229818", "johnson2005"})
public record Neovascularization(
        @In("ng/h")
        @Between(low = "0 fg/h", high = "100 fg/h")
        @Means(
                "VEGF that plenty of TNF adds to what one disc cell makes; times normoxic in plenty of oxygen, and one more without")
        double vegfDiscCell,

        @In("1")
        @Between(low = "0", high = "1")
        @Means("VEGF of disc cells without TNF, relative to what plenty of TNF adds")
        double basal,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "100 ng/mL") @Means("TNF with half the effect on VEGF")
        double tnfHalf,

        @In("ng/h")
        @Between(low = "0 fg/h", high = "100 fg/h")
        @Means("VEGF made by one M1 macrophage; times normoxic in plenty of oxygen, and one more without")
        double vegfM1,

        @In("ng/h")
        @Between(low = "0 fg/h", high = "100 fg/h")
        @Means("VEGF made by one M2 macrophage; times normoxic in plenty of oxygen, and one more without")
        double vegfM2,

        @In("1")
        @Between(low = "0", high = "2")
        @Means("VEGF release in plenty of oxygen, relative to what lack of it adds")
        double normoxic,

        @In("kPa") @Between(low = "0.05 kPa", high = "10 kPa") @Means("Oxygen below which VEGF rises")
        double oxygenThreshold,

        @In("/h") @Between(low = "0 /h", high = "10 /h") @Means("Uptake of VEGF at vessel density 1")
        double vesselUptake,

        @In("/mL/h")
        @Between(low = "0 /mm3/d", high = "10000 /mm3/d")
        @Means("Sprouts at vessel density 1, plenty of VEGF")
        double sprouting,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "1000 ng/mL") @Means("VEGF with half the effect on vessels")
        double vegfHalf,

        @In("1") @Between(low = "1", high = "100") @Means("Vessel density that leaves no room for sprouts")
        double capacity,

        @In("um/h") @Between(low = "0 um/h", high = "50 um/h") @Means("Speed of a tip in soft tissue")
        double tipSpeed,

        @In("1") @Between(low = "0", high = "10") @Means("Weight of the last direction against the gradient")
        double persistence,

        @In("1") @Between(low = "0.01", high = "5") @Means("Proteoglycan that halves tip speed")
        double proteoglycanHalf,

        @In("h") @Between(low = "1 d", high = "100 d") @Means("Mean life of a tip")
        double tipLife,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Branching of a tip")
        double branching,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Regression of young vessels without VEGF")
        double regression,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Maturation of young vessels, which then need no VEGF")
        double maturation,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Regression of mature vessels, whatever the VEGF")
        double matureRegression)
        implements Mechanism {

    // Ids of tips are mirrored, because sprouts are drawn for voxels in the same slots.
    private static final Draw DEATH = Draw.ofOtherIds("death of a tip", 0);
    private static final Draw BRANCHES = Draw.ofOtherIds("branching of a tip", 1);
    private static final Draw SPROUTS = Draw.of("sprouts", 1);
    private static final Draw PLACE_OF_SPROUT = Draw.of("place of a sprout", 2);
    private static final Draw PLACE_OF_BRANCH = Draw.of("place of a branch", 1024);

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        if (substance == VEGF) {
            releaseFromDiscCells(now, into);
            releaseFromMacrophages(now, into);
            for (int v : now.living()) {
                into.takeUp(v, vesselUptake * now.vessels(v));
            }
        }
    }

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        next.vessels().sprout(chance, SPROUTS, PLACE_OF_SPROUT, v -> sprouts(now, v));
        growTips(now, next);
        branch(now, next, chance);
        next.cells(VESSEL_TIP).die(chance, DEATH, (state, v) -> 1 / tipLife);
        int[] living = now.living();
        now.inBlocks(living.length, (from, end, worker) -> {
            for (int i = from; i < end; i++) {
                next.vessels().regress(living[i], regression * (1 - response(now, living[i])));
                next.vessels().mature(living[i], maturation, matureRegression);
            }
        });
    }

    private void releaseFromDiscCells(Tissue now, Secretion into) {
        if (into.possible(DISC_CELL)) {
            for (int v : now.fragment()) {
                double tnf = now.of(TNF, v);
                double made = vegfDiscCell * (basal + tnf / (tnfHalf + tnf)) * now.density(DISC_CELL, v);
                into.release(v, made * (normoxic + hypoxia(now, v)), DISC_CELL);
            }
        }
    }

    private void releaseFromMacrophages(Tissue now, Secretion into) {
        if (into.possible(MACROPHAGE)) {
            Population macrophages = now.cells(MACROPHAGE);
            for (int i = 0; i < macrophages.occupiedVoxels(); i++) {
                int v = macrophages.occupied(i);
                double made = vegfM1 * now.density(MACROPHAGE, M1, v) + vegfM2 * now.density(MACROPHAGE, M2, v);
                into.release(v, made * (normoxic + hypoxia(now, v)), MACROPHAGE);
            }
        }
    }

    private double hypoxia(Tissue now, int v) {
        return Math.max(0, 1 - now.of(OXYGEN, v) / oxygenThreshold);
    }

    private double response(Tissue now, int v) {
        double vegf = now.of(VEGF, v);
        return vegf * vegf / (vegfHalf * vegfHalf + vegf * vegf);
    }

    private double sprouts(Tissue now, int v) {
        double vessels = now.vessels(v);
        return vessels > 0 ? sprouting * vessels * response(now, v) * Math.max(0, 1 - vessels / capacity) : 0;
    }

    private void growTips(Tissue now, Changes next) {
        Population tips = now.cells(VESSEL_TIP);
        tips.inBlocks((from, end, worker) -> {
            double[] up = new double[3];
            double[] direction = new double[3];
            for (int i = from; i < end; i++) {
                int v = tips.occupied(i);
                double speed = tipSpeed * softness(now, v);
                now.gradient(VEGF, v, up);
                normalise(up);
                for (int tip = tips.first(v); tip < tips.end(v); tip++) {
                    steer(tips, tip, up, direction);
                    next.vessels().grow(tip, direction, speed);
                }
            }
        });
    }

    private void branch(Tissue now, Changes next, Chance chance) {
        Population tips = now.cells(VESSEL_TIP);
        for (int i = 0; i < tips.occupiedVoxels(); i++) {
            int v = tips.occupied(i);
            for (int tip = tips.first(v); tip < tips.end(v); tip++) {
                if (chance.happens(BRANCHES, branching, tips.id(tip))) {
                    next.vessels().sprout(v, 1, chance, PLACE_OF_BRANCH, tips.id(tip));
                }
            }
        }
    }

    private void steer(Population tips, int tip, double[] up, double[] direction) {
        for (int axis = 0; axis < direction.length; axis++) {
            direction[axis] = up[axis] + persistence * tips.heading(tip, axis);
        }
        normalise(direction);
    }

    private static void normalise(double[] vector) {
        double length = FastMath.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
        for (int axis = 0; axis < vector.length; axis++) {
            vector[axis] = length > 0 ? vector[axis] / length : 0;
        }
    }

    private double softness(Tissue now, int v) {
        double p = now.inFragment(v) ? now.proteoglycan(v) / proteoglycanHalf : 0;
        double cube = p * p * p;
        return Chondromodulin.uninhibited(now, v) / (1 + cube * cube);
    }
}
