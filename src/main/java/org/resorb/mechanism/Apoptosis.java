package org.resorb.mechanism;

import static org.resorb.tissue.DiscCell.AUTOPHAGIC;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.M1;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Oxygen.OXYGEN;
import static org.resorb.tissue.Tnf.TNF;

import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Tissue;

/** Disc cells die of TNF, of macrophages beside them and for lack of oxygen. */
@Claim(
        says =
                "Herniated disc cells carry Fas and die under TNF and beside macrophages, and where oxygen is lacking only if a"
                        + " rate is given, for they live without it while there is glucose; cells in autophagy die less. In the"
                        + " model the effect on volume is small.",
        equations = """
                death_rate = (1 - protection * autophagic)
                             * (basal
                                + tnf_induced * TNF / (tnf_half + TNF)
                                + contact * M1 / (m1_half + M1)
                                + hypoxic * max(0, 1 - O2 / oxygen_threshold))
                """,
        sources = {"wenzhou", "atg5", "baumgartner2021", "bibbyurban2004", "ha2011"})
public record Apoptosis(
        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Death without any cause named here")
        double basal,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Death under plenty of TNF")
        double tnfInduced,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "100 ng/mL") @Means("TNF with half the effect")
        double tnfHalf,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Death among many M1 macrophages")
        double contact,

        @In("/mL") @Between(low = "10 /mm3", high = "1000000 /mm3") @Means("M1 macrophages with half the effect")
        double m1Half,

        @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Death without oxygen")
        double hypoxic,

        @In("kPa") @Between(low = "0.01 kPa", high = "10 kPa") @Means("Oxygen below which cells begin to die")
        double oxygenThreshold,

        @In("1") @Between(low = "0", high = "1") @Means("Part of death that autophagy prevents")
        double protection)
        implements Mechanism {

    private static final Draw DEATH = Draw.of("death", 0);

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        next.cells(DISC_CELL).die(chance, DEATH, (state, v) -> left(state) * threat(now, v));
    }

    private double left(byte state) {
        return state == AUTOPHAGIC ? 1 - protection : 1;
    }

    private double threat(Tissue now, int v) {
        double tnf = now.of(TNF, v);
        double m1 = now.density(MACROPHAGE, M1, v);
        double lack = Math.max(0, 1 - now.of(OXYGEN, v) / oxygenThreshold);
        return basal + tnfInduced * tnf / (tnfHalf + tnf) + contact * m1 / (m1Half + m1) + hypoxic * lack;
    }
}
