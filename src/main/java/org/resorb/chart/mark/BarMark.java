package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * Bars from one value to another; an end beyond the axis is cut there.
 *
 * @param at place of each on the other axis
 * @param from where each begins
 * @param to where each ends
 * @param across whether bars lie along the x axis
 * @param thickness in points
 */
public record BarMark(double[] at, double[] from, double[] to, boolean across, double thickness, Color color)
        implements Mark {
    @Override
    public void draw(Graphics2D pen, Frame frame) {
        pen.setColor(color);
        for (int i = 0; i < at.length; i++) {
            if (!Double.isNaN(from[i]) && !Double.isNaN(to[i])) {
                pen.fill(bar(frame, i));
            }
        }
    }

    private Rectangle2D bar(Frame frame, int i) {
        Rectangle2D area = frame.area();
        if (across) {
            double low = Math.max(area.getX(), Math.min(frame.x(from[i]), frame.x(to[i])));
            double high = Math.min(area.getMaxX(), Math.max(frame.x(from[i]), frame.x(to[i])));
            return new Rectangle2D.Double(low, frame.y(at[i]) - thickness / 2, Math.max(0.5, high - low), thickness);
        }
        double top = Math.max(area.getY(), Math.min(frame.y(from[i]), frame.y(to[i])));
        double bottom = Math.min(area.getMaxY(), Math.max(frame.y(from[i]), frame.y(to[i])));
        return new Rectangle2D.Double(frame.x(at[i]) - thickness / 2, top, thickness, Math.max(0.5, bottom - top));
    }

    @Override
    public void key(Graphics2D pen, Rectangle2D box) {
        double height = Math.min(thickness, box.getHeight() - 2);
        pen.setColor(color);
        pen.fill(new Rectangle2D.Double(box.getX(), box.getCenterY() - height / 2, box.getWidth(), height));
    }
}
