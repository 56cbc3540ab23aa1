package org.resorb.chart.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * A straight line through the whole plot at a value of one axis.
 *
 * @param upright whether the value is one of the x axis
 */
public record RuleMark(double value, boolean upright, Color color, BasicStroke stroke) implements Mark {
    @Override
    public void draw(Graphics2D pen, Frame frame) {
        if (!(upright ? frame.x() : frame.y()).holds(value)) {
            return;
        }
        Rectangle2D area = frame.area();
        pen.setColor(color);
        pen.setStroke(stroke);
        double at = upright ? frame.x(value) : frame.y(value);
        pen.draw(
                upright
                        ? new Line2D.Double(at, area.getY(), at, area.getMaxY())
                        : new Line2D.Double(area.getX(), at, area.getMaxX(), at));
    }

    @Override
    public void key(Graphics2D pen, Rectangle2D box) {
        pen.setColor(color);
        pen.setStroke(stroke);
        double middle = box.getCenterY();
        pen.draw(
                upright
                        ? new Line2D.Double(box.getCenterX(), box.getY(), box.getCenterX(), box.getMaxY())
                        : new Line2D.Double(box.getX(), middle, box.getMaxX(), middle));
    }
}
