package org.resorb.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resorb.chart.TissuePlots.Look;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.surface.SurfaceImage;
import org.resorb.chart.surface.Viewpoint;
import org.resorb.chart.theme.Fonts;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Course;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.Section;
import org.resorb.quantity.Time;

/** Pictures of a film: the fragment as it turns and shrinks, or in two dimensions the slice, above its volume so far. */
public final class FilmFrame {
    private static final double DOTS = 1.6;
    private static final double COLUMNS = 3;
    private static final double CURVE = 50;
    private static final int MOST_CELLS = 1500;

    private final Theme theme = Theme.STANDARD;
    private final String title;
    private final CellMarks marks;
    private final double[] days;
    private final double[] volume;
    private final double[] part;
    private FragmentShape first;

    /**
     * Frames of one replicate.
     *
     * @param title of the scenario
     * @param course of the whole replicate
     * @param marks what a mark of a cell stands for
     */
    public FilmFrame(String title, Course course, CellMarks marks) {
        Fonts.prepare();
        this.title = title;
        this.marks = marks;
        days = course.series("time_d");
        volume = course.series("fragment_volume_mm3");
        part = course.series("fragment_volume_fraction");
    }

    /**
     * Draws one.
     *
     * @param section the midsagittal slice
     * @param shape the fragment at that time, null in two dimensions; its outline in the first frame stays
     * @param azimuth from where the fragment is seen, in degrees
     */
    public BufferedImage draw(Section section, FragmentShape shape, double azimuth) {
        first = first == null ? shape : first;
        Sheet above = pictures(section, shape, new Viewpoint(azimuth, Viewpoint.USUAL.elevation()));
        Sheet below = curve(section.timeDays());
        return joined(above.image(DOTS), below.image(DOTS));
    }

    private Sheet pictures(Section section, FragmentShape shape, Viewpoint from) {
        double across = section.nx() * section.voxelMm();
        if (shape != null) {
            across = Math.max(across, SurfaceImage.room(shape, from.elevation())[0]);
        }
        double wide = (theme.width() - 2 * Theme.EDGE) / COLUMNS - 8;
        int stride = 1 + section.cells().size() / MOST_CELLS;
        TissuePlots plots = new TissuePlots(across, wide / across, DOTS, stride, theme);
        List<Plot> all = new ArrayList<>();
        if (shape != null) {
            all.add(plots.surface(shape, first, from, "", true).heading("Surface; grey: outline on day 0"));
        }
        all.add(plots.section(section, Look.T2, "", true).heading("T2-weighted MRI"));
        if (shape == null) {
            all.add(plots.section(section, Look.ENHANCED_T1, "", true).heading("T1-weighted MRI, contrast"));
        }
        all.add(plots.section(section, Look.HISTOLOGY, "", true).heading("Histology"));
        PanelChart.legend(all.get(all.size() - 1));
        return new Sheet(new Metadata(title, "", "", ""), theme, all)
                .note(marks.words(stride))
                .columns((int) COLUMNS, 4)
                .legendBelow();
    }

    private Sheet curve(double now) {
        int rows = 0;
        while (rows < days.length && days[rows] <= now + 1e-6) {
            rows++;
        }
        int last = Math.max(0, rows - 1);
        double most = Arrays.stream(volume).max().orElse(1);
        Plot plot = new Plot(Scale.time(days[days.length - 1]), Scale.upTo("Volume (mm\u00b3)", most))
                .height(CURVE)
                .add(new LineMark(days, volume, Theme.FAINT, Theme.solid(1.2)))
                .add(new LineMark(Arrays.copyOf(days, rows), Arrays.copyOf(volume, rows), Theme.INK, Theme.solid(1.4)))
                .add(new PointMark(
                        new double[] {days[last]},
                        new double[] {volume[last]},
                        Symbol.CIRCLE,
                        2.4,
                        theme.color(Palette.VERMILION)));
        String words = "Day " + Digits.whole(now) + " (" + Digits.brief(now / Time.DAYS_PER_MONTH) + " months): "
                + Digits.whole(volume[last]) + " mm\u00b3, " + Digits.whole(100 * part[last]) + " %";
        return new Sheet(new Metadata(words, "", "", ""), theme, plot);
    }

    /** One above the other, with even edges, as films need them. */
    private static BufferedImage joined(BufferedImage above, BufferedImage below) {
        int width = above.getWidth() + above.getWidth() % 2;
        int height = above.getHeight() + below.getHeight();
        BufferedImage all = new BufferedImage(width, height + height % 2, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = all.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, all.getWidth(), all.getHeight());
        pen.drawImage(above, 0, 0, null);
        pen.drawImage(below, 0, above.getHeight(), null);
        pen.dispose();
        return all;
    }
}
