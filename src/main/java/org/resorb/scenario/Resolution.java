package org.resorb.scenario;

import java.util.Map;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.DiscCell;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.VesselTip;

/** How finely space, time and cells are resolved. */
@Means("How finely space, time and cells are resolved")
public record Resolution(
        @In("1") @Between(low = "2", high = "3") @Means("2 for a sagittal slab, 3 for the whole fragment")
        int dimensions,

        @In("um") @Between(low = "0.05 mm", high = "0.8 mm") @Means("Edge of a voxel")
        double voxel,

        @In("um") @Between(low = "0.05 mm", high = "2 mm") @Means("Thickness of the slab in 2-D")
        double slabThickness,

        @In("h") @Between(low = "1 h", high = "24 h") @Means("Time step, which divides a day")
        double step,

        @In("1") @Between(low = "1e-8", high = "0.01") @Means("Tolerance of the quasi-steady fields")
        double tolerance,

        @In("1") @Between(low = "1", high = "1000") @Means("Macrophages that one agent stands for")
        int macrophagesPerAgent,

        @In("1") @Between(low = "1", high = "1000") @Means("Sprouts that one agent stands for")
        int sproutsPerAgent,

        @In("1") @Between(low = "1", high = "1000") @Means("Disc cells that one agent stands for")
        int discCellsPerAgent) {
    /** Cells that one agent stands for, of the kinds of which this says it. */
    Map<CellKind, Integer> cellsPerAgent() {
        return Map.of(
                Macrophage.MACROPHAGE, macrophagesPerAgent,
                VesselTip.VESSEL_TIP, sproutsPerAgent,
                DiscCell.DISC_CELL, discCellsPerAgent);
    }
}
