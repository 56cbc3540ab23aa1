package org.resorb.chart.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resorb.chart.guide.RowLabels;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.IntervalMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.EventTimes;
import org.resorb.statistics.KernelDensity;
import org.resorb.statistics.Quantiles;

/** How values are spread: a shape a group, as wide as values are dense there, with median and quartiles. */
final class Violins implements Drawing {
    private static final double ROW = 30;
    private static final double HALF = 12;
    private static final int PLACES = 81;
    private static final int FEW = 3;
    private static final int MOST_POINTS = 60;
    private static final double MOST_LEFT = 0.32;

    private final ResolvedFigure figure;
    private final Theme theme;
    private final Scale across;
    private final FigureNumbers numbers = new FigureNumbers(
            List.of("facet", "group", "n", "censored", "minimum", "quartile_1", "median", "quartile_3", "maximum"));
    private int censored;

    Violins(ResolvedFigure figure) {
        this.figure = figure;
        theme = figure.theme();
        across = ValueScale.of(figure.value(), figure.value().finite());
    }

    @Override
    public List<Plot> plots(String facet, int[] rows) {
        Map<String, int[]> series = Series.of(figure.group(), rows);
        double height = ROW * series.size();
        Plot plot = new Plot(across, Scale.bare(height, 0)).height(height);
        List<RowLabels.Name> names = new ArrayList<>();
        List<RowLabels.Value> values = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, int[]> one : series.entrySet()) {
            double y = ROW * (number + 0.5);
            String label = Series.label(figure.group(), one.getKey());
            names.add(new RowLabels.Name(y, Typeface.wrap(label, theme.text(), room(), 2), List.of()));
            values.add(new RowLabels.Value(y, group(plot, facet, one.getKey(), one.getValue(), y, number++)));
        }
        double left = names.stream()
                .flatMap(name -> name.lines().stream())
                .mapToDouble(line -> Math.ceil(Typeface.width(line, theme.text())) + 8)
                .max()
                .orElse(0);
        return List.of(plot.rowLabels(new RowLabels(names, values, List.of(), left, RowLabels.room(values, theme))));
    }

    private double room() {
        return MOST_LEFT * theme.width();
    }

    /** Draws a group around a height and returns what is said of it on the right. */
    private String group(Plot plot, String facet, String level, int[] rows, double y, int number) {
        FigureColumn value = figure.value();
        EventTimes events = value.isEvent() ? value.events(rows) : null;
        int later = events == null ? 0 : events.censored();
        double[] known =
                Arrays.stream(value.values(rows)).filter(Double::isFinite).toArray();
        censored += later;
        double[] five = events == null
                ? Quantiles.all(known, 0, 0.25, 0.5, 0.75, 1)
                : new double[] {
                    events.quantile(0),
                    events.quantile(0.25),
                    events.quantile(0.5),
                    events.quantile(0.75),
                    events.quantile(1)
                };
        numbers.add(facet, level, known.length + later, later, five[0], five[1], five[2], five[3], five[4]);
        if (known.length + later > 0) {
            draw(plot, known, known.length / (double) (known.length + later), five, y, theme.color(number));
        }
        return "n = " + (known.length + later) + (later == 0 ? "" : ", " + later + " later");
    }

    private void draw(Plot plot, double[] known, double part, double[] five, double y, Color color) {
        if (known.length >= FEW && five[0] < Arrays.stream(known).max().orElse(five[0])) {
            shape(plot, known, part, y, color);
        }
        double[] at = {y};
        plot.add(new IntervalMark(at, List.of(new Estimate(five[2], five[1], five[3])), true, Theme.INK, 2.2, 0));
        if (known.length <= MOST_POINTS) {
            double[] same = IntStream.range(0, known.length).mapToDouble(i -> y).toArray();
            plot.add(new PointMark(known, same, Symbol.CIRCLE, 0.8, Palette.tint(color, 0.9)));
        }
        plot.add(new PointMark(new double[] {five[2]}, at, Symbol.OPEN_CIRCLE, 2.2, Theme.INK));
    }

    /** Narrower by the root of the part of the group that has a value: censored runs are missing from it. */
    private static void shape(Plot plot, double[] known, double part, double y, Color color) {
        double min = Arrays.stream(known).min().orElse(0);
        double max = Arrays.stream(known).max().orElse(0);
        double[] places = IntStream.range(0, PLACES)
                .mapToDouble(i -> min + i * (max - min) / (PLACES - 1))
                .toArray();
        double[] density = KernelDensity.at(places, known);
        double most = Arrays.stream(density).max().orElse(1);
        double unit = HALF * Math.sqrt(part) / most;
        plot.add(new BandMark(
                places,
                Arrays.stream(density).map(dense -> y + unit * dense).toArray(),
                Arrays.stream(density).map(dense -> y - unit * dense).toArray(),
                Palette.tint(color, 0.4)));
    }

    @Override
    public String note() {
        String later = censored == 0
                ? ""
                : " " + censored + (censored == 1 ? " run" : " runs")
                        + " ended before they got there: they count as later in medians and quartiles"
                        + " (arrow), and their shapes are narrower.";
        return "Shapes: Gaussian kernels (Silverman), as wide at their widest in each group; circle: median, bar:"
                + " quartiles." + later;
    }

    @Override
    public String words() {
        return "Spread of " + figure.value().label()
                + (figure.group() == null ? "" : " by " + figure.group().label()) + ", from "
                + Digits.grouped(ValueScale.told(across, across.lower())) + " to "
                + Digits.grouped(ValueScale.told(across, across.upper())) + ".";
    }

    @Override
    public FigureNumbers numbers() {
        return numbers;
    }
}
