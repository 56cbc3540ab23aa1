package org.resorb.chart;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** The fragment volume over time: median and 5 to 95 % band over replicates, MRI volume as a second line. */
public final class VolumeChart {
    private static final Sheet SHEET = new Sheet(480, 300);
    private static final double MARGIN = 46;

    private VolumeChart() {}

    /** Writes {@code volume.png} and {@code volume.svg}. */
    public static void write(Picture picture, Path folder) throws IOException {
        Files.createDirectories(folder);
        VolumeDrawing drawing = new VolumeDrawing(picture);
        SHEET.png(folder.resolve("volume.png"), drawing);
        SHEET.svg(folder.resolve("volume.svg"), picture.title(), drawing.inWords(), drawing);
    }

    /** What is drawn, ready for any kind of paper. */
    private record VolumeDrawing(Picture picture, double[] days, List<Curve> curves) implements Consumer<Graphics2D> {
        VolumeDrawing(Picture picture) {
            this(picture, picture.replicates().get(0).series("time_d"), curves(picture));
        }

        @Override
        public void accept(Graphics2D pen) {
            TimeScale time = TimeScale.until(days[days.length - 1]);
            NumberAxis volume = Axes.upTo("Fragment volume (mm\u00b3)", max());
            NumberAxis percent = percent(volume.getUpperBound());
            XYPlot plot = Plots.of(time, List.of(volume, percent), days, curves);
            new Stage(SHEET, picture.title(), keys(), picture.marks(), time, MARGIN, MARGIN).draw(pen, plot);
        }

        private static List<Curve> curves(Picture picture) {
            int n = picture.replicates().size();
            String of = n == 1 ? "" : ", median of " + n + " replicates";
            List<Curve> curves = new ArrayList<>();
            curves.add(new Curve(
                    "Fragment volume" + of,
                    Look.BLUE,
                    Look.solid(1.6),
                    Band.of(picture.replicates(), "fragment_volume_mm3"),
                    0));
            Band mri = Band.of(picture.replicates(), "mri_volume_mm3");
            // A second band over the first would hide both.
            curves.add(new Curve("Volume outlined on MRI", Look.INK, Look.dashed(0.8, 4, 2), mri, 0).alone());
            return curves;
        }

        private List<Legend.Key> keys() {
            List<Legend.Key> keys = new ArrayList<>(Legend.keys(curves));
            if (picture.replicates().size() > 1) {
                keys.add(1, new Legend.Key("5\u201395 %", Look.tint(Look.BLUE, 0.22), null));
            }
            return keys;
        }

        private double baseline() {
            return curves.get(0).band().middle()[0];
        }

        private double max() {
            return curves.stream()
                    .mapToDouble(curve -> curve.band().max())
                    .max()
                    .orElse(0);
        }

        /** The same height told in per cent of the volume at herniation. */
        private NumberAxis percent(double upper) {
            double top = baseline() > 0 ? 100 * upper / baseline() : 100;
            return Axes.axis("Per cent of volume at day 0", 0, top, top > 250 ? 50 : top > 120 ? 25 : 20);
        }

        String inWords() {
            double[] middle = curves.get(0).band().middle();
            return "Fragment volume from " + Axes.whole(middle[0]) + " cubic millimetres at day " + Axes.whole(days[0])
                    + " to " + Axes.whole(middle[middle.length - 1]) + " at day " + Axes.whole(days[days.length - 1])
                    + ".";
        }
    }
}
