package org.resorb.scenario;

import org.resorb.space.Grid;

/** Where everything is on the day of herniation. Lengths in um; x is 0 at the disc margin and grows backwards. */
interface Layout {
    /** The layout of a fragment, as its type is shaped or, if there is one, as a segmentation tells. */
    static Layout of(Herniation herniation, Anatomy anatomy, Segmentation segmentation, Resolution resolution) {
        return segmentation == null
                ? new ReferenceLayout(Outline.of(herniation, anatomy), anatomy)
                : SegmentedLayout.of(segmentation, herniation, anatomy, resolution);
    }

    /** The layout of a scenario. */
    static Layout of(Scenario scenario) {
        return of(scenario.herniation(), scenario.anatomy(), scenario.segmentation(), scenario.resolution());
    }

    /** The ellipsoid that the fragment is, or whose axes are as long as it. */
    Outline outline();

    /** Where the tissue begins in front. */
    double left();

    /** What kind of place each voxel is, see {@link org.resorb.tissue.Region}. */
    byte[] places(Grid grid);

    /** Number of voxels in the fragment, counted up to this number. */
    int fragmentVoxels(Grid grid, int most);

    /** Whether a face of the fragment lies free of the ligament where that is perforated. */
    boolean isFree(double x, double y, double z, double exposedFraction);
}
