package org.resorb.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Small charts over time in two columns, all with the same axes.
 *
 * @param label of the vertical axis
 * @param max largest value of all
 */
record TimePanels(TimeScale time, String label, double max, List<Panel> panels) {
    private static final double LEFT = 40;
    private static final double GAP = 26;
    private static final double HEAD = 14;
    private static final double PLOT = 105;
    private static final double TICKS = 18;

    /** Lines under a heading; the first lie below the others. */
    record Panel(String heading, List<Line> lines) {}

    /** A curve with times of its own, in days. */
    record Line(double[] days, Curve curve) {}

    private int rows() {
        return (panels.size() + 1) / 2;
    }

    /** Height of all. */
    double height() {
        return rows() * (HEAD + PLOT + TICKS) + Stage.FOOT - TICKS;
    }

    /** Draws all below {@code top}. */
    void draw(Graphics2D pen, double top) {
        double width = Math.floor((CohortSheet.WIDTH - 2 * LEFT - GAP + 16) / 2);
        for (int i = 0; i < panels.size(); i++) {
            double x = LEFT + (i % 2) * (width + GAP);
            double y = top + (i / 2) * (HEAD + PLOT + TICKS) + HEAD;
            // Nothing stands below the last panels of both columns.
            boolean lowest = i + 2 >= panels.size();
            draw(pen, panels.get(i), new Rectangle2D.Double(x, y, width, PLOT), i % 2 == 0, lowest);
        }
    }

    private void draw(Graphics2D pen, Panel panel, Rectangle2D inner, boolean leftmost, boolean lowest) {
        NumberAxis up = Axes.upTo(leftmost ? label : null, max);
        XYPlot plot = Plots.empty(time, List.of(up));
        if (!lowest) {
            plot.getDomainAxis().setLabel(null);
        }
        for (Line line : panel.lines()) {
            Plots.add(plot, time, line.days(), List.of(line.curve()), 0);
        }
        String heading = Words.shorten(panel.heading(), Look.font(Look.TEXT), inner.getWidth() + GAP - 4);
        Words.left(pen, heading, inner.getX(), inner.getY() - 5, Look.font(Look.TEXT), Look.INK);
        Plots.draw(pen, plot, inner, leftmost ? LEFT - 4 : 20, 2, lowest ? Stage.FOOT : TICKS);
    }
}
