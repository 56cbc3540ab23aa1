package org.resorb.measure;

import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.Tissue;

/** Takes whole images of a tissue, every voxel of them; keeps what it needs for that from one to the next. */
final class Scanner {
    private final Grid grid;
    private final Imaging imaging;
    private Radiology radiology;

    Scanner(Grid grid, Imaging imaging) {
        this.grid = grid;
        this.imaging = imaging;
    }

    /** What is read off a voxel before the scanner blurs it. */
    interface Signal {
        double at(Tissue tissue, int v, Radiology radiology);
    }

    /** An image as sharp as the scanner can make it, no value above 1. */
    Field image(Tissue now, Signal signal) {
        Radiology taken = taken(now);
        Field image = new Field(grid);
        for (int v = 0; v < grid.size(); v++) {
            image.set(v, signal.at(now, v, taken));
        }
        taken.blur(image);
        for (int v = 0; v < grid.size(); v++) {
            image.set(v, Math.min(1, image.at(v)));
        }
        return image;
    }

    /** What a reader sees of the tissue as it is now. */
    Radiology taken(Tissue now) {
        if (radiology == null) {
            radiology = new Radiology(grid, imaging);
        }
        radiology.image(now);
        return radiology;
    }
}
