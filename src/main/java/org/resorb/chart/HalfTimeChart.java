package org.resorb.chart;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.Arms;
import org.resorb.patients.HalfTime;
import org.resorb.patients.OperationRates;
import org.resorb.patients.PatientTable;
import org.resorb.patients.Visit;
import org.resorb.quantity.Time;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.KaplanMeier;

/** How many patients have had an event by a time, with the number still followed below. */
final class HalfTimeChart {
    private static final String HOW =
            "Kaplan\u2013Meier, bands: 95 % intervals (Greenwood, log\u2013log). Strokes: censored,";
    private static final Event HALF = new Event(
            "time_to_half",
            "Time until half of the volume is gone",
            "Patients with half or less left (%)",
            "n still followed with more than half left",
            HOW + " followed to an operation or the last visit without having lost half.");
    private static final Event OPERATION = new Event(
            "time_to_operation",
            "Time from the first image to an operation",
            "Patients operated (%)",
            "n still followed and not operated",
            HOW + " followed to the last visit without an operation.");
    private static final double WORDS = 88;

    /**
     * What is waited for.
     *
     * @param file its name, without an ending
     */
    private record Event(String file, String title, String axis, String atRisk, String note) {}

    private HalfTimeChart() {}

    /**
     * Writes {@code time_to_half.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if there is no patient or the table lacks a column
     */
    static void write(PatientTable patients, Path folder) throws IOException {
        write(patients, Groups.time(patients), HALF, HalfTime::of, folder);
    }

    /**
     * Writes {@code time_to_operation.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if there is no patient or the table lacks a column
     */
    static void writeOperations(PatientTable patients, Path folder) throws IOException {
        double last = patients.visits().stream().mapToDouble(Visit::days).max().orElse(0);
        write(patients, Scale.time(last, "first image"), OPERATION, OperationRates::untilOperation, folder);
    }

    private static void write(
            PatientTable patients, Scale time, Event event, Function<PatientTable, KaplanMeier> until, Path folder)
            throws IOException {
        Map<String, KaplanMeier> groups = new LinkedHashMap<>();
        Groups.of(patients).forEach((name, group) -> groups.put(Groups.words(name), until.apply(group)));
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("no patients to draw");
        }
        String note = event.note() + Groups.same(Arms.of(patients));
        sheet(groups, time, event, note, Theme.STANDARD).write(folder, event.file());
    }

    private static Sheet sheet(Map<String, KaplanMeier> groups, Scale time, Event event, String note, Theme theme) {
        Plot plot = new Plot(time, Scale.steps(event.axis(), 0, 100, 20)).height(190);
        List<EndLabels.Label> labels = new ArrayList<>();
        List<AxisTable.Row> atRisk = new ArrayList<>();
        groups.forEach((name, group) -> {
            int number = labels.size();
            double last = add(plot, group, time.upper(), theme.color(number), number);
            labels.add(new EndLabels.Label(last, name, median(group), theme.color(number)));
            atRisk.add(atRisk(name, group, time));
        });
        String words = groups.entrySet().stream()
                .map(group -> group.getKey() + ": " + median(group.getValue()))
                .collect(Collectors.joining("; ", "", "."));
        plot.endLabels(new EndLabels(time.upper(), WORDS, labels)).table(new AxisTable(event.atRisk(), atRisk));
        return new Sheet(Groups.about(event.title(), words), theme, plot).note(note);
    }

    /** Adds the curve of a group and returns its end. */
    private static double add(Plot plot, KaplanMeier group, double lastDay, Color color, int number) {
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
        plot.add(new LineMark(days, share, color, Theme.stroke(number, 1.5), true));
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
        return Double.isNaN(group.median())
                ? "median not reached"
                : "median " + Digits.brief(group.median() / Time.DAYS_PER_MONTH) + " months";
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
