package org.resorb.chart.guide;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/** An axis of a scale as a journal prints it, outside of the data: thin lines, few ticks. JFreeChart draws it. */
public final class Axis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double TICK = 3;
    /** Where numbers would fill more than this part of a horizontal axis, only each second or third is written. */
    private static final double CROWDED = 1.6;

    private final transient Scale scale;

    private Axis(Scale scale, Theme theme) {
        super(scale.title().isEmpty() ? null : scale.title());
        this.scale = scale;
        setAutoRange(false);
        setLabelFont(theme.text());
        setTickLabelFont(theme.text());
        setLabelPaint(Theme.INK);
        setTickLabelPaint(Theme.INK);
        setAxisLinePaint(Theme.INK);
        setAxisLineStroke(Theme.solid(0.6));
        setTickMarkPaint(Theme.INK);
        setTickMarkStroke(Theme.solid(0.6));
        setTickMarkOutsideLength((float) TICK);
        setTickLabelInsets(new RectangleInsets(2, 3, 2, 3));
        setLabelInsets(new RectangleInsets(2, 2, 2, 2));
    }

    /** Draws a scale along an edge of the data. */
    public static void draw(Graphics2D pen, Scale scale, Theme theme, Rectangle2D area, RectangleEdge edge) {
        // Otherwise letters that stand upright become outlines, and the SVG has no words there.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        double cursor = edge == RectangleEdge.LEFT
                ? area.getX()
                : edge == RectangleEdge.RIGHT ? area.getMaxX() : area.getMaxY();
        new Axis(scale, theme).draw(pen, cursor, area, area, edge, null);
    }

    /** Room that a scale needs beside or below the data. */
    public static double room(Scale scale, Theme theme, RectangleEdge edge) {
        double title = scale.title().isEmpty() ? 0 : 1.15 * theme.size() + 5;
        if (scale.ticks().isEmpty()) {
            return title;
        }
        double numbers = 1.15 * theme.size();
        if (edge != RectangleEdge.BOTTOM) {
            numbers = scale.ticks().stream()
                    .mapToDouble(tick -> Typeface.width(tick.label(), theme.text()))
                    .max()
                    .orElse(0);
        }
        return TICK + 5 + numbers + title;
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        double part = scale.part(value);
        return RectangleEdge.isTopOrBottom(edge)
                ? area.getX() + part * area.getWidth()
                : area.getMaxY() - part * area.getHeight();
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D pen, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = edge == RectangleEdge.LEFT
                ? TextAnchor.CENTER_RIGHT
                : edge == RectangleEdge.RIGHT ? TextAnchor.CENTER_LEFT : TextAnchor.TOP_CENTER;
        double room = RectangleEdge.isTopOrBottom(edge) ? area.getWidth() : Double.POSITIVE_INFINITY;
        int told = 1 + (int) (CROWDED * width(scale.ticks()) / room);
        return IntStream.range(0, scale.ticks().size())
                .mapToObj(i -> tick(scale.ticks().get(i), i % told == 0, anchor))
                .toList();
    }

    private double width(List<Scale.Tick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> Typeface.width(tick.label(), getTickLabelFont()))
                .sum();
    }

    private static NumberTick tick(Scale.Tick tick, boolean isTold, TextAnchor anchor) {
        return new NumberTick(tick.value(), isTold ? tick.label() : "", anchor, TextAnchor.CENTER, 0);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
