package org.resorb.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.resorb.statistics.Estimate;

/** Ratios with their intervals on a logarithmic axis, rows under headings. */
record Forest(List<Legend.Key> keys, List<Group> groups) {
    static final double EDGE = 8;
    private static final double WIDTH = 552;
    private static final double LEFT = 238;
    private static final double HEAD = 38;
    private static final double HEADING = 16;
    private static final double LINE = 6;
    private static final double GAP = 6;
    private static final double DOT = 2.3;
    /** Powers of ten; what lies beyond ends in an arrow. */
    private static final double FARTHEST = 3;

    /** A ratio in the colour of its legend. */
    record Dot(Estimate ratio, Color color) {}

    /** Ratios of one thing. */
    record Row(String label, List<Dot> dots) {
        double height() {
            return Math.max(2, dots.size()) * LINE + GAP;
        }
    }

    /** Rows under a heading. */
    record Group(String heading, List<Row> rows) {
        double height() {
            return rows.isEmpty()
                    ? 0
                    : HEADING + rows.stream().mapToDouble(Row::height).sum();
        }
    }

    Sheet sheet() {
        return new Sheet(WIDTH, Math.ceil(top() + height() + Stage.FOOT + EDGE));
    }

    private Legend legend() {
        return new Legend(keys, WIDTH - 2 * EDGE, Look.SMALL);
    }

    private double top() {
        return HEAD + legend().height() + 4;
    }

    private double height() {
        return groups.stream().mapToDouble(Group::height).sum();
    }

    void draw(Graphics2D pen) {
        legend().draw(pen, EDGE, HEAD - 4);
        Rectangle2D inner = new Rectangle2D.Double(LEFT, top(), WIDTH - LEFT - 16, height());
        NumberAxis axis = axis();
        Plots.draw(pen, plot(axis), inner, LEFT - EDGE, EDGE, Stage.FOOT);
        double one = axis.valueToJava2D(0, inner, RectangleEdge.BOTTOM);
        pen.setColor(Look.INK);
        pen.setStroke(Look.solid(0.6));
        pen.draw(new Line2D.Double(one, inner.getY(), one, inner.getMaxY()));
        double y = top();
        for (Group group : groups) {
            if (!group.rows().isEmpty()) {
                draw(pen, group, axis, inner, y);
                y += group.height();
            }
        }
    }

    private static void draw(Graphics2D pen, Group group, NumberAxis axis, Rectangle2D inner, double top) {
        Font font = Look.font(Look.TEXT);
        Words.left(pen, group.heading(), EDGE, top + HEADING - 5, font, Look.GREY);
        double y = top + HEADING;
        for (Row row : group.rows()) {
            double middle = y + (row.height() - GAP) / 2;
            String label = Words.shorten(row.label(), font, LEFT - EDGE - 8);
            Words.right(pen, label, LEFT - 8, middle + 3, font, Look.INK);
            double first = middle - (row.dots().size() - 1) * LINE / 2;
            for (int i = 0; i < row.dots().size(); i++) {
                draw(pen, row.dots().get(i), axis, inner, first + i * LINE);
            }
            y += row.height();
        }
    }

    private static void draw(Graphics2D pen, Dot dot, NumberAxis axis, Rectangle2D inner, double y) {
        if (!dot.ratio().isKnown()) {
            return;
        }
        pen.setColor(dot.color());
        pen.setStroke(Look.solid(0.9));
        double x = place(dot.ratio().value(), axis, inner);
        if (!Double.isNaN(dot.ratio().lower())) {
            double low = place(dot.ratio().lower(), axis, inner);
            double high = place(dot.ratio().upper(), axis, inner);
            pen.draw(new Line2D.Double(low, y, high, y));
            arrow(pen, dot.ratio().lower(), low, y, -3);
            arrow(pen, dot.ratio().upper(), high, y, 3);
        }
        pen.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }

    private static void arrow(Graphics2D pen, double value, double x, double y, double ahead) {
        if (Math.abs(Math.log10(value)) > FARTHEST) {
            Path2D head = new Path2D.Double();
            head.moveTo(x - ahead, y - 2);
            head.lineTo(x, y);
            head.lineTo(x - ahead, y + 2);
            pen.draw(head);
        }
    }

    private static double place(double ratio, NumberAxis axis, Rectangle2D inner) {
        double power = Math.max(-FARTHEST, Math.min(FARTHEST, Math.log10(ratio)));
        double inside = Math.max(axis.getLowerBound(), Math.min(axis.getUpperBound(), power));
        return axis.valueToJava2D(inside, inner, RectangleEdge.BOTTOM);
    }

    /** From a power of ten to a power of ten that hold all values, and a decade at least on either side of 1. */
    private NumberAxis axis() {
        double low = -1;
        double high = 1;
        for (Group group : groups) {
            for (Row row : group.rows()) {
                for (Dot dot : row.dots()) {
                    low = Math.min(low, Math.floor(power(dot.ratio().lower(), low)));
                    high = Math.max(high, Math.ceil(power(dot.ratio().upper(), high)));
                    high = Math.max(high, Math.ceil(power(dot.ratio().value(), high)));
                }
            }
        }
        NumberAxis axis = Axes.axis("Odds ratio (right of 1: more often resorbed)", low, high, 1);
        axis.setTickUnit(new NumberTickUnit(1, new PowersOfTen()));
        return axis;
    }

    private static double power(double ratio, double otherwise) {
        double power = Math.log10(ratio);
        return Double.isNaN(power) ? otherwise : Math.max(-FARTHEST, Math.min(FARTHEST, power));
    }

    private static XYPlot plot(NumberAxis axis) {
        NumberAxis names = new NumberAxis();
        names.setVisible(false);
        XYPlot plot = Plots.empty(axis, List.of(names));
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Look.FAINT);
        plot.setDomainGridlineStroke(Look.solid(0.4));
        return plot;
    }

    String inWords() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> row.label() + " "
                        + row.dots().stream()
                                .map(dot -> Prediction.interval(dot.ratio()))
                                .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("; ", "Odds ratios. ", "."));
    }

    /** Writes 2 as 100. */
    private static final class PowersOfTen extends NumberFormat {
        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(double power, StringBuffer to, FieldPosition position) {
            return to.append(Axes.numbers().format(Math.pow(10, power)));
        }

        @Override
        public StringBuffer format(long power, StringBuffer to, FieldPosition position) {
            return format((double) power, to, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("an axis writes only");
        }
    }
}
