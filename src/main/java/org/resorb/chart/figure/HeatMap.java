package org.resorb.chart.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.mark.TileMark;
import org.resorb.chart.mark.TileMark.Tile;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.theme.Theme;

/**
 * A value over a grid of two columns. What was not reached is hatched, where some runs did not get there stands a dot, and
 * where there is no run it is white.
 */
final class HeatMap implements Drawing {
    private static final Color PAPER = new Color(0xF4F4F4);
    private static final double DOT = 0.9;
    private static final double MOST_TILES = 40;
    private static final double LEAST = 0.35;
    /** On a page that is wider a square would fill a screen. */
    static final double WIDE = 400;

    /** Height of a plane relative to its width there. */
    static final double FLAT = 0.62;

    private final ResolvedFigure figure;
    private final LevelGrid grid;
    private final Scale colors;
    private final FigureNumbers numbers;
    private int smallest = Integer.MAX_VALUE;
    private int largest;
    private int hatched;
    private int partly;

    HeatMap(ResolvedFigure figure, List<int[]> parts) {
        this.figure = figure;
        grid = new LevelGrid(figure);
        FigureColumn value = figure.value();
        DoubleStream found = parts.stream()
                .flatMap(part -> grid.cells(part).stream())
                .mapToDouble(place -> place.cell().estimate().value());
        colors = ValueScale.ofColors(value, found);
        numbers = new FigureNumbers(FigureNumbers.estimated(
                "facet", figure.get("x").name(), figure.get("y").name()));
    }

    @Override
    public List<Plot> plots(String facet, int[] rows) {
        List<Tile> reached = new ArrayList<>();
        List<Tile> later = new ArrayList<>();
        List<double[]> dots = new ArrayList<>();
        for (LevelGrid.Place place : grid.cells(rows)) {
            note(facet, place);
            Summariser.Cell cell = place.cell();
            if (cell.n() == 0) {
                continue;
            }
            if (cell.isReached()) {
                reached.add(tile(
                        place,
                        figure.style()
                                .gradient()
                                .color(colors.part(cell.estimate().value()))));
            } else {
                later.add(tile(place, PAPER));
            }
            if (cell.isReached() && cell.censored() > 0) {
                dots.add(new double[] {grid.x().at()[place.column()], grid.y().at()[place.row()]});
            }
        }
        hatched += later.size();
        partly += dots.size();
        return List.of(plot(reached, later, dots));
    }

    private void note(String facet, LevelGrid.Place place) {
        smallest = Math.min(smallest, place.cell().n());
        largest = Math.max(largest, place.cell().n());
        numbers.add(
                place.cell(),
                facet,
                grid.x().names().get(place.column()),
                grid.y().names().get(place.row()));
    }

    private Tile tile(LevelGrid.Place place, Color color) {
        double[] x = grid.x().edges();
        double[] y = grid.y().edges();
        return new Tile(x[place.column()], y[place.row()], x[place.column() + 1], y[place.row() + 1], color);
    }

    private Plot plot(List<Tile> reached, List<Tile> later, List<double[]> dots) {
        Plot plot = new Plot(grid.x().scale(), grid.y().scale())
                .boxed()
                .aspect(Math.min(
                        figure.theme().width() > WIDE ? FLAT : 1,
                        Math.max(LEAST, grid.y().size() / (double) grid.x().size())))
                .add(new TileMark(reached, null));
        if (!later.isEmpty()) {
            plot.add("not reached by half of the runs", new TileMark(later, Theme.GREY));
        }
        if (!dots.isEmpty()) {
            double[] x = dots.stream().mapToDouble(dot -> dot[0]).toArray();
            double[] y = dots.stream().mapToDouble(dot -> dot[1]).toArray();
            plot.add("not reached by some", new PointMark(x, y, Symbol.OPEN_CIRCLE, DOT, Theme.INK));
        }
        return plot;
    }

    @Override
    public List<Plot> guides() {
        return List.of(ColorBar.of(colors, figure.style().gradient()));
    }

    @Override
    public String note() {
        String runs = smallest == largest ? Integer.toString(largest) : smallest + " to " + largest;
        String what = ValueScale.capital(figure.summariser().centre()) + " of " + runs
                + (largest == 1 ? " run" : " runs") + " a tile";
        String later = hatched + partly == 0
                ? ""
                : "; hatched: later than the end of half of the runs or more (" + hatched + " tiles), dots: of some ("
                        + partly + ")";
        return what + later + ".";
    }

    @Override
    public String words() {
        return figure.value().label() + " over " + figure.get("x").label() + " and "
                + figure.get("y").label() + ", from " + told(colors.lower()) + " to " + told(colors.upper())
                + " in colours.";
    }

    private String told(double value) {
        return Digits.grouped(ValueScale.told(colors, value));
    }

    @Override
    public FigureNumbers numbers() {
        return numbers;
    }

    /** Whether a column has few enough levels to be one side of a grid. */
    static boolean isSide(FigureColumn column) {
        Map<String, int[]> levels = column.rowsByLevel();
        return levels.size() >= 2 && levels.size() <= MOST_TILES;
    }
}
