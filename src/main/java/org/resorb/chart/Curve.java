package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * One line in a chart with its band.
 *
 * @param label in the legend
 * @param axis 0 for the left one, 1 for the right one
 */
record Curve(String label, Color color, BasicStroke stroke, Band band, int axis) {
    /** The same line in another unit: each value times {@code factor}. */
    Curve times(double factor) {
        return new Curve(label, color, stroke, band.times(factor), axis);
    }

    /** The same line without its band. */
    Curve alone() {
        return new Curve(label, color, stroke, new Band(band.middle(), band.middle(), band.middle(), 1), axis);
    }
}
