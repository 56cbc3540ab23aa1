package org.resorb.chart.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.chart.guide.AxisTable;
import org.resorb.chart.guide.RowLabels;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.mark.TextMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;
import org.resorb.statistics.Correlation;

/**
 * Each two of several numbers below the diagonal, their rank correlation above it, and how each is spread on it. Times of
 * events that runs did not come to are drawn at the end and rank last.
 */
final class ScatterMatrix implements Drawing {
    /** Of columns: more are too small to be read. */
    static final int MOST = 8;

    private static final int BINS = 12;
    private static final int MOST_POINTS = 3000;
    private static final Scale PART = Scale.bare(0, 1);
    private static final double LEFT = 0.2;
    private static final double RADIUS = 0.9;

    private final ResolvedFigure figure;
    private final List<FigureColumn> columns;
    private final Theme theme;
    private final FigureNumbers numbers = new FigureNumbers(List.of("column", "other", "n", "spearman"));
    private int n;

    ScatterMatrix(ResolvedFigure figure) {
        this.figure = figure;
        columns = figure.several();
        theme = figure.theme();
    }

    @Override
    public int columns() {
        return columns.size();
    }

    @Override
    public List<Plot> plots(String facet, int[] rows) {
        n = rows.length;
        List<Plot> plots = new ArrayList<>();
        for (int row = 0; row < columns.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                Plot plot = row > column
                        ? scatter(column, row, rows)
                        : row == column ? histogram(row, rows) : correlation(column, row, rows);
                plots.add(guided(plot, column, row));
            }
        }
        return plots;
    }

    /** Values of a column in some rows, those later than the end at the end. */
    private static double[] values(FigureColumn column, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> column.isEvent() && Double.isInfinite(column.numbers()[row])
                        ? column.ends()[row]
                        : column.numbers()[row])
                .toArray();
    }

    private static double[] parts(FigureColumn column, int[] rows) {
        Scale axis = Lines.axis(column);
        return Arrays.stream(values(column, rows)).map(axis::part).toArray();
    }

    private Plot scatter(int column, int row, int[] rows) {
        Plot plot = new Plot(PART, PART).boxed().aspect(1);
        Map<String, int[]> series = Series.of(figure.group(), thinned(rows));
        int number = 0;
        for (Map.Entry<String, int[]> one : series.entrySet()) {
            Color color = Palette.clear(theme.color(number++), 0.6);
            plot.add(
                    Series.label(figure.group(), one.getKey()),
                    new PointMark(
                            parts(columns.get(column), one.getValue()),
                            parts(columns.get(row), one.getValue()),
                            Symbol.CIRCLE,
                            RADIUS,
                            color));
        }
        return plot;
    }

    private static int[] thinned(int[] rows) {
        int every = (rows.length + MOST_POINTS - 1) / MOST_POINTS;
        return every <= 1
                ? rows
                : IntStream.range(0, rows.length)
                        .filter(i -> i % every == 0)
                        .map(i -> rows[i])
                        .toArray();
    }

    private Plot histogram(int column, int[] rows) {
        double[] shares = new double[BINS + 1];
        for (double part : parts(columns.get(column), rows)) {
            if (part == part) {
                shares[Math.min(BINS - 1, Math.max(0, (int) Math.floor(part * BINS)))]++;
            }
        }
        shares[BINS] = shares[BINS - 1];
        double most = Arrays.stream(shares).max().orElse(1);
        double[] heights = Arrays.stream(shares)
                .map(share -> most > 0 ? 0.92 * share / most : 0)
                .toArray();
        double[] edges = IntStream.rangeClosed(0, BINS)
                .mapToDouble(bin -> bin / (double) BINS)
                .toArray();
        return new Plot(PART, PART)
                .boxed()
                .aspect(1)
                .add(new BandMark(edges, new double[BINS + 1], heights, Palette.tint(Theme.GREY, 0.4), true));
    }

    private Plot correlation(int column, int row, int[] rows) {
        double[] x = values(columns.get(column), rows);
        double[] y = values(columns.get(row), rows);
        int[] known = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .toArray();
        double r = Correlation.spearman(
                IntStream.of(known).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(known).mapToDouble(i -> y[i]).toArray());
        numbers.add(columns.get(column).name(), columns.get(row).name(), known.length, r);
        Plot plot = new Plot(PART, PART).aspect(1);
        if (!Double.isNaN(r)) {
            String text = Digits.exact(Math.round(r * 100) / 100.0);
            plot.add(new TextMark(0.5, 0.5, text, Typeface.of(theme.size() * (0.85 + Math.abs(r) / 2)), Theme.INK));
        }
        return plot;
    }

    /** Names on the left and ends below. */
    private Plot guided(Plot plot, int column, int row) {
        double left = LEFT * theme.width();
        if (column == 0) {
            List<String> lines = Typeface.wrap(ValueScale.title(columns.get(row)), theme.small(), left - 8, 5);
            plot.rowLabels(
                    new RowLabels(List.of(new RowLabels.Name(0.5, List.of(), lines)), List.of(), List.of(), left, 0));
        }
        if (row == columns.size() - 1) {
            double[] found = columns.get(column).finite().toArray();
            double[] middle = {0.5};
            plot.table(new AxisTable(
                    "",
                    List.of(
                            new AxisTable.Row(
                                    "",
                                    middle,
                                    List.of(end(DoubleStream.of(found).min().orElse(0)))),
                            new AxisTable.Row(
                                    "",
                                    middle,
                                    List.of("to "
                                            + end(DoubleStream.of(found).max().orElse(0)))))));
        }
        return plot;
    }

    private static String end(double value) {
        return value == 0 ? "0" : (value < 0 ? "\u2212" : "") + Digits.grouped(Math.abs(value));
    }

    @Override
    public String note() {
        boolean events = columns.stream().anyMatch(FigureColumn::isEvent);
        return "n = " + n + (n > MOST_POINTS ? " (not all are drawn)" : "")
                + ". Diagonal: how values are spread; above it: rank correlation (Spearman)."
                + (events ? " Times of events that did not come stand at the end and rank last." : "");
    }

    @Override
    public String words() {
        return columns.stream().map(FigureColumn::label).collect(Collectors.joining("; ", "Each two of: ", "."));
    }

    @Override
    public FigureNumbers numbers() {
        return numbers;
    }
}
