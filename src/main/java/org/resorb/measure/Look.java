package org.resorb.measure;

import org.resorb.tissue.Tissue;

/**
 * What the columns of a row are read off.
 *
 * @param days since herniation
 * @param amounts in the tissue now
 * @param first what was in the fresh tissue
 * @param declared volume of the fragment at herniation, in mm³
 * @param image volume that a reader outlines, relative to the first; {@link Double#NaN} without an image, as all that follows
 * @param rim bright part of the outline, 0 to 1
 * @param rimClass 0 no rim, 1 partial, 2 complete
 * @param rimThickness in mm
 * @param pain 0 to 10
 */
record Look(
        Tissue tissue,
        double days,
        Amounts amounts,
        Amounts first,
        double declared,
        double image,
        double rim,
        double rimClass,
        double rimThickness,
        double pain) {

    /** A number of voxel volumes, in mm³ of a fragment as large as was declared. */
    double mm3(double voxels) {
        return declared * voxels / first.tissue();
    }
}
