package org.resorb.chart.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A line through points, broken where a value is not a number.
 *
 * @param x one a point
 * @param y one a point
 * @param stepped whether each value holds until the next point
 */
public record LineMark(double[] x, double[] y, Color color, BasicStroke stroke, boolean stepped) implements Mark {
    public LineMark(double[] x, double[] y, Color color, BasicStroke stroke) {
        this(x, y, color, stroke, false);
    }

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        Path2D path = new Path2D.Double();
        frame.trace(path, x, y, stepped);
        pen.setColor(color);
        pen.setStroke(stroke);
        pen.draw(path);
    }

    @Override
    public void key(Graphics2D pen, Rectangle2D box) {
        pen.setColor(color);
        pen.setStroke(stroke);
        pen.draw(new Line2D.Double(box.getX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
    }
}
