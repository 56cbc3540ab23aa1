package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.patients.VolumeCurves;

/** The volume over time of each group of virtual patients: mean, median and spread. */
public final class VolumeCurvesChart {
    private static final String NOTE = "MRI volume without reader error; n = patients. Nobody is operated here.";
    private static final double KEYS = 14;
    private static final BasicStroke MEDIAN = Look.solid(1.4);
    private static final BasicStroke MEAN = Look.dashed(1.2, 4, 2);

    private VolumeCurvesChart() {}

    /**
     * Writes {@code volume_curves.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if there is no group or no time
     */
    public static void write(VolumeCurves curves, Path folder) throws IOException {
        if (curves.groups().isEmpty() || curves.days().length == 0) {
            throw new IllegalArgumentException("no volumes to draw");
        }
        TimeScale time = TimeScale.until(curves.days()[curves.days().length - 1]);
        double max = curves.groups().stream()
                .flatMapToDouble(group -> Arrays.stream(group.p95()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        List<TimePanels.Panel> panels = curves.groups().stream()
                .map(group -> panel(curves.days(), group))
                .toList();
        TimePanels all = new TimePanels(time, "MRI volume (% of day 0)", Math.max(100, 100 * max), panels);
        double top = CohortSheet.top(NOTE) + KEYS;
        double height = Math.ceil(top + all.height() + CohortSheet.FOOT);
        CohortSheet sheet = new CohortSheet(height, "How the volume changes, and how much patients differ", NOTE);
        String words = panels.stream().map(TimePanels.Panel::heading).collect(Collectors.joining("; ", "", "."));
        sheet.write(folder, "volume_curves", words, pen -> draw(pen, all, top));
    }

    private static void draw(Graphics2D pen, TimePanels all, double top) {
        List<Legend.Key> keys = List.of(
                new Legend.Key("median", Look.BLUE, MEDIAN),
                new Legend.Key("mean", Look.INK, MEAN),
                new Legend.Key("25\u201375 % of patients", Look.tint(Look.BLUE, 0.4), null),
                new Legend.Key("5\u201395 %", Look.tint(Look.BLUE, 0.22), null));
        new Legend(keys, CohortSheet.WIDTH, Look.TEXT).draw(pen, CohortSheet.EDGE, top - KEYS);
        all.draw(pen, top);
    }

    private static TimePanels.Panel panel(double[] days, VolumeCurves.Group group) {
        int last = days.length - 1;
        String end = Double.isNaN(group.median()[last])
                ? ""
                : ", median " + Axes.whole(100 * group.median()[last]) + " % at the end";
        String heading = Kinds.words(group.name()) + ", n = " + group.n()[0] + end;
        Band wide = new Band(group.p05(), group.median(), group.p95(), 2).times(100);
        Band narrow = new Band(group.p25(), group.median(), group.p75(), 2).times(100);
        Band mean = new Band(group.mean(), group.mean(), group.mean(), 1).times(100);
        return new TimePanels.Panel(
                heading,
                List.of(
                        new TimePanels.Line(days, new Curve("", Look.BLUE, MEDIAN, wide, 0)),
                        new TimePanels.Line(days, new Curve("", Look.BLUE, MEDIAN, narrow, 0)),
                        new TimePanels.Line(days, new Curve("", Look.INK, MEAN, mean, 0))));
    }
}
