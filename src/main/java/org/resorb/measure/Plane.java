package org.resorb.measure;

import org.resorb.space.Grid;

/**
 * A plane of a section as a reader sees it. The columns of a grid run from the disc backwards, its rows from below to above,
 * its layers from the patient's right to the left, as a right-handed system has it.
 */
public enum Plane {
    /** Front at the left of the picture, head above. */
    SAGITTAL("A", "P", "F", "H"),
    /** Seen from the feet: the patient's right at the left of the picture, front above. */
    AXIAL("R", "L", "P", "A"),
    /** Seen from the front: the patient's right at the left of the picture, head above. */
    CORONAL("R", "L", "F", "H");

    private final String left;
    private final String right;
    private final String below;
    private final String above;

    Plane(String left, String right, String below, String above) {
        this.left = left;
        this.right = right;
        this.below = below;
        this.above = above;
    }

    /** What lies at the left edge of a picture: anterior, posterior, right, left, head or feet by its first letter. */
    public String left() {
        return left;
    }

    /** What lies at the right edge. */
    public String right() {
        return right;
    }

    /** What lies at the lower edge. */
    public String below() {
        return below;
    }

    /** What lies at the upper edge. */
    public String above() {
        return above;
    }

    /** Voxels of a picture from left to right. */
    int columns(Grid grid) {
        return this == SAGITTAL ? grid.nx() : grid.nz();
    }

    /** Voxels of a picture from below to above. */
    int rows(Grid grid) {
        return this == AXIAL ? grid.nx() : grid.ny();
    }

    /**
     * The voxel of a grid at a place of a picture.
     *
     * @param depth layer, row or column of the grid in which the plane lies
     */
    int voxel(Grid grid, int column, int row, int depth) {
        return switch (this) {
            case SAGITTAL -> grid.index(column, row, depth);
            case AXIAL -> grid.index(grid.nx() - 1 - row, depth, column);
            case CORONAL -> grid.index(depth, row, column);
        };
    }
}
