package org.resorb.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** A sheet with a title, a legend, marks and one plot over time; finds room for each. */
final class Stage {
    /** Height of the ticks, numbers and label of the time axis, in points. */
    static final double FOOT = 32;

    private static final double EDGE = 8;

    private final Sheet sheet;
    private final String title;
    private final Legend legend;
    private final double left;
    private final double right;

    /** {@code left} and {@code right} are the margins for axes and words beside the plot. */
    Stage(Sheet sheet, String title, List<Legend.Key> keys, TimeScale time, double left, double right) {
        this.sheet = sheet;
        this.title = title;
        this.left = left;
        this.right = right;
        this.legend = new Legend(keys, sheet.width() - left - EDGE, Look.TEXT);
    }

    /** Draws everything and returns the rectangle of the data. */
    Rectangle2D draw(Graphics2D pen, XYPlot plot) {
        double y = EDGE + Look.TITLE;
        for (String line : Words.wrap(title, Look.font(Look.TITLE), sheet.width() - left - EDGE, 2)) {
            Words.left(pen, line, left, y, Look.font(Look.TITLE), Look.INK);
            y += Look.TITLE + 2;
        }
        y -= Look.TITLE - 3;
        legend.draw(pen, left, y);
        double top = y + legend.height() + 5;
        double bottom = sheet.height() - EDGE / 2 - FOOT;
        Rectangle2D inner = new Rectangle2D.Double(left, top, sheet.width() - left - right, bottom - top);
        Plots.draw(pen, plot, inner, left - EDGE / 2, right - EDGE / 2, FOOT);
        return inner;
    }
}
