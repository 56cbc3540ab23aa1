package org.resorb.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** The fragment volume of several parameter sets: what spreads it in all, by chance alone, and by parameters alone. */
public final class EnsembleChart {
    private static final Sheet SHEET = new Sheet(540, 220);
    private static final double LEFT = 44;
    private static final double EDGE = 8;
    private static final double GAP = 12;
    private static final double TOP = 58;

    private EnsembleChart() {}

    /**
     * Writes {@code ensemble.png} and {@code ensemble.svg}.
     *
     * @param sets the parameter set of each replicate of the picture; some set has two replicates
     */
    public static void write(Picture picture, int[] sets, Path folder) throws IOException {
        Files.createDirectories(folder);
        Drawing drawing =
                new Drawing(picture, SplitBands.of(picture.replicates(), sets, "fragment_volume_mm3"), count(sets));
        SHEET.png(folder.resolve("ensemble.png"), drawing);
        SHEET.svg(folder.resolve("ensemble.svg"), picture.title(), drawing.inWords(), drawing);
    }

    private static int count(int[] sets) {
        return (int) Arrays.stream(sets).distinct().count();
    }

    /** What is drawn, ready for any kind of paper. */
    private record Drawing(Picture picture, SplitBands bands, int sets) implements Consumer<Graphics2D> {
        @Override
        public void accept(Graphics2D pen) {
            double room = SHEET.width() - LEFT - EDGE;
            String title = Words.shorten(picture.title(), Look.font(Look.TITLE), room);
            Words.left(pen, title, LEFT, EDGE + Look.TITLE, Look.font(Look.TITLE), Look.INK);
            String under = "Fragment volume: mean and 5\u201395 % of "
                    + picture.replicates().size() + " replicates of " + sets + " parameter sets";
            Words.left(pen, under, LEFT, EDGE + 24, Look.font(Look.TEXT), Look.INK);
            panel(pen, 0, "a  All", Look.BLUE, bands.all());
            panel(pen, 1, "b  Chance alone", Look.VERMILION, bands.chance());
            panel(pen, 2, "c  Parameters alone", Look.GREEN, bands.parameters());
        }

        private void panel(Graphics2D pen, int place, String heading, Color color, Band band) {
            double width = (SHEET.width() - LEFT - EDGE - 2 * GAP) / 3;
            double x = LEFT + place * (width + GAP);
            Words.left(pen, heading, x, TOP - 7, Look.font(Look.TEXT), Look.INK);
            double[] days = picture.replicates().get(0).series("time_d");
            TimeScale time = TimeScale.until(days[days.length - 1]);
            NumberAxis volume =
                    Axes.upTo("Fragment volume (mm\u00b3)", bands.all().max());
            if (place > 0) {
                volume.setLabel(null);
                volume.setTickLabelsVisible(false);
            }
            XYPlot plot =
                    Plots.of(time, List.of(volume), days, List.of(new Curve(heading, color, Look.solid(1.4), band, 0)));
            Rectangle2D inner = new Rectangle2D.Double(x, TOP, width, SHEET.height() - TOP - Stage.FOOT - EDGE / 2);
            Plots.draw(pen, plot, inner, place == 0 ? LEFT - EDGE / 2 : GAP, EDGE, Stage.FOOT);
        }

        String inWords() {
            int last = bands.all().middle().length - 1;
            return "Width of the 5 to 95 per cent range of the volume on the last day, in cubic millimetres: in all "
                    + width(bands.all(), last) + ", by chance alone " + width(bands.chance(), last)
                    + ", by parameters alone " + width(bands.parameters(), last) + ".";
        }

        private static String width(Band band, int day) {
            return Axes.whole(band.high()[day] - band.low()[day]);
        }
    }
}
