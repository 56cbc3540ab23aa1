package org.resorb.chart.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.resorb.chart.NameWords;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Estimate;

/**
 * Estimates with intervals, one below the other: of the rows of a table that has them, or of what the runs of each group
 * come to.
 */
final class Forest implements Drawing {
    /** Columns of the ends of intervals. */
    static final String LOWER = "lower";

    static final String UPPER = "upper";
    private static final double LINE = 9;

    private final ResolvedFigure figure;
    private final Theme theme;
    private final FigureNumbers numbers = new FigureNumbers(FigureNumbers.estimated("group"));
    private int censored;

    Forest(ResolvedFigure figure) {
        this.figure = figure;
        theme = figure.theme();
    }

    /** Whether a table holds estimates with their intervals. */
    static boolean isOfEstimates(List<String> columns) {
        return columns.contains(LOWER) && columns.contains(UPPER);
    }

    @Override
    public List<Plot> plots(String facet, int[] rows) {
        Map<String, Summariser.Cell> cells = isOfEstimates(figure.table().names()) ? read(rows) : found(rows);
        Rows all = new Rows(theme, LINE);
        Rows.Series series = new Rows.Series("", Rows.Geometry.POINT, Symbol.CIRCLE, theme.color(Palette.BLUE));
        double[] ends = cells.values().stream()
                .flatMapToDouble(cell -> DoubleStream.of(
                        cell.estimate().value(),
                        cell.estimate().lower(),
                        cell.estimate().upper()))
                .toArray();
        Scale scale = ValueScale.of(figure.value(), DoubleStream.of(ends));
        cells.forEach((name, cell) -> {
            numbers.add(cell, name);
            censored += cell.censored();
            String more = cell.n() == 0 ? "" : "n = " + cell.n();
            all.row(name, more, List.of(new Rows.Entry(series, cell.estimate(), told(scale, cell))));
        });
        return List.of(all.plot(scale, scale.holds(0) && scale.lower() < 0 ? 0 : Double.NaN, all.left()));
    }

    private static String told(Scale scale, Summariser.Cell cell) {
        if (!cell.isReached()) {
            return "not reached";
        }
        Estimate estimate = cell.estimate();
        return Digits.brief(new Estimate(
                        ValueScale.told(scale, estimate.value()),
                        ValueScale.told(scale, estimate.lower()),
                        ValueScale.told(scale, estimate.upper())))
                + (cell.censored() == 0 ? "" : ", " + cell.censored() + " later");
    }

    private Map<String, Summariser.Cell> found(int[] rows) {
        Summariser summariser = figure.summariser();
        Map<String, Summariser.Cell> cells = new LinkedHashMap<>();
        Series.of(figure.group(), rows)
                .forEach((level, own) -> cells.put(Series.label(figure.group(), level), summariser.of(own)));
        return cells;
    }

    /** Rows are told by the columns that were asked for, else by all columns of words that differ. */
    private Map<String, Summariser.Cell> read(int[] rows) {
        List<FigureColumn> told = new ArrayList<>(figure.several());
        if (told.isEmpty()) {
            figure.table().at(rows).columns().stream()
                    .filter(column -> !column.isNumber() && column.rowsByLevel().size() > 1)
                    .map(column -> figure.table().column(column.name()))
                    .forEach(told::add);
        }
        FigureColumn lower = figure.table().column(LOWER);
        FigureColumn upper = figure.table().column(UPPER);
        FigureColumn n = figure.table().column("n");
        Map<String, Summariser.Cell> cells = new LinkedHashMap<>();
        for (int row : Arrays.stream(rows).filter(figure.value()::isKnown).toArray()) {
            String name = told.stream()
                    .map(column -> NameWords.called(column.text(row)))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            Estimate estimate = new Estimate(figure.value().numbers()[row], number(lower, row), number(upper, row));
            int count = n == null || !n.isNumber() || !n.isKnown(row) ? 0 : (int) n.numbers()[row];
            cells.put(
                    cells.containsKey(name) ? name + ", row " + (row + 1) : name,
                    new Summariser.Cell(estimate, count, 0));
        }
        return cells;
    }

    private static double number(FigureColumn column, int row) {
        return column.isNumber() ? column.numbers()[row] : Double.NaN;
    }

    @Override
    public String note() {
        if (isOfEstimates(figure.table().names())) {
            return "Points: estimates, lines: their intervals as the table has them.";
        }
        Summariser summariser = figure.summariser();
        return "Points: " + summariser.centre() + ", lines: " + summariser.interval() + "."
                + (censored == 0
                        ? ""
                        : " " + censored + (censored == 1 ? " run" : " runs")
                                + " ended before they got there; arrows: later than that.");
    }

    @Override
    public String words() {
        return figure.value().label()
                + (figure.group() == null ? "" : " by " + figure.group().label()) + ".";
    }

    @Override
    public FigureNumbers numbers() {
        return numbers;
    }
}
