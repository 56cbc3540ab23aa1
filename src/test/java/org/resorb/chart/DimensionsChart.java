package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.VolumeCurves;

/** The mean volumes of the same patients in slices and as whole fragments, over each other: a panel a type. */
final class DimensionsChart {
    private static final Map<String, String> WAYS = new TreeMap<>(
            Map.of("2d", "slice, 0.2 mm, 12 h", "3d", "whole, 0.4 mm, 12 h", "3d_coarse", "whole, 0.8 mm, 24 h"));

    private DimensionsChart() {}

    /** Writes {@code mean_volumes.png} and {@code .svg}; groups are called {@code TYPE_2d}, {@code TYPE_3d} and {@code TYPE_3d_coarse}. */
    static void write(VolumeCurves curves, List<String> types, Path folder) throws IOException {
        double most = curves.groups().stream()
                .flatMapToDouble(group -> DoubleStream.of(group.mean()))
                .max()
                .orElse(1);
        Scale time = Scale.time(curves.days()[curves.days().length - 1]);
        Scale volume = Scale.upTo("Mean MRI volume (% of day 0)", 100 * most);
        List<Plot> plots = new ArrayList<>();
        for (String type : types) {
            plots.add(plot(new Plot(time, volume).height(120), curves, type));
        }
        String words = "Mean volumes of " + String.join(", ", types) + "; " + String.join("; ", WAYS.values()) + ".";
        new Sheet(Groups.about("Slices and whole fragments of the same patients", words), Theme.STANDARD, plots)
                .note(
                        "Means of the patients of a type. MRI volume without reader error; operated ones as if they had not"
                                + " been.")
                .columns(2, 8)
                .facets()
                .write(folder, "mean_volumes");
    }

    private static Plot plot(Plot plot, VolumeCurves curves, String type) {
        int series = 0;
        for (Map.Entry<String, String> way : WAYS.entrySet()) {
            VolumeCurves.GroupCurve group = curves.groups().stream()
                    .filter(one -> one.name().equals(type + "_" + way.getKey()))
                    .findFirst()
                    .orElseThrow();
            double[] percent =
                    DoubleStream.of(group.mean()).map(part -> 100 * part).toArray();
            plot.heading(Groups.words(type) + ", n = " + group.n()[0])
                    .add(
                            way.getValue(),
                            new LineMark(
                                    curves.days(), percent, Theme.STANDARD.color(series), Theme.stroke(series, 1.4)));
            series++;
        }
        return plot;
    }
}
