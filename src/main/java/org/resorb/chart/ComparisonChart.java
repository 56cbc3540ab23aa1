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
import java.util.Map;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.resorb.measure.Course;
import org.resorb.patients.MeasuredCourse;

/**
 * Volume curves of several results on one pair of axes: in per cent of each one's volume at day 0, or, where measurements
 * are laid over them, the MRI volume in the unit of these.
 */
public final class ComparisonChart {
    private static final Sheet SHEET = new Sheet(480, 300);
    private static final double LEFT = 46;
    private static final double RIGHT = 118;
    private static final Color[] COLORS = {
        Look.BLUE, Look.VERMILION, Look.INK, Look.GREEN, Look.PURPLE, Look.ORANGE, Look.SKY
    };
    private static final BasicStroke[] STROKES = {
        Look.solid(1.5),
        Look.dashed(1.5, 6, 2),
        Look.dashed(1.5, 1.5f, 1.5f),
        Look.dashed(1.3, 7, 2, 1.5f, 2),
        Look.dashed(1.5, 3, 1.5f)
    };

    private ComparisonChart() {}

    /**
     * Writes {@code compare.png} and {@code compare.svg}. {@code runs} maps a name to one course per replicate and is
     * drawn in its own order. No run, or one without a replicate: {@link IllegalArgumentException}.
     */
    public static void write(Map<String, List<Course>> runs, Path folder) throws IOException {
        write(runs, VolumeScale.ofDayZero(), folder);
    }

    /** The same with points and error bars of what was measured. */
    public static void write(Map<String, List<Course>> runs, MeasuredCourse measured, Path folder) throws IOException {
        write(runs, VolumeScale.of(measured), folder);
    }

    private static void write(Map<String, List<Course>> runs, VolumeScale scale, Path folder) throws IOException {
        if (runs.isEmpty() || runs.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("nothing to compare: each run needs at least one replicate");
        }
        Files.createDirectories(folder);
        List<Run> drawn = runs(runs, scale);
        SHEET.png(folder.resolve("compare.png"), pen -> draw(pen, drawn, scale));
        String words = inWords(drawn, scale);
        SHEET.svg(folder.resolve("compare.svg"), "Fragment volume compared", words, pen -> draw(pen, drawn, scale));
    }

    private record Run(double[] days, Curve curve) {
        double lastDay() {
            return days[days.length - 1];
        }

        double last() {
            return curve.band().middle()[days.length - 1];
        }
    }

    private static List<Run> runs(Map<String, List<Course>> runs, VolumeScale scale) {
        List<Run> drawn = new ArrayList<>();
        for (Map.Entry<String, List<Course>> run : runs.entrySet()) {
            int i = drawn.size();
            Band band = Band.of(run.getValue().stream().map(scale.series()).toArray(double[][]::new));
            Color color = COLORS[i % COLORS.length];
            drawn.add(new Run(
                    run.getValue().get(0).series("time_d"),
                    new Curve(run.getKey(), color, STROKES[i % STROKES.length], band, 0)));
        }
        return drawn;
    }

    private static void draw(Graphics2D pen, List<Run> runs, VolumeScale scale) {
        double lastDay = runs.stream().mapToDouble(Run::lastDay).max().orElse(0);
        TimeScale time = TimeScale.until(lastDay);
        double max =
                runs.stream().mapToDouble(run -> run.curve().band().max()).max().orElse(0);
        NumberAxis volume = Axes.upTo(scale.axis(), Math.max(scale.least(), max));
        XYPlot plot = Plots.empty(time, List.of(volume));
        for (Run run : runs) {
            Plots.add(plot, time, run.days(), List.of(run.curve()), 0);
        }
        for (Run run : runs) {
            Plots.add(plot, time, run.days(), List.of(run.curve().alone()), 0);
        }
        boolean banded = runs.stream().anyMatch(run -> run.curve().band().replicates() > 1);
        String title = banded ? scale.name() + ": median and 5\u201395 % over replicates" : scale.name();
        List<Legend.Key> keys =
                new ArrayList<>(Legend.keys(runs.stream().map(Run::curve).toList()));
        keys.addAll(scale.keys());
        Rectangle2D inner = new Stage(SHEET, title, keys, List.of(), time, LEFT, RIGHT).draw(pen, plot);
        scale.draw(pen, time, volume, inner);
        List<EndLabels.Label> labels = runs.stream()
                .map(run -> label(run, scale, time, volume.valueToJava2D(run.last(), inner, RectangleEdge.LEFT)))
                .toList();
        double end = time.place(lastDay, inner.getX(), inner.getMaxX());
        EndLabels.draw(pen, labels, end, inner.getY() - 4, inner.getMaxY() + 12);
    }

    private static EndLabels.Label label(Run run, VolumeScale scale, TimeScale time, double y) {
        List<String> lines = new ArrayList<>(Words.wrap(run.curve().label(), Look.font(Look.SMALL), RIGHT - 24, 1));
        double end = run.lastDay() / time.days();
        // Runs of the full length need no date.
        String when = time.upper() - end < 0.2 ? "" : " at " + Axes.brief(end) + " " + time.unit();
        lines.add(Axes.whole(run.last()) + scale.unit() + when);
        return new EndLabels.Label(y, lines, run.curve().color());
    }

    private static String inWords(List<Run> runs, VolumeScale scale) {
        StringBuilder words = new StringBuilder(scale.left());
        for (Run run : runs) {
            words.append(' ')
                    .append(run.curve().label())
                    .append(' ')
                    .append(Axes.whole(run.last()))
                    .append(scale.unit())
                    .append(';');
        }
        words.setCharAt(words.length() - 1, '.');
        return words.toString();
    }
}
