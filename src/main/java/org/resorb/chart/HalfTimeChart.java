package org.resorb.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.resorb.patients.HalfTime;
import org.resorb.patients.PatientTable;
import org.resorb.statistics.KaplanMeier;

/** How many patients have lost half of the volume by a time, with the number still followed below. */
public final class HalfTimeChart {
    private static final String NOTE =
            "Kaplan\u2013Meier, bands: 95 % intervals (Greenwood, log\u2013log). Followed to an "
                    + "operation or the last visit.";
    private static final double LEFT = 76;
    private static final double RIGHT = 104;
    private static final double PLOT = 190;
    private static final double ROW = 10;

    private HalfTimeChart() {}

    /**
     * Writes {@code time_to_half.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if there is no patient or the table lacks a column
     */
    public static void write(PatientTable patients, Path folder) throws IOException {
        Map<String, KaplanMeier> groups = new LinkedHashMap<>();
        Kinds.groups(patients).forEach((name, group) -> groups.put(name, HalfTime.of(group)));
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("no patients to draw");
        }
        TimeScale time = TimeScale.until(Kinds.lastDay(patients));
        double height = CohortSheet.top(NOTE) + 8 + PLOT + Stage.FOOT + ROW * (groups.size() + 1.5) + CohortSheet.FOOT;
        CohortSheet sheet = new CohortSheet(Math.ceil(height), "Time until half of the volume is gone", NOTE);
        sheet.write(folder, "time_to_half", inWords(groups, time), pen -> draw(pen, groups, time, sheet.top() + 8));
    }

    private static void draw(Graphics2D pen, Map<String, KaplanMeier> groups, TimeScale time, double top) {
        Rectangle2D inner = new Rectangle2D.Double(LEFT, top, CohortSheet.WIDTH - LEFT - RIGHT, PLOT);
        NumberAxis percent = Axes.axis("Patients with half or less left (%)", 0, 100, 20);
        XYPlot plot = Plots.empty(time, List.of(percent));
        List<EndLabels.Label> labels = new ArrayList<>();
        int i = 0;
        for (Map.Entry<String, KaplanMeier> group : groups.entrySet()) {
            StepCurve steps = StepCurve.of(group.getValue(), time.upper() * time.days());
            Curve curve = new Curve("", Kinds.color(i), Kinds.stroke(i), steps.band(), 0);
            Plots.add(plot, time, steps.days(), List.of(curve), 0);
            double y = percent.valueToJava2D(steps.last(), inner, RectangleEdge.LEFT);
            List<String> words =
                    new ArrayList<>(Words.wrap(Kinds.words(group.getKey()), Look.font(Look.SMALL), RIGHT - 24, 2));
            words.add(median(group.getValue(), time));
            labels.add(new EndLabels.Label(y, words, Kinds.color(i)));
            i++;
        }
        Plots.draw(pen, plot, inner, LEFT - 4, 4, Stage.FOOT);
        EndLabels.draw(pen, labels, inner.getMaxX(), inner.getY() - 4, inner.getMaxY() + 12);
        atRisk(pen, groups, time, inner);
    }

    private static String median(KaplanMeier group, TimeScale time) {
        return Double.isNaN(group.median())
                ? "median not reached"
                : "median " + Axes.brief(group.median() / time.days()) + " " + time.unit();
    }

    private static void atRisk(Graphics2D pen, Map<String, KaplanMeier> groups, TimeScale time, Rectangle2D inner) {
        Font font = Look.font(Look.SMALL);
        double y = inner.getMaxY() + Stage.FOOT + ROW;
        Words.left(pen, "n still followed with more than half left", CohortSheet.EDGE, y, font, Look.GREY);
        double step = time.step() * time.days();
        for (Map.Entry<String, KaplanMeier> group : groups.entrySet()) {
            y += ROW;
            String name = Words.shorten(Kinds.words(group.getKey()), font, LEFT - CohortSheet.EDGE - 12);
            Words.left(pen, name, CohortSheet.EDGE, y, font, Look.INK);
            // At the very end it would count who came a day late to the last visit.
            for (double day = 0; day < time.upper() * time.days(); day += step) {
                double x = time.place(day, inner.getX(), inner.getMaxX());
                Words.centre(pen, Integer.toString(group.getValue().atRisk(day)), x, y, font, Look.INK);
            }
        }
    }

    private static String inWords(Map<String, KaplanMeier> groups, TimeScale time) {
        return groups.entrySet().stream()
                .map(group -> Kinds.words(group.getKey()) + ": " + median(group.getValue(), time))
                .collect(Collectors.joining("; ", "", "."));
    }
}
