package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.resorb.statistics.Prcc;
import org.resorb.study.PrccCourse;

/** Partial rank correlations of a curve over time: the strongest factors in colour, the others grey. */
public final class PrccChart {
    private static final Sheet SHEET = new Sheet(480, 300);
    private static final double LEFT = 46;
    private static final double RIGHT = 132;
    private static final Color[] COLORS = {
        Look.BLUE, Look.VERMILION, Look.GREEN, Look.INK, Look.PURPLE, Look.ORANGE, Look.SKY
    };
    private static final BasicStroke[] STROKES = {
        Look.solid(1.4), Look.dashed(1.4, 6, 2), Look.dashed(1.4, 1.5f, 1.5f), Look.dashed(1.2, 7, 2, 1.5f, 2)
    };

    private PrccChart() {}

    private record Line(String label, double[] values) {
        /** Sum of sizes over time. */
        double strength() {
            double sum = 0;
            for (double value : values) {
                sum += Double.isNaN(value) ? 0 : Math.abs(value);
            }
            return sum;
        }

        /** Index of the last known value, or −1. */
        int last() {
            int last = values.length - 1;
            while (last >= 0 && Double.isNaN(values[last])) {
                last--;
            }
            return last;
        }
    }

    /** Writes {@code prcc_over_time_NAME.png} and {@code .svg}; {@code words} names a factor for people. */
    public static void write(Subject subject, PrccCourse course, Function<String, String> words, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        List<Line> lines = lines(course, words);
        String title = "What moves " + subject.title() + " over time";
        String file = "prcc_over_time_" + subject.name();
        SHEET.png(folder.resolve(file + ".png"), pen -> draw(pen, title, course, lines));
        SHEET.svg(folder.resolve(file + ".svg"), title, inWords(lines), pen -> draw(pen, title, course, lines));
    }

    /** The strongest first; those that are known at no time are left out. */
    private static List<Line> lines(PrccCourse course, Function<String, String> words) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < course.factors().size(); i++) {
            int factor = i;
            double[] values = course.correlations().stream()
                    .mapToDouble(
                            at -> at.coefficients().get(factor).correlation().value())
                    .toArray();
            lines.add(new Line(words.apply(course.factors().get(i)), values));
        }
        lines.removeIf(line -> line.last() < 0);
        lines.sort(Comparator.comparingDouble(Line::strength).reversed());
        return lines;
    }

    private static void draw(Graphics2D pen, String title, PrccCourse course, List<Line> lines) {
        double[] days = course.days();
        TimeScale time = TimeScale.until(days[days.length - 1]);
        NumberAxis axis = Axes.axis("Partial rank correlation coefficient", -1, 1, 0.5);
        XYPlot plot = Plots.empty(time, List.of(axis));
        Plots.add(plot, time, days, List.of(chance(course)), 0);
        for (int i = lines.size() - 1; i >= 0; i--) {
            double[] values = lines.get(i).values();
            Color color = i < COLORS.length ? COLORS[i] : Look.tint(Look.GREY, 0.4);
            BasicStroke stroke = i < COLORS.length ? STROKES[i % STROKES.length] : Look.solid(0.5);
            Band band = new Band(values, values, values, 1);
            Plots.add(plot, time, days, List.of(new Curve("", color, stroke, band, 0)), 0);
        }
        List<Legend.Key> keys = List.of(new Legend.Key("95 % range of chance alone", chanceKey(), null));
        Rectangle2D inner = new Stage(SHEET, title, keys, time, LEFT, RIGHT).draw(pen, plot);
        double end = time.place(days[days.length - 1], inner.getX(), inner.getMaxX());
        EndLabels.draw(pen, labels(lines, axis, inner), end, inner.getY() - 4, inner.getMaxY() + 12);
    }

    private static Color chanceKey() {
        return Look.tint(Look.GREY, 0.22);
    }

    /** Where a correlation may lie if there is none. */
    private static Curve chance(PrccCourse course) {
        double[] high = course.correlations().stream().mapToDouble(Prcc::chance).toArray();
        double[] low =
                IntStream.range(0, high.length).mapToDouble(i -> -high[i]).toArray();
        double[] middle = new double[high.length];
        return new Curve("", Look.GREY, Look.solid(0), new Band(low, middle, high, 2), 0);
    }

    private static List<EndLabels.Label> labels(List<Line> lines, NumberAxis axis, Rectangle2D inner) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), COLORS.length); i++) {
            Line line = lines.get(i);
            double y = axis.valueToJava2D(line.values()[line.last()], inner, RectangleEdge.LEFT);
            List<String> words = Words.wrap(line.label(), Look.font(Look.SMALL), RIGHT - 24, 2);
            labels.add(new EndLabels.Label(y, words, COLORS[i]));
        }
        return labels;
    }

    private static String inWords(List<Line> lines) {
        return lines.stream()
                .map(line -> line.label() + " " + Axes.signed(line.values()[line.last()]))
                .collect(Collectors.joining("; ", "At the end: ", "."));
    }
}
