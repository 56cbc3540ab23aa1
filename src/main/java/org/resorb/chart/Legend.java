package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Keys of lines in rows outside the plot, where no curve can run under them. */
final class Legend {
    static final double ROW = 11;
    private static final double SAMPLE = 18;
    private static final double GAP = 12;

    /** One key: a line, or a band if {@code stroke} is absent. */
    record Key(String label, Color color, BasicStroke stroke) {}

    private final List<List<Key>> rows = new ArrayList<>();
    private final Font font;
    private final double width;

    /** Keys in rows of this width. */
    Legend(List<Key> keys, double width, double size) {
        this.font = Look.font(size);
        this.width = width;
        double used = 0;
        for (Key key : keys) {
            double needed = Math.min(width, span(key));
            if (rows.isEmpty() || used + needed > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(key);
            used += needed + GAP;
        }
    }

    /** Keys of curves, and of their bands if there is more than one replicate. */
    static List<Key> keys(List<Curve> curves) {
        return curves.stream()
                .map(curve -> new Key(curve.label(), curve.color(), curve.stroke()))
                .toList();
    }

    /** Height of all rows. */
    double height() {
        return rows.size() * ROW;
    }

    /** Draws the rows below {@code top}. */
    void draw(Graphics2D pen, double left, double top) {
        double y = top;
        for (List<Key> row : rows) {
            double x = left;
            for (Key key : row) {
                draw(pen, key, x, y);
                x += span(key) + GAP;
            }
            y += ROW;
        }
    }

    private double span(Key key) {
        return SAMPLE + 4 + Look.width(key.label(), font);
    }

    private void draw(Graphics2D pen, Key key, double x, double top) {
        double middle = top + ROW / 2;
        pen.setColor(key.color());
        if (key.stroke() == null) {
            pen.fill(new Rectangle2D.Double(x, middle - 3, SAMPLE, 6));
        } else {
            pen.setStroke(key.stroke());
            pen.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
        }
        String label = Words.shorten(key.label(), font, width - SAMPLE - 4);
        Words.left(pen, label, x + SAMPLE + 4, middle + font.getSize2D() * 0.35, font, Look.INK);
    }
}
