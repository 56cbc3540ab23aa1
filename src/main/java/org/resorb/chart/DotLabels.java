package org.resorb.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Names beside dots, each where it touches neither another name nor a dot; the first ones choose first. */
final class DotLabels {
    private static final double HEIGHT = 8;
    private static final double[] DISTANCES = {4, 9, 15, 22, 30};
    /** The corners first, where no whisker runs. */
    private static final double[][] DIRECTIONS = {
        {0.7, -0.7}, {0.7, 0.7}, {-0.7, -0.7}, {-0.7, 0.7}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}
    };

    private final Rectangle2D space;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final Font font = Look.font(Look.SMALL);

    DotLabels(Rectangle2D space) {
        this.space = space;
    }

    void keepFree(Point2D dot, double radius) {
        taken.add(new Rectangle2D.Double(dot.getX() - radius, dot.getY() - radius, 2 * radius, 2 * radius));
    }

    /** Names a dot; false if there is no room. */
    boolean draw(Graphics2D pen, String name, Point2D dot) {
        double width = Look.width(name, font);
        for (double distance : DISTANCES) {
            for (double[] direction : DIRECTIONS) {
                Rectangle2D box = box(dot, direction, distance, width);
                if (space.contains(box) && taken.stream().noneMatch(box::intersects)) {
                    taken.add(box);
                    draw(pen, name, dot, box, distance);
                    return true;
                }
            }
        }
        return false;
    }

    private static Rectangle2D box(Point2D dot, double[] direction, double distance, double width) {
        double x = dot.getX() + direction[0] * distance - width / 2 * (1 - Math.signum(direction[0]));
        double y = dot.getY() + direction[1] * distance - HEIGHT / 2 * (1 - Math.signum(direction[1]));
        return new Rectangle2D.Double(x, y, width, HEIGHT);
    }

    private void draw(Graphics2D pen, String name, Point2D dot, Rectangle2D box, double distance) {
        if (distance > DISTANCES[0]) {
            double x = Math.min(Math.max(dot.getX(), box.getX()), box.getMaxX());
            double y = Math.min(Math.max(dot.getY(), box.getY()), box.getMaxY());
            pen.setColor(Look.GREY);
            pen.setStroke(Look.solid(0.4));
            pen.draw(new Line2D.Double(dot.getX(), dot.getY(), x, y));
        }
        Words.left(pen, name, box.getX(), box.getMaxY() - 2, font, Look.INK);
    }
}
