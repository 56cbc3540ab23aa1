package org.resorb.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.resorb.patients.PatientTable;
import org.resorb.patients.Visit;

/** Loss of volume by how far contrast surrounds the fragment early on. */
public final class EnhancementChart {
    private static final double LEFT = 46;
    private static final double RIGHT = 16;
    private static final double PLOT = 200;
    private static final double UNDER = 30;
    private static final List<String> CLASSES = List.of("No rim", "Partial rim", "Complete rim");
    private static final String EARLY = "6_wk";
    private static final String RIM = "rim_enhancement_class";

    private EnhancementChart() {}

    private record Drawing(Visit early, Visit last, List<Strip> strips) {
        String note() {
            return "Dots: patients still followed; boxes: quartiles, line: median. Contrast at " + early.words()
                    + ", loss from the first image to " + last.words() + ".";
        }
    }

    /**
     * Writes {@code enhancement.png} and {@code .svg}, with the class at 6 weeks, or at baseline where the study does not
     * look at 6 weeks.
     *
     * @throws IllegalArgumentException if the table lacks a column or has no visit
     */
    public static void write(PatientTable patients, Path folder) throws IOException {
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
        List<Strip> strips = IntStream.range(0, CLASSES.size())
                .mapToObj(rim -> new Strip(IntStream.range(0, left.length)
                        .filter(i -> Math.round(rims[i]) == rim && !Double.isNaN(rims[i]))
                        .mapToDouble(i -> 100 * (1 - left[i]))
                        .toArray()))
                .toList();
        Drawing drawing = new Drawing(early, last, strips);
        double height = CohortSheet.top(drawing.note()) + 8 + PLOT + UNDER + CohortSheet.FOOT;
        CohortSheet sheet = new CohortSheet(
                Math.ceil(height), "Contrast around the fragment and what becomes of it", drawing.note());
        sheet.write(folder, "enhancement", inWords(strips), pen -> draw(pen, strips, sheet.top() + 8));
    }

    private static void draw(Graphics2D pen, List<Strip> strips, double top) {
        double min = strips.stream()
                .flatMapToDouble(strip -> Arrays.stream(strip.values()))
                .min()
                .orElse(0);
        NumberAxis up = Axes.between("Volume lost (%)", Math.min(0, min), 100);
        NumberAxis across = Axes.axis("", 0, 1, 1);
        across.setVisible(false);
        XYPlot plot = Plots.empty(across, List.of(up));
        Rectangle2D inner = new Rectangle2D.Double(LEFT, top, CohortSheet.WIDTH - LEFT - RIGHT, PLOT);
        Plots.draw(pen, plot, inner, LEFT - 4, RIGHT - 4, 0);
        Font text = Look.font(Look.TEXT);
        double width = inner.getWidth() / strips.size();
        for (int rim = 0; rim < strips.size(); rim++) {
            double x = inner.getX() + (rim + 0.5) * width;
            strips.get(rim).draw(pen, up, inner, x, width * 0.5);
            Words.centre(pen, CLASSES.get(rim), x, inner.getMaxY() + 12, text, Look.INK);
            Words.centre(pen, told(strips.get(rim)), x, inner.getMaxY() + 22, Look.font(Look.SMALL), Look.GREY);
        }
    }

    private static String told(Strip strip) {
        int n = strip.values().length;
        return n == 0 ? "n = 0" : "n = " + n + ", median " + Axes.whole(strip.median()) + " %";
    }

    private static String inWords(List<Strip> strips) {
        List<String> words = new ArrayList<>();
        for (int rim = 0; rim < strips.size(); rim++) {
            words.add(CLASSES.get(rim) + ": " + told(strips.get(rim)));
        }
        return words.stream().collect(Collectors.joining("; ", "", "."));
    }
}
