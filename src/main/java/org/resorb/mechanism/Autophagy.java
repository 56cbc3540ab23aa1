package org.resorb.mechanism;

import static org.resorb.tissue.DiscCell.AUTOPHAGIC;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.DiscCell.VIABLE;
import static org.resorb.tissue.Oxygen.OXYGEN;
import static org.resorb.tissue.Tnf.TNF;

import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.CellChanges;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Tissue;

/** Disc cells under stress live on themselves for a while. */
@Claim(
        says =
                "Disc cells that lack oxygen and, it is assumed, under TNF turn to autophagy, if the patient's cells are able to,"
                        + " which protects them; they turn back when the stress is over.",
        equations = """
                rate_into_autophagy = induction * patient.autophagy_capacity * stress
                rate_back = recovery * (1 - stress)
                stress = max(0, 1 - O2 / oxygen_threshold, TNF / (tnf_half + TNF))
                """,
        sources = {"atg5", "choi2016", "xu2015"})
public record Autophagy(
        @In("/h") @Between(low = "0 /d", high = "10 /d") @Means("Turning to autophagy under full stress")
        double induction,

        @In("/h") @Between(low = "0 /d", high = "10 /d") @Means("Turning back without stress")
        double recovery,

        @In("kPa") @Between(low = "0.01 kPa", high = "10 kPa") @Means("Oxygen below which cells are stressed")
        double oxygenThreshold,

        @In("ng/mL") @Between(low = "0.01 ng/mL", high = "100 ng/mL") @Means("TNF with half the effect")
        double tnfHalf)
        implements Mechanism {

    private static final Draw TURN = Draw.of("turn into or out of autophagy", 0);

    @Override
    public void act(Tissue now, Changes next, Chance chance) {
        CellChanges discCells = next.cells(DISC_CELL);
        double capacity = now.patient().autophagyCapacity();
        discCells.turn(VIABLE, AUTOPHAGIC, chance, TURN, v -> induction * capacity * stress(now, v));
        discCells.turn(AUTOPHAGIC, VIABLE, chance, TURN, v -> recovery * (1 - stress(now, v)));
    }

    private double stress(Tissue now, int v) {
        double tnf = now.of(TNF, v);
        double lack = 1 - now.of(OXYGEN, v) / oxygenThreshold;
        return Math.max(0, Math.max(lack, tnf / (tnfHalf + tnf)));
    }
}
