package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Estimate;

/**
 * Intervals around values. An end that the axis does not reach, or that is infinite (a value known only to be larger, a
 * censored one), goes on as an arrow; an end that is not known is not drawn.
 *
 * @param at place of each on the other axis
 * @param estimates one a place
 * @param across whether intervals lie along the x axis
 * @param width of the line in points
 * @param cap half the length of the strokes at the ends, 0 for none
 */
public record IntervalMark(double[] at, List<Estimate> estimates, boolean across, Color color, double width, double cap)
        implements Mark {
    private static final double ARROW = 5;

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        pen.setColor(color);
        pen.setStroke(Theme.solid(width));
        for (int i = 0; i < at.length; i++) {
            Estimate estimate = estimates.get(i);
            if (estimate.isKnown()) {
                end(pen, frame, at[i], estimate.value(), estimate.lower());
                end(pen, frame, at[i], estimate.value(), estimate.upper());
            }
        }
    }

    private void end(Graphics2D pen, Frame frame, double place, double value, double end) {
        if (Double.isNaN(end)) {
            return;
        }
        Scale scale = across ? frame.x() : frame.y();
        double from = page(frame, scale, value);
        double to = page(frame, scale, end);
        double other = across ? frame.y(place) : frame.x(place);
        boolean beyond = !scale.holds(end);
        Rectangle2D area = frame.area();
        double side = Math.signum(to - (across ? area.getCenterX() : area.getCenterY()));
        line(pen, from, beyond ? to - side * ARROW / 2 : to, other);
        if (beyond) {
            pen.fill(
                    across
                            ? Paths.polygon(to, other, to - side * ARROW, other - 3, to - side * ARROW, other + 3)
                            : Paths.polygon(other, to, other - 3, to - side * ARROW, other + 3, to - side * ARROW));
        } else if (cap > 0) {
            pen.draw(
                    across
                            ? new Line2D.Double(to, other - cap, to, other + cap)
                            : new Line2D.Double(other - cap, to, other + cap, to));
        }
    }

    private void line(Graphics2D pen, double from, double to, double other) {
        pen.draw(across ? new Line2D.Double(from, other, to, other) : new Line2D.Double(other, from, other, to));
    }

    /** The place of a value on the page, at the end of the axis if it lies beyond. */
    private double page(Frame frame, Scale scale, double value) {
        double part =
                Double.isInfinite(value) || scale.logarithmic() && value <= 0 ? value > 0 ? 1 : 0 : scale.part(value);
        double within = Math.min(1, Math.max(0, part));
        Rectangle2D area = frame.area();
        return across ? area.getX() + within * area.getWidth() : area.getMaxY() - within * area.getHeight();
    }

    @Override
    public void key(Graphics2D pen, Rectangle2D box) {
        pen.setColor(color);
        pen.setStroke(Theme.solid(width));
        double half = across ? box.getWidth() / 2 : box.getHeight() / 2 - 1;
        double x = box.getCenterX();
        double y = box.getCenterY();
        for (int side = -1; side <= 1; side += 2) {
            double end = side * half;
            pen.draw(across ? new Line2D.Double(x, y, x + end, y) : new Line2D.Double(x, y, x, y + end));
            if (cap > 0) {
                double wide = Math.min(cap, 3);
                pen.draw(
                        across
                                ? new Line2D.Double(x + end, y - wide, x + end, y + wide)
                                : new Line2D.Double(x - wide, y + end, x + wide, y + end));
            }
        }
    }
}
