package org.resorb.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;

/**
 * An axis along the bottom, with faint lines up from its ticks.
 *
 * @param ticks values with a number; the first and last are the ends
 * @param logarithmic whether equal ratios are equally far apart
 */
record Ruler(String label, double[] ticks, boolean logarithmic) {
    /** Height of ticks, numbers and label. */
    static final double FOOT = 28;

    private static final int MOST_TICKS = 9;

    /** From 0 to 100 %. */
    static Ruler percent(String label) {
        return new Ruler(
                label,
                DoubleStream.iterate(0, tick -> tick <= 100, tick -> tick + 20).toArray(),
                false);
    }

    /** An axis that holds zero and both values. */
    static Ruler linear(String label, double min, double max) {
        NumberAxis axis = Axes.between(label, min, max);
        double step = axis.getTickUnit().getSize();
        int steps = (int) Math.round((axis.getUpperBound() - axis.getLowerBound()) / step);
        double[] ticks = IntStream.rangeClosed(0, steps)
                .mapToDouble(i -> axis.getLowerBound() + i * step)
                .toArray();
        return new Ruler(label, ticks, false);
    }

    /** An axis of ratios that holds 1 and both values, which are above 0. */
    static Ruler ratios(String label, double min, double max) {
        double[] fine = ratios(new double[] {1, 2, 5}, Math.min(0.5, min), Math.max(2, max));
        return new Ruler(
                label,
                fine.length <= MOST_TICKS ? fine : ratios(new double[] {1}, Math.min(0.1, min), Math.max(10, max)),
                true);
    }

    private static double[] ratios(double[] digits, double min, double max) {
        double[] all = IntStream.rangeClosed(-4, 4)
                .boxed()
                .flatMapToDouble(decade -> Arrays.stream(digits)
                        .map(digit -> decade < 0 ? digit / Math.pow(10, -decade) : digit * Math.pow(10, decade)))
                .toArray();
        double lower = Arrays.stream(all).filter(tick -> tick <= min).max().orElse(all[0]);
        double upper = Arrays.stream(all).filter(tick -> tick >= max).min().orElse(all[all.length - 1]);
        return Arrays.stream(all).filter(tick -> tick >= lower && tick <= upper).toArray();
    }

    private double lower() {
        return ticks[0];
    }

    private double upper() {
        return ticks[ticks.length - 1];
    }

    /** Whether a value lies between the ends. */
    boolean holds(double value) {
        return value >= lower() && value <= upper();
    }

    /** Where a value lies, at an end if it lies beyond. */
    double place(double value, Rectangle2D inner) {
        double within = Math.min(upper(), Math.max(lower(), value));
        double part = logarithmic
                ? Math.log(within / lower()) / Math.log(upper() / lower())
                : (within - lower()) / (upper() - lower());
        return inner.getX() + part * inner.getWidth();
    }

    /** Draws the axis below {@code inner} and the faint lines inside of it. */
    void draw(Graphics2D pen, Rectangle2D inner) {
        Font font = Look.font(Look.TEXT);
        for (double tick : ticks) {
            double x = place(tick, inner);
            pen.setColor(Look.FAINT);
            pen.setStroke(Look.solid(0.4));
            pen.draw(new Line2D.Double(x, inner.getY(), x, inner.getMaxY()));
            pen.setColor(Look.INK);
            pen.setStroke(Look.solid(0.6));
            pen.draw(new Line2D.Double(x, inner.getMaxY(), x, inner.getMaxY() + 3));
            Words.centre(pen, Axes.numbers().format(tick), x, inner.getMaxY() + 12, font, Look.INK);
        }
        pen.draw(new Line2D.Double(inner.getX(), inner.getMaxY(), inner.getMaxX(), inner.getMaxY()));
        Words.centre(pen, label, inner.getCenterX(), inner.getMaxY() + 24, font, Look.INK);
    }
}
