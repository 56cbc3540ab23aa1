package org.resorb.chart;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resorb.chart.guide.AxisTable;
import org.resorb.chart.guide.RowLabels;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.mark.TextMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;
import org.resorb.quantity.NineDigits;

/**
 * Parameter sets that were tried and those that were accepted, two parameters at a time, with the spread of each
 * parameter on the diagonal: where accepted ones fill the whole range, the targets say nothing about it.
 */
final class PairsChart {
    private static final int MOST = 8;
    private static final int BINS = 12;
    /** A correlation of fewer sets says next to nothing: of three it is often 1. */
    private static final int FEWEST_CORRELATED = 10;

    private static final double LEFT = 84;
    private static final double WIDEST = 130;
    private static final Scale PART = Scale.bare(0, 1);
    private static final Color TRIED = Palette.tint(Theme.GREY, 0.45);

    private PairsChart() {}

    /**
     * One parameter.
     *
     * @param label a few words, with the unit in brackets
     * @param lower end of the range that was tried
     * @param upper end of the range that was tried
     * @param logarithmic whether it was tried by ratios; then both ends are above 0
     */
    record Parameter(String label, double lower, double upper, boolean logarithmic) {
        /** Place within the range, from 0 to 1. */
        double part(double value) {
            return logarithmic ? Math.log(value / lower) / Math.log(upper / lower) : (value - lower) / (upper - lower);
        }

        private String range() {
            return (NineDigits.text(lower) + " to " + NineDigits.text(upper)).replace('-', '\u2212');
        }
    }

    /**
     * Writes {@code pairs.png} and {@code .svg}.
     *
     * @param points {@code [set][parameter]}
     * @param accepted whether a set agrees with the targets, one a set
     * @throws IllegalArgumentException if there are no parameters or more than 8, or not one verdict a set
     */
    static void write(String title, List<Parameter> parameters, double[][] points, boolean[] accepted, Path folder)
            throws IOException {
        if (parameters.isEmpty() || parameters.size() > MOST || points.length != accepted.length) {
            throw new IllegalArgumentException("pairs need 1 to 8 parameters and one verdict a set");
        }
        sheet(title, new ParameterSets(parameters, points, accepted), Theme.STANDARD)
                .write(folder, "pairs");
    }

    private static Sheet sheet(String title, ParameterSets sets, Theme theme) {
        int n = sets.parameters().size();
        List<Plot> plots = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                Plot plot = row > column
                        ? scatter(sets, row, column, theme)
                        : row == column ? histogram(sets, row, theme) : correlation(sets, row, column);
                guides(plot, sets.parameters(), row, column, theme);
                plots.add(plot);
            }
        }
        String note = "n = " + sets.points().length + " parameter sets, " + sets.rows(true).length + " accepted"
                + (sets.areTooMany() ? " (not all are drawn)" : "")
                + ". Diagonal: share of sets along the range tried; above it: rank correlation of the accepted, if they are "
                + FEWEST_CORRELATED + " or more.";
        String words =
                sets.parameters().stream().map(Parameter::label).collect(Collectors.joining("; ", note + " ", "."));
        double width = Math.min(theme.width(), Math.max(0.8 * theme.width(), LEFT + 16 + n * WIDEST));
        return new Sheet(Groups.about(title, words), theme.withWidth(width), plots)
                .note(note)
                .columns(n, 4);
    }

    private static Plot scatter(ParameterSets sets, int row, int column, Theme theme) {
        Color accepted = theme.color(Palette.VERMILION);
        return new Plot(PART, PART)
                .boxed()
                .aspect(1)
                .add("tried", points(sets, false, row, column, 0.6, TRIED))
                .add("accepted", points(sets, true, row, column, 0.9, accepted));
    }

    private static PointMark points(
            ParameterSets sets, boolean accepted, int row, int column, double radius, Color color) {
        int[] drawn = sets.drawn(accepted);
        double[] x =
                IntStream.of(drawn).mapToDouble(set -> sets.part(set, column)).toArray();
        double[] y = IntStream.of(drawn).mapToDouble(set -> sets.part(set, row)).toArray();
        return new PointMark(x, y, Symbol.CIRCLE, radius, color);
    }

    private static Plot histogram(ParameterSets sets, int parameter, Theme theme) {
        double[] tried = shares(sets, false, parameter);
        double[] accepted = shares(sets, true, parameter);
        double most = DoubleStream.concat(Arrays.stream(tried), Arrays.stream(accepted))
                .max()
                .orElse(0);
        double[] edges = IntStream.rangeClosed(0, BINS)
                .mapToDouble(bin -> bin / (double) BINS)
                .toArray();
        // The highest bar stays below the frame; where nothing was tried all heights are 0.
        double unit = most > 0 ? 0.92 / most : 0;
        return new Plot(PART, PART)
                .boxed()
                .aspect(1)
                .add(new BandMark(edges, new double[BINS + 1], times(tried, unit), Palette.tint(Theme.GREY, 0.3), true))
                .add(new LineMark(edges, times(accepted, unit), theme.color(Palette.VERMILION), Theme.solid(1), true));
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    /** Shares of sets by bin, the last one twice, as a step ends there. */
    private static double[] shares(ParameterSets sets, boolean onlyAccepted, int parameter) {
        double[] shares = new double[BINS + 1];
        int[] rows = sets.rows(onlyAccepted);
        for (int set : rows) {
            int bin = (int) Math.floor(sets.part(set, parameter) * BINS);
            shares[Math.min(BINS - 1, bin)] += 1.0 / rows.length;
        }
        shares[BINS] = shares[BINS - 1];
        return shares;
    }

    private static boolean correlates(ParameterSets sets) {
        return sets.rows(true).length >= FEWEST_CORRELATED;
    }

    private static Plot correlation(ParameterSets sets, int row, int column) {
        Plot plot = new Plot(PART, PART).aspect(1);
        double r = correlates(sets) ? sets.correlation(row, column) : Double.NaN;
        if (!Double.isNaN(r)) {
            String text = Digits.exact(Math.round(r * 100) / 100.0);
            plot.add(new TextMark(0.5, 0.5, text, Typeface.of(7 + 4 * Math.abs(r)), Theme.INK));
        }
        return plot;
    }

    /** Names on the left and ranges below. */
    private static void guides(Plot plot, List<Parameter> parameters, int row, int column, Theme theme) {
        if (column == 0) {
            List<String> lines = Typeface.wrap(parameters.get(row).label(), theme.small(), LEFT - 8, 5);
            plot.rowLabels(
                    new RowLabels(List.of(new RowLabels.Name(0.5, List.of(), lines)), List.of(), List.of(), LEFT, 0));
        }
        if (row == parameters.size() - 1) {
            String[] ends = parameters.get(column).range().split(" to ");
            double[] middle = {0.5};
            plot.table(new AxisTable(
                    "",
                    List.of(
                            new AxisTable.Row("", middle, List.of(ends[0])),
                            new AxisTable.Row("", middle, List.of("to " + ends[1])))));
        }
    }
}
