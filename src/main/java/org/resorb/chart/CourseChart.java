package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.resorb.measure.Column;
import org.resorb.measure.Course;

/** Six small charts of what went on in and around the fragment, on one time axis. */
public final class CourseChart {
    private static final Sheet SHEET = new Sheet(540, 410);
    private static final int ACROSS = 3;
    private static final double TOP = 24;
    private static final double LEFT = 40;
    private static final double RIGHT = 30;
    private static final double HEAD = 56;
    private static final double SIZE = 7;

    private static final Color[] COLORS = {Look.BLUE, Look.VERMILION, Look.GREEN, Look.INK, Look.PURPLE, Look.ORANGE};
    private static final BasicStroke[] STROKES = {
        Look.solid(1.2),
        Look.dashed(1.2, 5, 2),
        Look.dashed(1.2, 1.5f, 1.5f),
        Look.dashed(1, 6, 1.5f, 1.5f, 1.5f),
        Look.dashed(1.2, 3, 1.5f),
        Look.solid(0.7)
    };

    private CourseChart() {}

    /** Writes {@code courses.png}. A column that the courses don't have is left out. */
    public static void write(Picture picture, Path folder) throws IOException {
        Files.createDirectories(folder);
        SHEET.png(folder.resolve("courses.png"), pen -> draw(pen, picture));
    }

    private static void draw(Graphics2D pen, Picture picture) {
        int n = picture.replicates().size();
        String title = picture.title() + (n == 1 ? "" : " (median and 5\u201395 % of " + n + " replicates)");
        title = Words.shorten(title, Look.font(Look.TITLE), SHEET.width() - LEFT - 8);
        Words.left(pen, title, LEFT, 18, Look.font(Look.TITLE), Look.INK);
        double width = SHEET.width() / ACROSS;
        double height = (SHEET.height() - TOP) / 2;
        List<Small> charts = charts();
        for (int i = 0; i < charts.size(); i++) {
            double x = width * (i % ACROSS);
            double y = TOP + height * (i / ACROSS);
            draw(pen, picture, charts.get(i), new Rectangle2D.Double(x, y, width, height));
        }
    }

    /** One small chart: a heading, one or two axes with a fixed upper end (0: the data decide), and its lines. */
    private record Small(String heading, String left, double leftEnd, String right, double rightEnd, List<Line> lines) {
        boolean hasRight() {
            return !right.isEmpty();
        }
    }

    /** A line of a column; {@code own} draws it in per cent of its own peak and tells the peak in ng/mL. */
    private record Line(String column, String label, double factor, int axis, boolean own) {
        Line(String column, String label, double factor, int axis) {
            this(column, label, factor, axis, false);
        }
    }

    private static List<Small> charts() {
        return List.of(
                new Small(
                        "a  Macrophages",
                        "Cells",
                        0,
                        "",
                        0,
                        List.of(
                                new Line("macrophages_m1", "M1, inflammatory", 1, 0),
                                new Line("macrophages_m2", "M2, resolving", 1, 0))),
                new Small(
                        "b  Vessels",
                        "Length (mm)",
                        0,
                        "Tip cells",
                        0,
                        List.of(
                                new Line("vessel_length_mm", "vessel length", 1, 0),
                                new Line("tip_cells", "tip cells (right)", 1, 1))),
                new Small(
                        "c  Enzymes and signals (peak, ng/mL)",
                        "Per cent of own peak",
                        100,
                        "",
                        0,
                        List.of(
                                own("mmp3", "MMP-3"),
                                own("mmp7", "MMP-7"),
                                own("tnf", "TNF"),
                                own("mcp1", "MCP-1"),
                                own("vegf", "VEGF"),
                                own("il10", "IL-10"))),
                new Small(
                        "d  Water, signal and matrix",
                        "Fraction",
                        1,
                        "",
                        0,
                        List.of(
                                new Line("water_fraction", "water", 1, 0),
                                new Line("t2_signal", "T2 signal", 1, 0),
                                new Line("proteoglycan_fraction", "proteoglycan", 1, 0),
                                new Line("collagen_fraction", "collagen", 1, 0))),
                new Small(
                        "e  Leg pain",
                        "Visual analogue scale",
                        10,
                        "",
                        0,
                        List.of(new Line("pain_vas", "pain (0 none, 10 worst)", 1, 0))),
                new Small(
                        "f  Rim enhancement",
                        "Outline enhanced (%)",
                        100,
                        "Thickness (mm)",
                        0,
                        List.of(
                                new Line("rim_enhancement_fraction", "outline enhanced", 100, 0),
                                new Line("rim_thickness_mm", "thickness (right)", 1, 1))));
    }

    private static Line own(String substance, String label) {
        return new Line(substance + "_ng_per_ml", label, 1, 0, true);
    }

    private static void draw(Graphics2D pen, Picture picture, Small chart, Rectangle2D cell) {
        double[] days = picture.replicates().get(0).series("time_d");
        TimeScale time = TimeScale.until(days[days.length - 1]);
        List<Curve> curves = curves(picture.replicates(), chart);
        List<NumberAxis> axes = new ArrayList<>(List.of(axis(chart.left(), chart.leftEnd(), curves, 0)));
        if (chart.hasRight()) {
            axes.add(axis(chart.right(), chart.rightEnd(), curves, 1));
        }
        double left = cell.getX() + LEFT;
        Rectangle2D inner = new Rectangle2D.Double(
                left, cell.getY() + HEAD, cell.getWidth() - LEFT - RIGHT, cell.getHeight() - HEAD - Stage.FOOT);
        Words.left(pen, chart.heading(), left, cell.getY() + 14, Look.font(Look.TEXT), Look.INK);
        new Legend(Legend.keys(curves), cell.getMaxX() - left, SIZE - 0.5).draw(pen, left, cell.getY() + 18);
        XYPlot plot = Plots.of(time, axes, days, curves);
        plot.getDomainAxis().setTickLabelFont(Look.font(SIZE));
        plot.getDomainAxis().setLabelFont(Look.font(SIZE));
        plot.getDomainAxis()
                .setLabel(Character.toUpperCase(time.unit().charAt(0))
                        + time.unit().substring(1));
        Plots.draw(pen, plot, inner, LEFT - 2, RIGHT - 2, Stage.FOOT);
        for (Mark mark : picture.marks()) {
            if (time.holds(mark.timeDays())) {
                MarkLabels.line(pen, time.place(mark.timeDays(), left, inner.getMaxX()), inner.getY(), inner.getMaxY());
            }
        }
    }

    private static NumberAxis axis(String label, double end, List<Curve> curves, int side) {
        double max = curves.stream()
                .filter(curve -> curve.axis() == side)
                .mapToDouble(curve -> curve.band().max())
                .max()
                .orElse(0);
        NumberAxis axis = Axes.upTo(label, Math.max(end, max));
        axis.setTickLabelFont(Look.font(SIZE));
        axis.setLabelFont(Look.font(SIZE));
        return axis;
    }

    private static List<Curve> curves(List<Course> replicates, Small chart) {
        List<Curve> curves = new ArrayList<>();
        for (Line line : chart.lines()) {
            if (has(replicates.get(0), line.column())) {
                int style = curves.size();
                curves.add(curve(replicates, line, COLORS[style], STROKES[style]));
            }
        }
        return curves;
    }

    private static Curve curve(List<Course> replicates, Line line, Color color, BasicStroke stroke) {
        Band band = Band.of(replicates, line.column(), line.factor());
        if (!line.own()) {
            return new Curve(line.label(), color, stroke, band, line.axis());
        }
        double peak = band.peak();
        Band relative = Band.of(replicates, line.column(), peak > 0 ? 100 / peak : 1);
        // Six bands on one another would hide the lines.
        return new Curve(line.label() + " (" + Axes.brief(peak) + ")", color, stroke, relative, line.axis()).alone();
    }

    private static boolean has(Course course, String name) {
        return course.columns().stream().map(Column::name).anyMatch(name::equals);
    }
}
