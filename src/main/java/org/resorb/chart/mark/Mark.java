package org.resorb.chart.mark;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What stands for data in a plot. */
public interface Mark {
    /** Draws the data where the scales put them. */
    void draw(Graphics2D pen, Frame frame);

    /** Draws a sample into the box of a legend. */
    default void key(Graphics2D pen, Rectangle2D box) {}
}
