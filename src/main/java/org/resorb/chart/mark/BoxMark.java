package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.resorb.chart.theme.Theme;

/**
 * A box from the first to the third quartile with a thick line at the median.
 *
 * @param at place on the x axis
 * @param width in units of the x axis
 */
public record BoxMark(double at, double lower, double median, double upper, double width, Color color) implements Mark {
    @Override
    public void draw(Graphics2D pen, Frame frame) {
        double left = frame.x(at - width / 2);
        double right = frame.x(at + width / 2);
        draw(pen, left, right, frame.y(upper), frame.y(median), frame.y(lower));
    }

    private void draw(Graphics2D pen, double left, double right, double top, double middle, double bottom) {
        pen.setColor(color);
        pen.setStroke(Theme.solid(0.9));
        pen.draw(new Rectangle2D.Double(left, top, right - left, bottom - top));
        pen.setStroke(Theme.solid(2));
        pen.draw(new Line2D.Double(left, middle, right, middle));
    }

    @Override
    public void key(Graphics2D pen, Rectangle2D box) {
        draw(pen, box.getX() + 3, box.getMaxX() - 3, box.getY() + 1, box.getCenterY(), box.getMaxY() - 1);
    }
}
