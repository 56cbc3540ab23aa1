package org.resorb.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.resorb.statistics.Estimate;

/**
 * A value with its interval, as a mark along a {@link Ruler}, told apart by shape and not only by colour.
 *
 * @param at where; an end that is not known is not drawn
 * @param text beside it, outside of the plot
 */
record Dot(Estimate at, Kind kind, String text) {
    private static final double SIZE = 3;
    private static final double BAND = 9;

    /** What the value is of. */
    enum Kind {
        /** Where a value should lie: a pale bar, open to the side whose end is not known. */
        BAND("Target"),
        /** A full dot on a thick line. */
        MODEL("Virtual patients"),
        /** A full square on a thick line. */
        MISSED("Virtual patients, off target"),
        /** An open diamond on a thin line. */
        PUBLISHED("Published of real patients");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** Draws the mark at the height {@code y}. */
    void draw(Graphics2D pen, Ruler ruler, Rectangle2D inner, double y) {
        if (kind == Kind.BAND) {
            band(pen, ruler, inner, y);
            return;
        }
        boolean real = kind == Kind.PUBLISHED;
        pen.setColor(color(kind));
        pen.setStroke(Look.solid(real ? 0.9 : 1.8));
        end(pen, ruler, inner, at.lower(), y);
        end(pen, ruler, inner, at.upper(), y);
        if (ruler.holds(at.value())) {
            mark(pen, kind, ruler.place(at.value(), inner), y);
        }
    }

    /** From the value to one end, with an arrow if the end lies off the axis. */
    private void end(Graphics2D pen, Ruler ruler, Rectangle2D inner, double end, double y) {
        if (Double.isNaN(end) || !at.isKnown()) {
            return;
        }
        double from = ruler.place(at.value(), inner);
        double to = ruler.place(end, inner);
        pen.draw(new Line2D.Double(from, y, to, y));
        if (!ruler.holds(end)) {
            double side = Math.signum(to - inner.getCenterX());
            pen.fill(polygon(to + side * 5, y, to, y - 3, to, y + 3));
        }
    }

    private void band(Graphics2D pen, Ruler ruler, Rectangle2D inner, double y) {
        double left = Double.isNaN(at.lower()) ? inner.getX() : ruler.place(at.lower(), inner);
        double right = Double.isNaN(at.upper()) ? inner.getMaxX() : ruler.place(at.upper(), inner);
        pen.setColor(Look.tint(Look.ORANGE, 0.45));
        pen.fill(new Rectangle2D.Double(left, y - BAND / 2, Math.max(1, right - left), BAND));
        if (at.isKnown()) {
            double x = ruler.place(at.value(), inner);
            pen.setColor(Look.INK);
            pen.setStroke(Look.solid(0.8));
            pen.draw(new Line2D.Double(x, y - BAND / 2, x, y + BAND / 2));
        }
    }

    private static Color color(Kind kind) {
        return switch (kind) {
            case MODEL -> Look.BLUE;
            case MISSED -> Look.VERMILION;
            case PUBLISHED, BAND -> Look.INK;
        };
    }

    private static void mark(Graphics2D pen, Kind kind, double x, double y) {
        pen.setColor(color(kind));
        if (kind == Kind.MODEL) {
            pen.fill(new Ellipse2D.Double(x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE));
        } else if (kind == Kind.MISSED) {
            pen.fill(new Rectangle2D.Double(x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE));
        } else {
            double reach = SIZE + 0.6;
            Path2D diamond = polygon(x, y - reach, x + reach, y, x, y + reach, x - reach, y);
            pen.setColor(Color.WHITE);
            pen.fill(diamond);
            pen.setColor(Look.INK);
            pen.setStroke(Look.solid(0.9));
            pen.draw(diamond);
        }
    }

    /** A key of a kind; returns where the next may begin. */
    static double key(Graphics2D pen, Kind kind, double x, double y) {
        if (kind == Kind.BAND) {
            pen.setColor(Look.tint(Look.ORANGE, 0.45));
            pen.fill(new Rectangle2D.Double(x, y - BAND / 2, 18, BAND));
        } else {
            pen.setColor(color(kind));
            pen.setStroke(Look.solid(kind == Kind.PUBLISHED ? 0.9 : 1.8));
            pen.draw(new Line2D.Double(x, y, x + 18, y));
            mark(pen, kind, x + 9, y);
        }
        Words.left(pen, kind.label, x + 22, y + 2.8, Look.font(Look.TEXT), Look.INK);
        return x + 22 + Look.width(kind.label, Look.font(Look.TEXT)) + 12;
    }

    private static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
