package org.resorb.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;

/** The fragment volume of several parameter sets: what spreads it in all, by chance alone, and by parameters alone. */
final class EnsembleChart {
    private static final double WIDTH = 540;

    private EnsembleChart() {}

    /** {@code sets} has the parameter set of each replicate; some set has two replicates. */
    static Sheet sheet(RunFigures run, int[] sets, Theme theme) {
        double[][] volumes = run.replicates().stream()
                .map(course -> course.series("fragment_volume_mm3"))
                .toArray(double[][]::new);
        VarianceBands bands = VarianceBands.of(volumes, sets);
        Scale volume = Scale.upTo("Fragment volume (mm\u00b3)", bands.all().max());
        List<Plot> plots = List.of(
                plot("a  All", run, volume, bands.all(), theme.color(Palette.BLUE)),
                plot("b  Chance alone", run, volume, bands.chance(), theme.color(Palette.VERMILION)),
                plot("c  Parameters alone", run, volume, bands.parameters(), theme.color(Palette.GREEN)));
        String note = "Fragment volume: mean (line) and 5\u201395 % range (band) of " + volumes.length
                + " replicates of " + Arrays.stream(sets).distinct().count() + " parameter sets.";
        return new Sheet(run.about().describing(inWords(bands)), theme.withWidth(WIDTH), plots)
                .note(note)
                .columns(3, 6)
                .facets();
    }

    private static Plot plot(String heading, RunFigures run, Scale volume, ReplicateBand spread, Color color) {
        return new Plot(run.time(), volume)
                .heading(heading)
                .height(130)
                .add(spread.band(run.days(), Palette.clear(color, 0.22)))
                .add(new LineMark(run.days(), spread.middle(), color, Theme.solid(1.4)));
    }

    private static String inWords(VarianceBands bands) {
        return "Width of the 5 to 95 per cent range of the volume on the last day, in cubic millimetres: in all "
                + width(bands.all()) + ", by chance alone " + width(bands.chance()) + ", by parameters alone "
                + width(bands.parameters()) + ".";
    }

    private static String width(ReplicateBand spread) {
        int last = spread.high().length - 1;
        return Digits.whole(spread.high()[last] - spread.low()[last]);
    }
}
