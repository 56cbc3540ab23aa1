package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.resorb.chart.guide.AxisTable;
import org.resorb.chart.mark.BoxMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.PatientTable;
import org.resorb.patients.Visit;
import org.resorb.statistics.Quantiles;

/** Loss of volume by how far contrast surrounds the fragment early on. */
final class EnhancementChart {
    private static final List<String> CLASSES = List.of("No rim", "Partial rim", "Complete rim");
    private static final String EARLY = "6_wk";
    private static final String RIM = "rim_enhancement_class";
    /** Boxes of fewer values would tell more than is known. */
    private static final int FEWEST = 5;

    private static final int FEW = 50;
    private static final int MANY = 200;
    private static final double GOLDEN = 0.6180339887498949;

    private EnhancementChart() {}

    /**
     * Writes {@code enhancement.png} and {@code .svg}, with the class at 6 weeks, or at baseline where the study does not
     * look at 6 weeks.
     *
     * @throws IllegalArgumentException if the table lacks a column or has no visit
     */
    static void write(PatientTable patients, Path folder) throws IOException {
        List<Visit> visits = patients.visits();
        if (visits.isEmpty()) {
            throw new IllegalArgumentException("no visits to draw");
        }
        Visit early = visits.stream()
                .filter(visit -> visit.label().equals(EARLY) && patients.has(visit.at(RIM)))
                .findFirst()
                .orElse(Visit.baseline(0));
        Visit last = visits.get(visits.size() - 1);
        double[] rims = patients.numbers(early.at(RIM));
        double[] left = patients.numbers(last.at("observed_volume_fraction"));
        List<double[]> losses = IntStream.range(0, CLASSES.size())
                .mapToObj(rim -> IntStream.range(0, left.length)
                        .filter(i -> !Double.isNaN(left[i]) && !Double.isNaN(rims[i]) && Math.round(rims[i]) == rim)
                        .mapToDouble(i -> 100 * (1 - left[i]))
                        .toArray())
                .toList();
        sheet(losses, Groups.when(patients, early), last, Theme.STANDARD).write(folder, "enhancement");
    }

    private static Sheet sheet(List<double[]> losses, String early, Visit last, Theme theme) {
        double min = losses.stream().flatMapToDouble(Arrays::stream).min().orElse(0);
        List<Scale.Tick> names = IntStream.range(0, CLASSES.size())
                .mapToObj(rim -> new Scale.Tick(rim, CLASSES.get(rim)))
                .toList();
        Scale across = new Scale("", -0.5, CLASSES.size() - 0.5, names, false);
        Plot plot = new Plot(across, Scale.between("Volume lost (%)", Math.min(0, min), 100));
        int most = losses.stream().mapToInt(some -> some.length).max().orElse(0);
        for (int rim = 0; rim < losses.size(); rim++) {
            add(plot, rim, losses.get(rim), most, theme);
        }
        List<String> told = losses.stream().map(EnhancementChart::told).toList();
        plot.table(new AxisTable("", List.of(new AxisTable.Row("", new double[] {0, 1, 2}, told))));
        String words = IntStream.range(0, CLASSES.size())
                .mapToObj(rim -> CLASSES.get(rim) + ": " + told.get(rim))
                .collect(Collectors.joining("; ", "", "."));
        return new Sheet(Groups.about("Contrast around the fragment and what becomes of it", words), theme, plot)
                .note("Dots: patients still followed; boxes: quartiles, thick line: median. Contrast " + early
                        + ", loss from the first image to " + last.words() + ".");
    }

    private static void add(Plot plot, int rim, double[] losses, int most, Theme theme) {
        // Evenly strewn without chance, so that the picture is the same each time.
        double[] across = IntStream.range(0, losses.length)
                .mapToDouble(i -> rim + 0.5 * (i * GOLDEN % 1 - 0.5))
                .toArray();
        double radius = most < FEW ? 1.5 : 0.9;
        double part = most > MANY ? 0.5 : 0.75;
        plot.add(new PointMark(across, losses, Symbol.CIRCLE, radius, Palette.tint(theme.color(Palette.BLUE), part)));
        if (losses.length >= FEWEST) {
            double[] at = Quantiles.all(losses, 0.25, 0.5, 0.75);
            plot.add(new BoxMark(rim, at[0], at[1], at[2], 0.6, Theme.INK));
        }
    }

    private static String told(double[] losses) {
        return losses.length == 0
                ? "n = 0"
                : "n = " + losses.length + ", median " + Digits.whole(Quantiles.median(losses)) + " %";
    }
}
