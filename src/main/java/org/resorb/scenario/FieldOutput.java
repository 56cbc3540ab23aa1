package org.resorb.scenario;

import java.util.List;
import org.resorb.measure.VoxelField;
import org.resorb.quantity.Time;

/**
 * Which fields and cells of a run are written as files.
 *
 * @param days since herniation, in order; the last day of the run is among them
 * @param fields what is written of every voxel
 * @param cells whether the cells are written one by one
 * @param formats each once
 */
public record FieldOutput(List<Integer> days, List<VoxelField> fields, boolean cells, List<FieldFormat> formats) {
    /** Whether this hour is one of the days. */
    public boolean isDue(double hours) {
        double day = hours / Time.HOURS_PER_DAY;
        return day == Math.floor(day) && days.contains((int) day);
    }
}
