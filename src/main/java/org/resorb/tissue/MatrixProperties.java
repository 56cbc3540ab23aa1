package org.resorb.tissue;

/**
 * What matrix is made of.
 *
 * @param proteoglycanVolume volume fraction of one unit of proteoglycan
 * @param collagenVolume volume fraction of one unit of collagen, whole or degraded
 * @param granulationBelow tissue fraction below which granulation tissue takes a voxel over
 * @param vesselLengthDensity vessel length per volume at vessel density 1, in um-2
 * @param coverCrossing rate per hour at which a macrophage at the intact cover gets through
 */
public record MatrixProperties(
        double proteoglycanVolume,
        double collagenVolume,
        double granulationBelow,
        double vesselLengthDensity,
        double coverCrossing) {}
