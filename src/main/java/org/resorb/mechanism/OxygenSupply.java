package org.resorb.mechanism;

import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Oxygen.OXYGEN;

import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.Secretion;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Vessels bring oxygen, cells use it up. */
@Claim(
        says =
                "Oxygen comes from vessels and is used by disc cells and macrophages, so the middle of a fragment lacks it.",
        equations = """
                release(O2) = perfusion * V * capillary_tension
                uptake(O2) = perfusion * V
                             + N * disc_cell_use / (use_half + O2)
                             + M * macrophage_use / (use_half + O2)
                """,
        sources = {"soukane", "bibby"})
public record OxygenSupply(
        @In("/h") @Between(low = "0 /h", high = "1000 /h") @Means("Exchange with blood at vessel density 1")
        double perfusion,

        @In("kPa") @Between(low = "0.1 kPa", high = "15 kPa") @Means("Oxygen tension in capillaries")
        double capillaryTension,

        @In("kPa.mL/h") @Between(low = "0 kPa.mL/h", high = "0.01 kPa.mL/h") @Means("Use by one disc cell at plenty")
        double discCellUse,

        @In("kPa.mL/h") @Between(low = "0 kPa.mL/h", high = "0.01 kPa.mL/h") @Means("Use by one macrophage at plenty")
        double macrophageUse,

        @In("kPa") @Between(low = "0.01 kPa", high = "10 kPa") @Means("Oxygen tension that halves use")
        double useHalf)
        implements Mechanism {

    @Override
    public void secrete(Substance substance, Tissue now, Secretion into) {
        if (substance != OXYGEN) {
            return;
        }
        for (int v : now.living()) {
            double exchange = perfusion * now.vessels(v);
            if (exchange > 0) {
                into.release(v, exchange * capillaryTension, Source.BLOOD);
                into.takeUp(v, exchange);
            }
            double use = discCellUse * now.density(DISC_CELL, v) + macrophageUse * now.density(MACROPHAGE, v);
            into.takeUpSaturably(v, use, useHalf);
        }
    }
}
