package org.resorb.chart.sheet;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.guide.RowLabels;
import org.resorb.chart.mark.BarMark;
import org.resorb.chart.mark.IntervalMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.RuleMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;
import org.resorb.statistics.Estimate;

/** Named rows of values with intervals along one axis: forest plots, bars of indices, values beside their targets. */
public final class Rows {
    private static final double GAP = 7;
    private static final double RADIUS = 3;
    private static final double BAND = 9;
    private static final double BAR = 6;
    private static final double MOST_LEFT = 0.4;
    private static final int MOST_LINES = 3;

    /** How values are drawn. */
    public enum Geometry {
        /** A point on a line of its interval. */
        POINT,
        /** A bar from zero with a whisker. */
        BAR,
        /**
         * A pale bar of the interval, below what follows in the same line; open where an end is not known, with an arrow
         * where it goes on beyond the axis.
         */
        RANGE
    }

    /** Values of one kind. */
    public record Series(String label, Geometry geometry, Symbol symbol, Color color) {}

    /** A value of a row, and what is said of it on the right. */
    public record Entry(Series series, Estimate estimate, String text) {}

    private record Placed(double y, Estimate estimate) {}

    private final Theme theme;
    private final double line;
    private final List<RowLabels.Name> names = new ArrayList<>();
    private final List<RowLabels.Value> values = new ArrayList<>();
    private final List<RowLabels.Heading> headings = new ArrayList<>();
    private final Map<Series, List<Placed>> series = new LinkedHashMap<>();
    private double height;

    /** Rows without a row yet; {@code line} is the height that a value takes, in points. */
    public Rows(Theme theme, double line) {
        this.theme = theme;
        this.line = line;
    }

    /** A heading over the rows that follow. */
    public Rows heading(String words) {
        headings.add(new RowLabels.Heading(height, words));
        height += RowLabels.HEADING;
        return this;
    }

    /**
     * A row.
     *
     * @param more in grey below the label, may be empty
     * @param entries from above
     */
    public Rows row(String label, String more, List<Entry> entries) {
        double room = MOST_LEFT * theme.width() - Theme.EDGE;
        List<String> lines = Typeface.wrap(label, theme.text(), room, MOST_LINES);
        List<String> below = more.isEmpty() ? List.of() : Typeface.wrap(more, theme.small(), room, MOST_LINES);
        long own = entries.stream()
                .filter(entry -> entry.series().geometry() != Geometry.RANGE)
                .count();
        double tall = Math.max(own * line, (lines.size() + below.size()) * theme.line()) + GAP;
        double middle = height + tall / 2;
        names.add(new RowLabels.Name(middle, lines, below));
        double y = middle - (own - 1) * line / 2;
        for (Entry entry : entries) {
            series.computeIfAbsent(entry.series(), key -> new ArrayList<>()).add(new Placed(y, entry.estimate()));
            if (!entry.text().isEmpty()) {
                values.add(new RowLabels.Value(y, entry.text()));
            }
            y += entry.series().geometry() == Geometry.RANGE ? 0 : line;
        }
        height += tall;
        return this;
    }

    /** Room that the names need, for several plots below one another. */
    public double left() {
        return names.stream()
                .flatMapToDouble(name -> java.util.stream.DoubleStream.concat(
                        name.lines().stream().mapToDouble(words -> Typeface.width(words, theme.text())),
                        name.more().stream().mapToDouble(words -> Typeface.width(words, theme.small()))))
                .map(width -> Math.ceil(width) + 10)
                .max()
                .orElse(0);
    }

    /** The plot; {@code reference} is a value to draw a line at, {@link Double#NaN} for none. */
    public Plot plot(Scale value, double reference, double left) {
        Plot plot = new Plot(value, Scale.bare(height, 0)).height(height);
        if (!Double.isNaN(reference)) {
            plot.add(new RuleMark(reference, true, Theme.GREY, Theme.solid(0.7)));
        }
        series.forEach((one, placed) -> add(plot, value, one, placed));
        return plot.rowLabels(new RowLabels(names, values, headings, left, RowLabels.room(values, theme)));
    }

    private void add(Plot plot, Scale scale, Series one, List<Placed> placed) {
        double[] y = placed.stream().mapToDouble(Placed::y).toArray();
        double[] value =
                placed.stream().mapToDouble(at -> at.estimate().value()).toArray();
        List<Estimate> estimates = placed.stream().map(Placed::estimate).toList();
        switch (one.geometry()) {
            case POINT ->
                plot.add(one.label(), new IntervalMark(y, estimates, true, one.color(), thickness(one), 0))
                        .add(
                                one.label(),
                                new PointMark(value, y, one.symbol(), Math.min(RADIUS, line / 2), one.color()));
            case BAR ->
                plot.add(one.label(), new BarMark(y, new double[y.length], value, true, BAR, one.color()))
                        .add(new IntervalMark(y, estimates, true, Theme.INK, 0.7, 1.5));
            case RANGE -> range(plot, scale, one, y, placed);
        }
    }

    private double thickness(Series one) {
        return one.symbol() == Symbol.OPEN_DIAMOND || line < BAR + 1 ? 0.9 : 1.8;
    }

    private static void range(Plot plot, Scale scale, Series one, double[] y, List<Placed> placed) {
        double[] from = placed.stream()
                .mapToDouble(at -> within(scale, at.estimate().lower(), scale.lower()))
                .toArray();
        double[] to = placed.stream()
                .mapToDouble(at -> within(scale, at.estimate().upper(), scale.upper()))
                .toArray();
        plot.add(one.label(), new BarMark(y, from, to, true, BAND, one.color()));
        for (int i = 0; i < y.length; i++) {
            arrow(plot, scale, y[i], from[i], placed.get(i).estimate().lower());
            arrow(plot, scale, y[i], to[i], placed.get(i).estimate().upper());
        }
        double[] value =
                placed.stream().mapToDouble(at -> at.estimate().value()).toArray();
        plot.add(new PointMark(value, y, Symbol.CENSORED, BAND / 2, Theme.INK));
    }

    /** At the end of the axis, if the interval goes on beyond it. */
    private static void arrow(Plot plot, Scale scale, double y, double edge, double end) {
        if (!Double.isNaN(end) && !scale.holds(end)) {
            Estimate beyond = new Estimate(edge, Double.NaN, end);
            plot.add(new IntervalMark(new double[] {y}, List.of(beyond), true, Theme.INK, 0.7, 0));
        }
    }

    /** An end, which may be infinite, as far as the axis reaches. */
    private static double within(Scale scale, double end, double otherwise) {
        double low = Math.min(scale.lower(), scale.upper());
        double high = Math.max(scale.lower(), scale.upper());
        return Double.isNaN(end) ? otherwise : Math.max(low, Math.min(high, end));
    }
}
