package org.resorb.chart;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.resorb.chart.guide.EndLabels;
import org.resorb.chart.mark.IntervalMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Fonts;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Course;
import org.resorb.patients.MeasuredCourse;
import org.resorb.quantity.Time;
import org.resorb.statistics.Estimate;

/**
 * Volume curves of several results on one pair of axes: in per cent of each one's volume at day 0, or, where measurements
 * are laid over them, the MRI volume in the unit of these.
 */
public final class ComparisonChart {
    private static final double WORDS = 100;

    /** Which volume is compared, and in what unit. */
    private record Volume(String name, String axis, String unit, double least, Function<Course, double[]> series) {}

    /** The curve of one result. */
    private record Run(String name, double[] days, ReplicateBand volume, boolean hasSpread) {
        double lastDay() {
            return days[days.length - 1];
        }

        double last() {
            return volume.middle()[days.length - 1];
        }
    }

    private ComparisonChart() {}

    /**
     * Writes {@code compare.png} and {@code compare.svg}.
     *
     * @param runs names to one course per replicate, drawn in their own order; no run, or one without a replicate:
     *     {@link IllegalArgumentException}
     * @param measured laid over the curves, as points with one error up and down of one patient, as thin lines of many
     */
    public static void write(Map<String, List<Course>> runs, List<MeasuredCourse> measured, Path folder)
            throws IOException {
        if (runs.isEmpty() || runs.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("nothing to compare: each run needs at least one replicate");
        }
        Fonts.prepare();
        sheet(runs, measured, Theme.STANDARD).write(folder, "compare");
    }

    private static Sheet sheet(Map<String, List<Course>> results, List<MeasuredCourse> measured, Theme theme) {
        Volume volume = measured.isEmpty() ? ofDayZero() : of(measured);
        List<Run> runs = new ArrayList<>();
        results.forEach((name, courses) -> runs.add(new Run(
                NameWords.called(name),
                courses.get(0).series("time_d"),
                ReplicateBand.of(courses.stream().map(volume.series()).toArray(double[][]::new)),
                courses.size() > 1)));
        double max = runs.stream().mapToDouble(run -> run.volume().max()).max().orElse(0);
        Scale time = Scale.time(runs.stream().mapToDouble(Run::lastDay).max().orElse(0));
        Plot plot = new Plot(time, Scale.upTo(volume.axis(), Math.max(volume.least(), max)));
        for (int i = 0; i < runs.size(); i++) {
            band(plot, runs.get(i), i, theme.color(i));
        }
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            plot.add(run.name(), new LineMark(run.days(), run.volume().middle(), theme.color(i), Theme.stroke(i, 1.5)));
        }
        if (measured.size() > 1) {
            patients(plot, measured);
        } else {
            measured.forEach(one -> measurements(plot, one));
        }
        plot.endLabels(labels(runs, volume, time, theme));
        boolean hasSpread = runs.stream().anyMatch(Run::hasSpread);
        String note = hasSpread ? "Lines: medians; bands: 5\u201395 % of replicates." : "";
        String words = volume.name() + " at the end: "
                + runs.stream()
                        .map(run -> run.name() + " " + Digits.whole(run.last()) + volume.unit())
                        .collect(Collectors.joining("; ", "", "."));
        String source = "results " + String.join(", ", results.keySet());
        return new Sheet(new Metadata(volume.name() + " compared", words, "", source), theme, plot).note(note);
    }

    /** Thin edges keep bands apart where several lie on one another. */
    private static void band(Plot plot, Run run, int number, Color color) {
        if (run.hasSpread()) {
            plot.add(run.volume().band(run.days(), Palette.clear(color, 0.14)))
                    .add(new LineMark(run.days(), run.volume().low(), color, Theme.stroke(number, 0.5)))
                    .add(new LineMark(run.days(), run.volume().high(), color, Theme.stroke(number, 0.5)));
        }
    }

    private static EndLabels labels(List<Run> runs, Volume volume, Scale time, Theme theme) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            // Runs of the full length need no date.
            boolean isShort = time.upper() - run.lastDay() > 0.2 * Time.DAYS_PER_MONTH;
            String when = isShort ? " at " + Digits.brief(run.lastDay() / Time.DAYS_PER_MONTH) + " months" : "";
            labels.add(new EndLabels.Label(
                    run.lastDay(),
                    run.last(),
                    run.name(),
                    Digits.whole(run.last()) + volume.unit() + when,
                    theme.color(i)));
        }
        return new EndLabels(WORDS, labels);
    }

    /** In per cent of each course's fragment volume at day 0. */
    private static Volume ofDayZero() {
        return new Volume(
                "Fragment volume",
                "Fragment volume (% of day 0)",
                " %",
                100,
                course -> times(course.series("fragment_volume_fraction"), 100));
    }

    /** In the unit of measurements; what they are relative to is then taken on the day that is usual. */
    private static Volume of(List<MeasuredCourse> measured) {
        boolean relative = measured.get(0).relative();
        double factor = relative ? 100 : 1;
        double least = measured.stream()
                .flatMap(one -> one.volumes().stream())
                .mapToDouble(at -> factor * (at.volume() + (measured.size() > 1 ? 0 : at.error())))
                .reduce(relative ? 100 : 0, Math::max);
        String unit = relative ? "% of the first measurement" : "mm\u00b3";
        MeasuredCourse usual = measured.stream()
                .sorted(Comparator.comparingDouble(one -> one.volumes().get(0).day()))
                .skip(measured.size() / 2)
                .findFirst()
                .orElseThrow();
        return new Volume(
                "MRI volume",
                "MRI volume (" + unit + ")",
                relative ? " %" : " mm\u00b3",
                least,
                course -> times(usual.seen(course), factor));
    }

    private static void patients(Plot plot, List<MeasuredCourse> measured) {
        for (MeasuredCourse one : measured) {
            double[] days = one.volumes().stream().mapToDouble(at -> at.day()).toArray();
            double[] volumes =
                    times(one.volumes().stream().mapToDouble(at -> at.volume()).toArray(), one.relative() ? 100 : 1);
            plot.add("measured", new LineMark(days, volumes, Palette.clear(Theme.INK, 0.5), Theme.stroke(0, 0.4)))
                    .add("measured", new PointMark(days, volumes, Symbol.OPEN_CIRCLE, 1.5, Theme.INK));
        }
    }

    private static void measurements(Plot plot, MeasuredCourse measured) {
        double factor = measured.relative() ? 100 : 1;
        double[] days = measured.volumes().stream().mapToDouble(at -> at.day()).toArray();
        List<Estimate> volumes = measured.volumes().stream()
                .map(at -> new Estimate(
                        factor * at.volume(),
                        factor * Math.max(0, at.volume() - at.error()),
                        factor * (at.volume() + at.error())))
                .toList();
        double[] values = volumes.stream().mapToDouble(Estimate::value).toArray();
        String label = "measured \u00b1 error";
        plot.add(label, new IntervalMark(days, volumes, false, Theme.INK, 0.9, 2.5))
                .add(label, new PointMark(days, values, Symbol.OPEN_CIRCLE, 2.2, Theme.INK));
    }

    private static double[] times(double[] values, double factor) {
        return DoubleStream.of(values).map(value -> value * factor).toArray();
    }
}
