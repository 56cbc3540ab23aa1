package org.resorb.chart;

import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;

/** The fragment volume over time: median and 5 to 95 % range over replicates, MRI volume as a second line. */
final class VolumeChart {
    private VolumeChart() {}

    static Sheet sheet(RunFigures run, Theme theme) {
        double[] days = run.days();
        ReplicateBand fragment = run.spread("fragment_volume_mm3");
        ReplicateBand mri = run.spread("mri_volume_mm3");
        Scale volume = Scale.upTo("Fragment volume (mm\u00b3)", Math.max(fragment.max(), mri.max()));
        Plot plot = new Plot(run.time(), volume)
                .second(percent(volume.upper(), fragment.middle()[0]))
                .annotate(run.annotations(), true);
        if (run.hasSpread()) {
            // A second band over the first would hide both, so the MRI volume has none.
            plot.add(ReplicateBand.RANGE, fragment.band(days, Palette.clear(theme.color(Palette.BLUE), 0.22)));
        }
        plot.add(
                        "Fragment volume" + run.of("median"),
                        new LineMark(days, fragment.middle(), theme.color(Palette.BLUE), Theme.solid(1.6)))
                .add("Volume outlined on MRI", new LineMark(days, mri.middle(), Theme.INK, Theme.dashed(0.9, 4, 2)));
        return new Sheet(run.about().describing(inWords(days, fragment.middle())), theme, plot);
    }

    /** The same height told in per cent of the volume at herniation. */
    private static Scale percent(double upper, double atStart) {
        double top = atStart > 0 ? 100 * upper / atStart : 100;
        return Scale.steps("Per cent of volume at day 0", 0, top, top > 250 ? 50 : top > 120 ? 25 : 20);
    }

    private static String inWords(double[] days, double[] volume) {
        int last = days.length - 1;
        return "Fragment volume from " + Digits.whole(volume[0]) + " cubic millimetres at day " + Digits.whole(days[0])
                + " to " + Digits.whole(volume[last]) + " at day " + Digits.whole(days[last]) + ".";
    }
}
