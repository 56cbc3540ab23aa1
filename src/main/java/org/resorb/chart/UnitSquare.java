package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** A square plot of two fractions with a diagonal; the axes lie outside of it. */
final class UnitSquare {
    /** Room for the axis to the left. */
    static final double LEFT = 46;

    private static final double DOT = 2.6;

    private final Graphics2D pen;
    private final Rectangle2D inner;

    /** Draws axes and diagonal, with the data in a square of this size whose left upper corner is at (x, y). */
    UnitSquare(Graphics2D pen, double x, double y, double size, String across, String up) {
        this.pen = pen;
        inner = new Rectangle2D.Double(x, y, size, size);
        XYPlot plot = Plots.empty(Axes.axis(across, 0, 1, 0.2), List.of(Axes.axis(up, 0, 1, 0.2)));
        Plots.draw(pen, plot, inner, LEFT - 4, 8, Stage.FOOT);
        line(0, 0, 1, 1, Look.GREY, Look.dashed(0.7, 3, 2));
    }

    private double x(double part) {
        return inner.getX() + part * inner.getWidth();
    }

    private double y(double part) {
        return inner.getMaxY() - part * inner.getHeight();
    }

    void line(double fromX, double fromY, double toX, double toY, Color color, BasicStroke stroke) {
        pen.setColor(color);
        pen.setStroke(stroke);
        pen.draw(new Line2D.Double(x(fromX), y(fromY), x(toX), y(toY)));
    }

    /** A line through all points, of which there is at least one. */
    void curve(double[] xs, double[] ys, Color color, BasicStroke stroke) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(xs[0]), y(ys[0]));
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(x(xs[i]), y(ys[i]));
        }
        pen.setColor(color);
        pen.setStroke(stroke);
        pen.draw(path);
    }

    void dot(double atX, double atY, Color color) {
        pen.setColor(color);
        pen.fill(new Ellipse2D.Double(x(atX) - DOT, y(atY) - DOT, 2 * DOT, 2 * DOT));
    }
}
