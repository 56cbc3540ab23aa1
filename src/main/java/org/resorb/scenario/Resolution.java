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

        @In("h")
        @Between(low = "1 h", high = "24 h")
        @Means("Longest step, taken while little happens; if it is no longer than the step, all steps are alike")
        double longestStep,

        @In("1")
        @Between(low = "0", high = "1")
        @Means(
                "Change of volume and matrix in the time of a longest step, as part of what there was at herniation, and of the covered part of the outline, up to which little happens")
        double quietChange,

        @In("1")
        @Between(low = "0", high = "1")
        @Means(
                "Change of a kind of cells in that time, as part of them and the disc cells at herniation, up to which little happens")
        double quietCellChange,

        @In("1") @Between(low = "1e-8", high = "0.01") @Means("Tolerance of the quasi-steady fields")
        double tolerance,

        @In("1") @Between(low = "1", high = "1000") @Means("Macrophages that one agent stands for")
        int macrophagesPerAgent,

        @In("1") @Between(low = "1", high = "1000") @Means("Sprouts that one agent stands for")
        int sproutsPerAgent,

        @In("1") @Between(low = "1", high = "1000") @Means("Disc cells that one agent stands for")
        int discCellsPerAgent) {
    /** Time steps that fit the longest one, 1 if steps do not lengthen. */
    public int stepsInLongest() {
        return Math.max(1, (int) Math.floor(longestStep / step + 1e-9));
    }

    /** Cells that one agent stands for, of the kinds of which this says it. */
    Map<CellKind, Integer> cellsPerAgent() {
        return Map.of(
                Macrophage.MACROPHAGE, macrophagesPerAgent,
                VesselTip.VESSEL_TIP, sproutsPerAgent,
                DiscCell.DISC_CELL, discCellsPerAgent);
    }

    /** Cells of a kind that one agent stands for; what this does not say, the kind declares. */
    public int cellsPerAgent(CellKind kind) {
        return cellsPerAgent().getOrDefault(kind, kind.cellsPerAgent());
    }
}
