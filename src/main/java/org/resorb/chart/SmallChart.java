package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

/**
 * One of several charts on a page: a heading, keys and a few lines over time.
 *
 * @param right label of the second vertical axis, empty for none
 * @param end smallest upper end of the left axis
 */
record SmallChart(String heading, String left, String right, double end, List<Line> lines) {
    static final double LEFT = 40;
    private static final double RIGHT = 30;
    private static final double HEAD = 56;
    private static final double EDGE = 4;
    private static final double SIZE = 7;
    private static final double MANY = 10_000;

    private static final Color[] COLORS = {Look.BLUE, Look.VERMILION, Look.GREEN, Look.INK, Look.PURPLE, Look.ORANGE};
    private static final BasicStroke[] STROKES = {
        Look.solid(1.2),
        Look.dashed(1.2, 5, 2),
        Look.dashed(1.2, 1.5f, 1.5f),
        Look.dashed(1, 6, 1.5f, 1.5f, 1.5f),
        Look.dashed(1.2, 3, 1.5f),
        Look.solid(0.7)
    };

    /**
     * A line of a column.
     *
     * @param axis 0 left, 1 right
     * @param relative drawn in per cent of its own peak, which the key tells
     */
    record Line(String column, String label, int axis, boolean relative) {
        private Curve curve(List<Course> replicates, Color color, BasicStroke stroke) {
            Band band = Band.of(replicates, column);
            if (!relative) {
                return new Curve(label, color, stroke, band, axis);
            }
            double peak = band.peak();
            String key = label + " (" + Axes.brief(peak) + ")";
            // Several bands on one another would hide the lines.
            return new Curve(key, color, stroke, band.times(peak > 0 ? 100 / peak : 1), axis).alone();
        }

        /** A signal that stays at zero, or would be told as 0, has no peak to be drawn relative to. */
        private boolean isShown(List<Course> replicates) {
            return isIn(replicates.get(0))
                    && !(relative
                            && Axes.brief(Band.of(replicates, column).peak()).equals("0"));
        }

        private boolean isIn(Course course) {
            return course.columns().stream().map(Variable::name).anyMatch(column::equals);
        }
    }

    /** Draws the chart into its part of the page. */
    void draw(Graphics2D pen, Picture picture, Rectangle2D cell) {
        double[] days = picture.replicates().get(0).series("time_d");
        TimeScale time = TimeScale.until(days[days.length - 1]);
        List<Curve> curves = curves(picture.replicates());
        List<NumberAxis> axes = new ArrayList<>();
        curves = withAxis(axes, left, end, curves, 0);
        if (!right.isEmpty()) {
            curves = withAxis(axes, right, 0, curves, 1);
        }
        double x = cell.getX() + LEFT;
        String head = Words.shorten(heading, Look.font(Look.TEXT), cell.getMaxX() - x - EDGE);
        Words.left(pen, head, x, cell.getY() + 14, Look.font(Look.TEXT), Look.INK);
        new Legend(Legend.keys(curves), cell.getMaxX() - x, SIZE - 0.5).draw(pen, x, cell.getY() + 18);
        Rectangle2D inner = new Rectangle2D.Double(
                x, cell.getY() + HEAD, cell.getWidth() - LEFT - RIGHT, cell.getHeight() - HEAD - Stage.FOOT);
        XYPlot plot = Plots.of(time, axes, days, curves);
        shrink(plot.getDomainAxis());
        plot.getDomainAxis().setLabel(time.unit());
        Plots.draw(pen, plot, inner, LEFT - 2, RIGHT - 2, Stage.FOOT);
        mark(pen, picture.marks(), time, inner);
    }

    private List<Curve> curves(List<Course> replicates) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isShown(replicates)) {
                curves.add(lines.get(i).curve(replicates, COLORS[i], STROKES[i]));
            }
        }
        return curves;
    }

    /** Adds the axis of one side; long numbers are told in thousands, and the curves with them. */
    private static List<Curve> withAxis(List<NumberAxis> axes, String label, double end, List<Curve> curves, int side) {
        double max = Math.max(
                end,
                curves.stream()
                        .filter(curve -> curve.axis() == side)
                        .mapToDouble(curve -> curve.band().max())
                        .max()
                        .orElse(0));
        boolean thousands = max >= MANY;
        double factor = thousands ? 1e-3 : 1;
        axes.add(shrink(Axes.upTo(thousands ? label + ", thousands" : label, max * factor)));
        return curves.stream()
                .map(curve -> curve.axis() == side ? curve.times(factor) : curve)
                .toList();
    }

    private static <T extends ValueAxis> T shrink(T axis) {
        axis.setTickLabelFont(Look.font(SIZE));
        axis.setLabelFont(Look.font(SIZE));
        return axis;
    }

    private static void mark(Graphics2D pen, List<Mark> marks, TimeScale time, Rectangle2D inner) {
        for (Mark mark : marks) {
            if (time.holds(mark.timeDays())) {
                double x = time.place(mark.timeDays(), inner.getX(), inner.getMaxX());
                MarkLabels.line(pen, x, inner.getY(), inner.getMaxY());
            }
        }
    }
}
