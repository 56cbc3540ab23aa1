package org.resorb.scenario;

import java.util.List;
import org.resorb.measure.VoxelField;

/**
 * Which fields and cells of a run are written as files.
 *
 * @param days since herniation, in order; the last day of the run is among them
 * @param fields what is written of every voxel
 * @param cells whether the cells are written one by one
 * @param formats each once
 */
public record FieldOutput(List<Integer> days, List<VoxelField> fields, boolean cells, List<FieldFormat> formats) {}
