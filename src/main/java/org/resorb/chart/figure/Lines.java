package org.resorb.chart.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.IntervalMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Estimate;

/**
 * A value over time with bands, or over a number with an interval at each of its levels; an interval without an end, of an
 * event that not all runs came to, is an arrow.
 */
final class Lines implements Drawing {
    private static final Symbol[] SYMBOLS = {
        Symbol.CIRCLE, Symbol.SQUARE, Symbol.DIAMOND, Symbol.TRIANGLE, Symbol.OPEN_CIRCLE, Symbol.OPEN_DIAMOND
    };
    private static final double ASIDE = 0.012;
    private static final double HEIGHT = 150;

    private final ResolvedFigure figure;
    private final FigureColumn x;
    private final Theme theme;
    private final Scale across;
    private final Scale up;
    private final FigureNumbers numbers;
    private int censored;
    private int most;

    /** What the runs at one x come to. */
    private record Place(double x, Summariser.Cell cell) {}

    Lines(ResolvedFigure figure, List<int[]> parts) {
        this.figure = figure;
        x = figure.get("x");
        theme = figure.theme();
        across = isCurve() ? ValueScale.of(x, DoubleStream.of(x.levels())) : axis(x);
        DoubleStream found = parts.stream()
                .flatMap(part -> Series.of(figure.group(), part).values().stream())
                .flatMap(rows -> places(rows).stream())
                .flatMapToDouble(place -> ends(place.cell().estimate()));
        up = ValueScale.of(figure.value(), found);
        numbers = new FigureNumbers(FigureNumbers.estimated("facet", "group", x.name()));
    }

    private static DoubleStream ends(Estimate estimate) {
        return DoubleStream.of(estimate.value(), estimate.lower(), estimate.upper());
    }

    /** A little beyond the first and last level, so that no mark lies on the edge. */
    static Scale axis(FigureColumn column) {
        double[] levels = column.finite().sorted().distinct().toArray();
        boolean logarithmic = ValueScale.isLogarithmic(levels);
        double least = levels.length == 0 ? 0 : levels[0];
        double most = levels.length == 0 ? 1 : levels[levels.length - 1];
        Scale bare = new Scale("", least, most > least ? most : least + 1, List.of(), logarithmic);
        return Scale.within(ValueScale.title(column), bare.value(-0.04), bare.value(1.04), logarithmic)
                .inLargeUnits();
    }

    private boolean isCurve() {
        return x.role() == ColumnRole.TIME;
    }

    private List<Place> places(int[] rows) {
        Summariser summariser = figure.summariser();
        FigureColumn own = x.at(rows);
        List<Place> places = new ArrayList<>();
        own.rowsByLevel()
                .values()
                .forEach(some -> places.add(new Place(
                        own.numbers()[some[0]],
                        summariser.of(Arrays.stream(some).map(i -> rows[i]).toArray()))));
        return places;
    }

    @Override
    public List<Plot> plots(String facet, int[] rows) {
        Plot plot = new Plot(across, up).height(HEIGHT);
        Map<String, int[]> series = Series.of(figure.group(), rows);
        List<String> levels = List.copyOf(series.keySet());
        for (int number = 0; number < levels.size(); number++) {
            String level = levels.get(number);
            List<Place> places = places(series.get(level));
            for (Place place : places) {
                numbers.add(place.cell(), facet, level, place.x());
                censored += place.cell().censored();
                most = Math.max(most, place.cell().n());
            }
            String label = Series.label(figure.group(), level);
            if (isCurve()) {
                curve(plot, label, number, places);
            } else {
                intervals(plot, label, number, moved(number, levels.size(), places));
            }
        }
        return List.of(plot);
    }

    /** Beside one another, so that intervals of several groups do not lie on one line. */
    private List<Place> moved(int number, int of, List<Place> places) {
        double aside = ASIDE * (number - (of - 1) / 2.0);
        return places.stream()
                .map(place -> new Place(across.value(across.part(place.x()) + aside), place.cell()))
                .toList();
    }

    private void curve(Plot plot, String label, int number, List<Place> places) {
        Color color = theme.color(number);
        double[] at = places.stream().mapToDouble(Place::x).toArray();
        plot.add(new BandMark(
                at,
                places.stream()
                        .mapToDouble(place -> place.cell().estimate().lower())
                        .toArray(),
                places.stream()
                        .mapToDouble(place -> place.cell().estimate().upper())
                        .toArray(),
                Palette.clear(color, 0.2)));
        plot.add(label, new LineMark(at, values(places), color, Theme.stroke(number, 1.3)));
    }

    private void intervals(Plot plot, String label, int number, List<Place> places) {
        Color color = theme.color(number);
        double[] at = places.stream().mapToDouble(Place::x).toArray();
        List<Estimate> estimates =
                places.stream().map(place -> place.cell().estimate()).toList();
        boolean isSingle = places.stream().allMatch(place -> place.cell().n() <= 1);
        if (!isSingle) {
            plot.add(label, new LineMark(at, values(places), color, Theme.stroke(number, 0.9)));
        }
        plot.add(label, new IntervalMark(at, estimates, false, color, 0.9, isSingle ? 0 : 2))
                .add(label, new PointMark(at, values(places), SYMBOLS[number % SYMBOLS.length], 2, color));
    }

    /** Values with a gap where an event was not reached. */
    private static double[] values(List<Place> places) {
        return places.stream()
                .mapToDouble(place ->
                        place.cell().isReached() ? place.cell().estimate().value() : Double.NaN)
                .toArray();
    }

    @Override
    public String note() {
        Summariser summariser = figure.summariser();
        String later = censored == 0
                ? ""
                : " Arrows: " + censored + (censored == 1 ? " run" : " runs") + " ended before they got there.";
        if (most <= 1) {
            return "One run" + (isCurve() ? "" : " a place") + "." + later;
        }
        return ValueScale.capital(summariser.centre()) + ", " + (isCurve() ? "bands: " : "bars: ")
                + summariser.interval() + "." + later;
    }

    @Override
    public String words() {
        return figure.value().label() + " over " + x.label()
                + (figure.group() == null ? "" : ", by " + figure.group().label()) + ".";
    }

    @Override
    public FigureNumbers numbers() {
        return numbers;
    }
}
