package org.resorb.view;

import java.awt.geom.Rectangle2D;
import org.resorb.measure.Section;
import sim.portrayal.DrawInfo2D;

/**
 * Where the slice lies in a display: the picture in a square above, a foot with words and keys below it.
 *
 * @param picture the slice
 * @param square what the picture is fitted into
 * @param foot the strip below it
 * @param columns voxels from front to back
 * @param rows voxels from below to above
 */
record Placement(Rectangle2D picture, Rectangle2D square, Rectangle2D foot, int columns, int rows) {
    /** Width of a display in pixels, and what its letters are drawn for. */
    static final double WIDTH = 560;

    private static final double FOOT = 52;

    /** Height of a display in pixels. */
    static final double HEIGHT = WIDTH + FOOT;

    static Placement in(DrawInfo2D info, Section section) {
        Rectangle2D all = info.draw;
        double side = all.getHeight() * WIDTH / HEIGHT;
        double voxel = Math.min(all.getWidth() / section.nx(), side / section.ny());
        double width = voxel * section.nx();
        double height = voxel * section.ny();
        return new Placement(
                new Rectangle2D.Double(
                        all.getX() + (all.getWidth() - width) / 2, all.getY() + (side - height) / 2, width, height),
                new Rectangle2D.Double(all.getX(), all.getY(), all.getWidth(), side),
                new Rectangle2D.Double(all.getX(), all.getY() + side, all.getWidth(), all.getHeight() - side),
                section.nx(),
                section.ny());
    }

    double x(double column) {
        return picture.getX() + column / columns * picture.getWidth();
    }

    double y(double row) {
        return picture.getMaxY() - row / rows * picture.getHeight();
    }

    /** Index in the section of the voxel under a point, or -1 beside the picture. */
    int voxel(double x, double y) {
        if (!picture.contains(x, y)) {
            return -1;
        }
        int column = (int) ((x - picture.getX()) / picture.getWidth() * columns);
        int row = (int) ((picture.getMaxY() - y) / picture.getHeight() * rows);
        return Math.min(columns - 1, column) + columns * Math.min(rows - 1, row);
    }

    /** Pixels for each pixel of a display that is not zoomed. */
    double zoom() {
        return foot.getWidth() / WIDTH;
    }
}
