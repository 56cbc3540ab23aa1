package org.resorb.tissue;

import java.util.Map;
import org.resorb.chance.Chance;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.space.Joining;
import org.resorb.space.Membrane;
import org.resorb.space.Parallel;

/**
 * A tissue as it is on the day of herniation. Fields have one value per voxel and are taken over, not copied.
 *
 * @param place kind of each voxel, see {@link Region}
 * @param proteoglycan 1 in adult nucleus
 * @param collagen 1 in adult annulus
 * @param water part of the voxel's volume before it swells
 * @param stretch of that water in the fragment on the first day, 1 where nothing has swollen
 * @param cartilage 0 to 1
 * @param annularBase 0 to 1
 * @param restingVessels 1 in normal epidural tissue
 * @param cover outer annulus and ligament
 * @param timp inhibitor of MMP-3 and MMP-7 in a typical patient
 * @param restingOxygen oxygen tension on the first day, in kPa
 * @param cellsPerAgent cells that one agent stands for; where it says nothing, what the kind declares
 * @param discCellDensity cells per mL of fragment
 * @param chance rounds numbers of disc cells to whole agents
 */
public record TissuePlan(
        Grid grid,
        byte[] place,
        Field proteoglycan,
        Field collagen,
        Field water,
        double stretch,
        Field cartilage,
        Field annularBase,
        Field restingVessels,
        Membrane cover,
        Patient patient,
        MatrixProperties matrix,
        EnzymeInhibitor timp,
        Map<String, Drug> drugs,
        double restingOxygen,
        Map<CellKind, Integer> cellsPerAgent,
        double discCellDensity,
        Chance chance) {

    /** The tissue that this plan describes. */
    public Tissue build() {
        return build(Parallel.SERIAL);
    }

    /** The same, with what the tasks of a step are handed to. */
    public Tissue build(Parallel parallel) {
        return new Tissue(this, parallel);
    }

    int cellsPerAgent(CellKind kind) {
        return cellsPerAgent.getOrDefault(kind, kind.cellsPerAgent());
    }

    int[] fragmentVoxels() {
        int count = 0;
        for (byte kind : place) {
            count += kind == Region.FRAGMENT ? 1 : 0;
        }
        int[] voxels = new int[count];
        int next = 0;
        for (int v = 0; v < place.length; v++) {
            if (place[v] == Region.FRAGMENT) {
                voxels[next++] = v;
            }
        }
        return voxels;
    }

    void seedDiscCells(Population discCells) {
        double expected = discCellDensity * grid.volume() / discCells.cellsPerAgent();
        Joining joining = new Joining(discCells.rows());
        for (int v : fragmentVoxels()) {
            joining.add(discCells.row(v, DiscCell.VIABLE), (int) Math.floor(expected + chance.uniform(v, 0)));
        }
        discCells.arrange(new int[0], joining);
    }
}
