package org.resorb.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.resorb.statistics.Estimate;

/**
 * Horizontal bars with whiskers, one row a name.
 *
 * @param value axis along the bottom
 * @param series what the bars of a row are, from above
 * @param note one line below the title, may be empty
 */
record Bars(String title, String note, NumberAxis value, List<Series> series, List<Row> rows) {
    private static final double WIDTH = 480;
    private static final double BAR = 7;
    private static final double GAP = 6;
    private static final double HEAD = 20;
    private static final double EDGE = 8;
    private static final double MOST_LEFT = 210;
    private static final double RIGHT = 16;

    /** A kind of bar. */
    record Series(String label, Color color) {}

    /** Bars of one name, as many as there are series; unknown ones say so. */
    record Row(String label, List<Estimate> bars) {}

    /** Paper that all rows fit on. */
    Sheet sheet() {
        return new Sheet(WIDTH, Math.ceil(top() + rows.size() * pitch() + Stage.FOOT + EDGE));
    }

    private double pitch() {
        return series.size() * BAR + GAP;
    }

    private double top() {
        return HEAD + (note.isEmpty() ? 0 : 11) + (series.size() > 1 ? 14 : 0) + 2;
    }

    private double left() {
        Font font = Look.font(Look.TEXT);
        double widest = rows.stream()
                .mapToDouble(row -> Look.width(row.label(), font))
                .max()
                .orElse(0);
        // JFreeChart draws axes at whole points.
        return Math.ceil(Math.min(MOST_LEFT, widest)) + EDGE + 6;
    }

    void draw(Graphics2D pen) {
        double left = left();
        Font large = Look.font(Look.TITLE);
        Words.left(pen, Words.shorten(title, large, WIDTH - 2 * EDGE), EDGE, HEAD - 3, large, Look.INK);
        if (!note.isEmpty()) {
            Words.left(pen, note, EDGE, HEAD + 8, Look.font(Look.SMALL), Look.GREY);
        }
        if (series.size() > 1) {
            List<Legend.Key> keys = series.stream()
                    .map(s -> new Legend.Key(s.label(), s.color(), null))
                    .toList();
            new Legend(keys, WIDTH - left - EDGE, Look.TEXT).draw(pen, left, top() - 15);
        }
        Rectangle2D inner = new Rectangle2D.Double(left, top(), WIDTH - left - RIGHT, rows.size() * pitch());
        Plots.draw(pen, plot(), inner, left - EDGE, RIGHT - EDGE, Stage.FOOT);
        for (int i = 0; i < rows.size(); i++) {
            draw(pen, rows.get(i), inner, inner.getY() + i * pitch() + GAP / 2);
        }
        double zero = value.valueToJava2D(0, inner, RectangleEdge.BOTTOM);
        pen.setColor(Look.INK);
        pen.setStroke(Look.solid(0.6));
        pen.draw(new Line2D.Double(zero, inner.getY(), zero, inner.getMaxY()));
    }

    private XYPlot plot() {
        NumberAxis names = new NumberAxis();
        names.setVisible(false);
        XYPlot plot = Plots.empty(value, List.of(names));
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Look.FAINT);
        plot.setDomainGridlineStroke(Look.solid(0.4));
        return plot;
    }

    private void draw(Graphics2D pen, Row row, Rectangle2D inner, double top) {
        Font font = Look.font(Look.TEXT);
        double middle = top + series.size() * BAR / 2 + 3;
        String label = Words.shorten(row.label(), font, inner.getX() - EDGE - 6);
        Words.right(pen, label, inner.getX() - 6, middle, font, Look.INK);
        if (row.bars().stream().noneMatch(Estimate::isKnown)) {
            double zero = value.valueToJava2D(0, inner, RectangleEdge.BOTTOM);
            Words.left(pen, "not known", zero + 3, middle, Look.font(Look.SMALL), Look.GREY);
            return;
        }
        for (int i = 0; i < row.bars().size(); i++) {
            bar(pen, row.bars().get(i), series.get(i).color(), inner, top + i * BAR);
        }
    }

    private void bar(Graphics2D pen, Estimate bar, Color color, Rectangle2D inner, double top) {
        double zero = value.valueToJava2D(0, inner, RectangleEdge.BOTTOM);
        double end = value.valueToJava2D(bar.value(), inner, RectangleEdge.BOTTOM);
        pen.setColor(color);
        pen.fill(new Rectangle2D.Double(Math.min(zero, end), top + 0.5, Math.abs(end - zero), BAR - 1));
        if (Double.isFinite(bar.lower())) {
            double y = top + BAR / 2;
            double low = value.valueToJava2D(bar.lower(), inner, RectangleEdge.BOTTOM);
            double high = value.valueToJava2D(bar.upper(), inner, RectangleEdge.BOTTOM);
            pen.setColor(Look.INK);
            pen.setStroke(Look.solid(0.7));
            pen.draw(new Line2D.Double(low, y, high, y));
            pen.draw(new Line2D.Double(low, y - 1.5, low, y + 1.5));
            pen.draw(new Line2D.Double(high, y - 1.5, high, y + 1.5));
        }
    }
}
