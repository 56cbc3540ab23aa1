package org.resorb.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.ImageMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Section;
import org.resorb.quantity.Time;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;

/** The tissue at a few times, one column each: T2-weighted MRI, contrast-enhanced T1-weighted MRI, histology. */
final class PanelChart {
    private static final double NARROWEST = 400;
    private static final double WIDEST = 138;
    private static final double WIDTH = 580;
    private static final double PIXELS = 300 / 72.0;
    private static final double TICK_MM = 5;
    private static final double[] NOTHING = {};

    private PanelChart() {}

    /** No section: {@link IllegalArgumentException}. */
    static Sheet sheet(RunFigures run, Theme theme) {
        List<Section> sections = run.sections();
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("panels need at least one section");
        }
        double pitch = Math.min(WIDEST, (WIDTH - 40) / sections.size());
        double across =
                sections.stream().mapToDouble(s -> s.nx() * s.voxelMm()).max().orElse(1);
        double up =
                sections.stream().mapToDouble(s -> s.ny() * s.voxelMm()).max().orElse(1);
        int stride = Histology.stride(sections);
        List<Plot> plots = new ArrayList<>();
        for (String kind : List.of("T2-weighted", "T1, contrast", "Histology")) {
            for (Section section : sections) {
                Scale y = new Scale(kind, 0, up, List.of(), false);
                Scale x = kind.equals("Histology")
                        ? Scale.steps("A\u2013P (mm)", 0, across, TICK_MM)
                        : Scale.bare(0, across);
                Plot plot = new Plot(x, y).boxed().aspect(up / across);
                plots.add(plot.add(image(kind, section, pitch / across, stride)));
                if (kind.startsWith("T2")) {
                    plot.heading(time(section.timeDays()));
                }
            }
        }
        legend(plots.get(plots.size() - 1));
        String words = "Midsagittal slice of the first replicate at " + sections.size()
                + " times: virtual T2-weighted MRI, T1-weighted MRI with contrast, and histology.";
        double width = Math.max(NARROWEST, 40 + sections.size() * pitch);
        return new Sheet(run.about().describing(words), theme.withWidth(Math.ceil(width)), plots)
                .columns(sections.size(), 3)
                .facets()
                .legendBelow();
    }

    private static ImageMark image(String kind, Section section, double pointsPerMm, int stride) {
        double across = section.nx() * section.voxelMm();
        double up = section.ny() * section.voxelMm();
        int width = (int) (across * pointsPerMm * PIXELS + 0.5);
        int height = (int) (up * pointsPerMm * PIXELS + 0.5);
        BufferedImage image = switch (kind.charAt(1)) {
            case '2' -> Mri.t2(section, width, height);
            case '1' -> Mri.enhancedT1(section, width, height);
            default -> slide(section, width, height, stride);
        };
        return new ImageMark(image, across, up);
    }

    /** Cells are drawn into the picture: thousands of shapes would make a vector picture large. */
    private static BufferedImage slide(Section section, int width, int height, int stride) {
        BufferedImage image = Histology.tissue(section, width, height);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(PIXELS, PIXELS);
        Histology.cells(pen, section, stride, new Rectangle2D.Double(0, 0, width / PIXELS, height / PIXELS));
        pen.dispose();
        return image;
    }

    private static void legend(Plot plot) {
        Histology.GROUND.forEach((words, color) -> plot.add(words, new BandMark(NOTHING, NOTHING, NOTHING, color)));
        List<CellState> states = Declared.drawnStates();
        for (int i = states.size() - 1; i >= 0; i--) {
            CellState state = states.get(i);
            Color color = new Color(state.color());
            plot.add(state.words(), new PointMark(NOTHING, NOTHING, Symbol.CIRCLE, 3 * state.radius(), color));
        }
    }

    private static String time(double days) {
        if (days < 14) {
            return "Day " + Digits.whole(days);
        }
        String months = Digits.brief(days / Time.DAYS_PER_MONTH);
        return months + (months.equals("1") ? " month" : " months");
    }
}
