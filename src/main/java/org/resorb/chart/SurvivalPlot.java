package org.resorb.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.resorb.chart.guide.AxisTable;
import org.resorb.chart.guide.EndLabels;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.quantity.Time;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.KaplanMeier;

/**
 * The part of each group that has had an event by a time, with bands, strokes where somebody was followed no longer, and the
 * numbers still at risk below.
 *
 * @param time in days
 * @param axis title of the axis of per cent
 * @param atRisk heading of the numbers at risk
 */
public record SurvivalPlot(Scale time, String axis, String atRisk, Theme theme) {
    /** What curves and bands are. */
    public static final String HOW = "Kaplan\u2013Meier, bands: 95 % intervals (Greenwood, log\u2013log).";

    /** With names and medians beside the ends of the curves, wrapped to a width in points. */
    public Plot beside(Map<String, KaplanMeier> groups, double width) {
        Plot plot = plot();
        List<EndLabels.Label> labels = new ArrayList<>();
        groups.forEach((name, group) -> {
            int number = labels.size();
            double last = add(plot, "", group, time.upper(), theme.color(number), number);
            labels.add(new EndLabels.Label(time.upper(), last, name, median(group), theme.color(number)));
        });
        return plot.endLabels(new EndLabels(width, labels)).table(table(groups));
    }

    /** With names and medians in a legend, for narrow pages. */
    public Plot withLegend(Map<String, KaplanMeier> groups) {
        Plot plot = plot();
        List<String> names = List.copyOf(groups.keySet());
        for (String name : names) {
            int number = names.indexOf(name);
            String label = name.isEmpty() ? median(groups.get(name)) : name + ", " + median(groups.get(name));
            add(plot, label, groups.get(name), time.upper(), theme.color(number), number);
        }
        return plot.table(table(groups));
    }

    private Plot plot() {
        return new Plot(time, Scale.steps(axis, 0, 100, 20));
    }

    private AxisTable table(Map<String, KaplanMeier> groups) {
        List<AxisTable.Row> rows = new ArrayList<>();
        groups.forEach((name, group) -> rows.add(atRisk(name, group, time)));
        return new AxisTable(atRisk, rows);
    }

    /** The medians of all groups. */
    public static String words(Map<String, KaplanMeier> groups) {
        return groups.entrySet().stream()
                .map(group -> group.getKey() + ": " + median(group.getValue()))
                .collect(Collectors.joining("; ", "", "."));
    }

    /** Adds the curve of a group and returns its end. */
    private static double add(Plot plot, String label, KaplanMeier group, double lastDay, Color color, int number) {
        List<KaplanMeier.Step> steps =
                group.steps().stream().filter(step -> step.time() <= lastDay).toList();
        double[] days = days(group, steps, lastDay);
        double[] share = shares(steps, Estimate::value, 0);
        plot.add(new BandMark(
                days,
                shares(steps, Estimate::upper, Double.NaN),
                shares(steps, Estimate::lower, 100),
                Palette.clear(color, 0.18),
                true));
        plot.add(label, new LineMark(days, share, color, Theme.stroke(number, 1.5), true));
        plot.add(censored(group, days, share, color));
        return share[share.length - 1];
    }

    /** The first day, those of events, and the one until which anybody was followed. */
    private static double[] days(KaplanMeier group, List<KaplanMeier.Step> steps, double lastDay) {
        // Where all have had the event there is nobody left to follow, and the share stays.
        boolean all = !steps.isEmpty() && steps.get(steps.size() - 1).without().value() == 0;
        double end = all ? lastDay : Math.min(lastDay, group.end());
        return DoubleStream.concat(
                        DoubleStream.concat(DoubleStream.of(0), steps.stream().mapToDouble(KaplanMeier.Step::time)),
                        DoubleStream.of(end))
                .toArray();
    }

    /** In per cent with the event; an end that is not known, as nobody is left, is {@code otherwise}, or stays if that is not a number. */
    private static double[] shares(List<KaplanMeier.Step> steps, ToDoubleFunction<Estimate> part, double otherwise) {
        double[] shares = new double[steps.size() + 2];
        for (int i = 0; i < steps.size(); i++) {
            double share = 100 * (1 - part.applyAsDouble(steps.get(i).without()));
            shares[i + 1] = Double.isNaN(share) ? Double.isNaN(otherwise) ? shares[i] : otherwise : share;
        }
        shares[steps.size() + 1] = shares[steps.size()];
        return shares;
    }

    private static PointMark censored(KaplanMeier group, double[] days, double[] share, Color color) {
        Set<Double> events = group.steps().stream().map(KaplanMeier.Step::time).collect(Collectors.toSet());
        double[] times = Arrays.stream(group.followed())
                .filter(time -> !events.contains(time))
                .distinct()
                .toArray();
        double[] at = Arrays.stream(times)
                .map(time -> {
                    int step = Arrays.binarySearch(days, 0, days.length - 1, time);
                    return share[step >= 0 ? step : -step - 2];
                })
                .toArray();
        return new PointMark(times, at, Symbol.CENSORED, 2.5, color);
    }

    private static String median(KaplanMeier group) {
        double median = group.median();
        return Double.isFinite(median)
                ? "median " + Digits.brief(median / Time.DAYS_PER_MONTH) + " months"
                : "median not reached";
    }

    private static AxisTable.Row atRisk(String name, KaplanMeier group, Scale time) {
        // At the very end it would count who came a day late to the last visit.
        double[] days = time.ticks().stream()
                .mapToDouble(Scale.Tick::value)
                .filter(day -> day < time.upper())
                .toArray();
        return new AxisTable.Row(
                name,
                days,
                Arrays.stream(days)
                        .mapToObj(day -> Integer.toString(group.atRisk(day)))
                        .toList());
    }
}
