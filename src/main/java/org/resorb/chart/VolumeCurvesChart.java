package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.VolumeCurves;

/** The volume over time of each group of virtual patients: mean, median and spread. */
final class VolumeCurvesChart {
    private VolumeCurvesChart() {}

    /**
     * Writes {@code volume_curves.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if there is no group or no time
     */
    static void write(VolumeCurves curves, Path folder) throws IOException {
        if (curves.groups().isEmpty() || curves.days().length == 0) {
            throw new IllegalArgumentException("no volumes to draw");
        }
        sheet(curves, Theme.STANDARD).write(folder, "volume_curves");
    }

    private static Sheet sheet(VolumeCurves curves, Theme theme) {
        double max = curves.groups().stream()
                .flatMapToDouble(group -> Arrays.stream(group.p95()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        Scale time = Scale.time(curves.days()[curves.days().length - 1]);
        Scale volume = Scale.upTo("MRI volume (% of day 0)", Math.max(100, 100 * max));
        List<Plot> plots = curves.groups().stream()
                .map(group -> plot(time, volume, curves.days(), group, theme))
                .toList();
        String words =
                curves.groups().stream().map(VolumeCurvesChart::words).collect(Collectors.joining("; ", "", "."));
        return new Sheet(Groups.about("How the volume changes, and how much patients differ", words), theme, plots)
                .note("MRI volume without reader error; n = patients; operated ones as if they had not been.")
                .columns(2, 8)
                .facets();
    }

    private static Plot plot(Scale time, Scale volume, double[] days, VolumeCurves.GroupCurve group, Theme theme) {
        return new Plot(time, volume)
                .heading(words(group))
                .height(105)
                .add("5\u201395 % of patients", band(days, group.p05(), group.p95(), 0.22, theme))
                .add("25\u201375 %", band(days, group.p25(), group.p75(), 0.45, theme))
                .add("median", new LineMark(days, percent(group.median()), theme.color(Palette.BLUE), Theme.solid(1.4)))
                .add("mean", new LineMark(days, percent(group.mean()), Theme.INK, Theme.dashed(1.2, 4, 2)));
    }

    private static BandMark band(double[] days, double[] low, double[] high, double part, Theme theme) {
        return new BandMark(days, percent(low), percent(high), Palette.tint(theme.color(Palette.BLUE), part));
    }

    private static double[] percent(double[] parts) {
        return DoubleStream.of(parts).map(part -> 100 * part).toArray();
    }

    private static String words(VolumeCurves.GroupCurve group) {
        double last = group.median()[group.median().length - 1];
        String end = Double.isNaN(last) ? "" : ", median " + Digits.whole(100 * last) + " % at the end";
        return Groups.words(group.name()) + ", n = " + group.n()[0] + end;
    }
}
