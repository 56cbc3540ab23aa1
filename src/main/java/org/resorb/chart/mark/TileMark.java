package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.resorb.chart.theme.Theme;

/**
 * Coloured rectangles side by side.
 *
 * @param tiles in the order in which they are drawn
 * @param stroke colour of slanted strokes on them, null for none
 */
public record TileMark(List<Tile> tiles, Color stroke) implements Mark {
    private static final double APART = 2.6;
    /** Neighbours overlap by this much: where their edges only touch, readers show paper between them. */
    private static final double OVER = 0.3;

    /** A rectangle in units of the axes. */
    public record Tile(double left, double bottom, double right, double top, Color color) {}

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        for (Tile tile : tiles) {
            double x = frame.x(tile.left());
            double y = frame.y(tile.top());
            double width = frame.x(tile.right()) - x;
            double height = frame.y(tile.bottom()) - y;
            pen.setColor(tile.color());
            pen.fill(new Rectangle2D.Double(x, y, width + OVER, height + OVER));
        }
        for (Tile tile : tiles) {
            double x = frame.x(tile.left());
            double y = frame.y(tile.top());
            strokes(pen, new Rectangle2D.Double(x, y, frame.x(tile.right()) - x, frame.y(tile.bottom()) - y));
        }
    }

    /** Strokes go on from one tile to the next. */
    private void strokes(Graphics2D pen, Rectangle2D box) {
        if (stroke == null) {
            return;
        }
        pen.setColor(stroke);
        pen.setStroke(Theme.solid(0.5));
        double first = Math.ceil((box.getX() + box.getY()) / APART);
        double last = Math.floor((box.getMaxX() + box.getMaxY()) / APART);
        for (double i = first; i <= last; i++) {
            double sum = i * APART;
            double from = Math.max(box.getX(), sum - box.getMaxY());
            double to = Math.min(box.getMaxX(), sum - box.getY());
            if (to > from) {
                pen.draw(new Line2D.Double(from, sum - from, to, sum - to));
            }
        }
    }

    @Override
    public void key(Graphics2D pen, Rectangle2D box) {
        Rectangle2D sample = new Rectangle2D.Double(box.getX(), box.getCenterY() - 3.5, box.getWidth(), 7);
        pen.setColor(tiles.isEmpty() ? Color.WHITE : tiles.get(0).color());
        pen.fill(sample);
        strokes(pen, sample);
        pen.setColor(Theme.GREY);
        pen.setStroke(Theme.solid(0.3));
        pen.draw(sample);
    }
}
