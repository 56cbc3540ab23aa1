package org.resorb.chart.guide;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.resorb.chart.mark.Frame;
import org.resorb.chart.mark.Mark;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/**
 * Names beside points, each where it touches neither another name nor a point; the first ones choose first, and those that
 * find no room are left out.
 *
 * @param x one a point
 * @param y one a point
 * @param names of the first points, at most one a point
 * @param radius of the points on the page
 */
public record PointLabels(double[] x, double[] y, List<String> names, double radius, Font font) implements Mark {
    private static final double[] DISTANCES = {4, 9, 15, 22, 30};
    /** The corners first, where no whisker runs. */
    private static final double[][] DIRECTIONS = {
        {0.7, -0.7}, {0.7, 0.7}, {-0.7, -0.7}, {-0.7, 0.7}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}
    };

    /** A name in its box, with a leader to its point if that is some way off. */
    private record Placed(String name, Rectangle2D box, Line2D leader) {}

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            taken.add(new Rectangle2D.Double(frame.x(x[i]) - radius, frame.y(y[i]) - radius, 2 * radius, 2 * radius));
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Point2D point = new Point2D.Double(frame.x(x[i]), frame.y(y[i]));
            Placed found = place(names.get(i), point, frame.area(), taken);
            if (found != null) {
                taken.add(found.box());
                placed.add(found);
            }
        }
        pen.setColor(Theme.GREY);
        pen.setStroke(Theme.solid(0.4));
        placed.stream().map(Placed::leader).filter(Objects::nonNull).forEach(pen::draw);
        for (Placed one : placed) {
            // What runs below a name would cross out its letters.
            pen.setColor(Color.WHITE);
            pen.fill(one.box());
            Typeface.left(pen, one.name(), one.box().getX(), one.box().getMaxY() - 2, font, Theme.INK);
        }
    }

    /** Where a name stands, null if there is no room. */
    private Placed place(String name, Point2D point, Rectangle2D area, List<Rectangle2D> taken) {
        double width = Typeface.width(name, font);
        for (double distance : DISTANCES) {
            for (double[] direction : DIRECTIONS) {
                Rectangle2D box = box(point, direction, distance, width);
                if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
                    return new Placed(name, box, distance > DISTANCES[0] ? leader(point, box) : null);
                }
            }
        }
        return null;
    }

    private Rectangle2D box(Point2D point, double[] direction, double distance, double width) {
        double height = 1.15 * font.getSize2D();
        double left = point.getX() + direction[0] * distance - width / 2 * (1 - Math.signum(direction[0]));
        double top = point.getY() + direction[1] * distance - height / 2 * (1 - Math.signum(direction[1]));
        return new Rectangle2D.Double(left, top, width, height);
    }

    private static Line2D leader(Point2D point, Rectangle2D box) {
        double toX = Math.min(Math.max(point.getX(), box.getX()), box.getMaxX());
        double toY = Math.min(Math.max(point.getY(), box.getY()), box.getMaxY());
        return new Line2D.Double(point.getX(), point.getY(), toX, toY);
    }
}
