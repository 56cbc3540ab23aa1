package org.resorb.tissue;

/** How often something befalls cells. */
@FunctionalInterface
public interface CellRate {
    /** Rate per hour for cells of a state in a voxel. */
    double of(byte state, int v);
}
