package org.resorb.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.resorb.measure.Course;
import org.resorb.patients.MeasuredCourse;
import org.resorb.patients.MeasuredVolume;

/**
 * Which volume of courses is compared, in what unit, and what was measured of it.
 *
 * @param name of the volume
 * @param axis label of the axis
 * @param unit behind a number
 * @param left what the numbers at the end are, in words
 * @param series the volume of a course, day by day
 * @param points what was measured, in the same unit
 */
record VolumeScale(
        String name,
        String axis,
        String unit,
        String left,
        Function<Course, double[]> series,
        List<MeasuredVolume> points) {
    private static final double DOT = 2.2;
    private static final double CAP = 2.5;

    /** In per cent of each course's fragment volume at day 0. */
    static VolumeScale ofDayZero() {
        return new VolumeScale(
                "Fragment volume",
                "Fragment volume (% of day 0)",
                " %",
                "Per cent of the volume at day 0 that is left at the end:",
                course -> times(course.series("fragment_volume_fraction"), 100),
                List.of());
    }

    /** In the unit of measurements. */
    static VolumeScale of(MeasuredCourse measured) {
        if (!measured.relative()) {
            String left = "MRI volume at the end in cubic millimetres:";
            return new VolumeScale(
                    "MRI volume", "MRI volume (mm\u00b3)", " mm\u00b3", left, measured::seen, measured.volumes());
        }
        List<MeasuredVolume> percent = measured.volumes().stream()
                .map(at -> new MeasuredVolume(at.line(), at.day(), 100 * at.volume(), 100 * at.error()))
                .toList();
        return new VolumeScale(
                "MRI volume",
                "MRI volume (% of the first measurement)",
                " %",
                "Per cent of the MRI volume at the first measurement that is left at the end:",
                course -> times(measured.seen(course), 100),
                percent);
    }

    private static double[] times(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return scaled;
    }

    /** The axis reaches this at least. */
    double least() {
        double whole = unit.equals(" %") ? 100 : 0;
        return points.stream().mapToDouble(at -> at.volume() + at.error()).reduce(whole, Math::max);
    }

    /** Keys of what {@link #draw} adds. */
    List<Legend.Key> keys() {
        return points.isEmpty()
                ? List.of()
                : List.of(new Legend.Key("circles: measured \u00b1 error", Look.INK, Look.solid(1)));
    }

    /** Draws the measurements with their errors over a plot. */
    void draw(Graphics2D pen, TimeScale time, NumberAxis volume, Rectangle2D inner) {
        for (MeasuredVolume at : points) {
            double x = time.place(at.day(), inner.getX(), inner.getMaxX());
            double y = volume.valueToJava2D(at.volume(), inner, RectangleEdge.LEFT);
            double high = volume.valueToJava2D(at.volume() + at.error(), inner, RectangleEdge.LEFT);
            double low = volume.valueToJava2D(Math.max(0, at.volume() - at.error()), inner, RectangleEdge.LEFT);
            pen.setColor(Look.INK);
            pen.setStroke(Look.solid(0.9));
            pen.draw(new Line2D.Double(x, low, x, high));
            pen.draw(new Line2D.Double(x - CAP, low, x + CAP, low));
            pen.draw(new Line2D.Double(x - CAP, high, x + CAP, high));
            Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
            pen.setColor(Color.WHITE);
            pen.fill(dot);
            pen.setColor(Look.INK);
            pen.draw(dot);
        }
    }
}
