package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.patients.PatientTable;
import org.resorb.patients.Visit;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Moments;

/** Pain and volume of each group over the visits on one scale, which shows the one that falls first. */
public final class PainAndVolumeChart {
    private static final String NOTE =
            "Means with 95 % intervals, in per cent of the mean at the first image. Patients who "
                    + "were operated are told as if they had not been; n = patients.";
    private static final double KEYS = 14;
    private static final BasicStroke PAIN = Look.dashed(1.4, 5, 2);
    private static final BasicStroke VOLUME = Look.solid(1.5);

    private PainAndVolumeChart() {}

    /**
     * Writes {@code pain_and_volume.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if the table lacks {@code pain_vas} or {@code mri_volume_fraction} at a visit
     */
    public static void write(PatientTable patients, Path folder) throws IOException {
        List<Visit> visits = patients.visits();
        if (patients.size() == 0 || visits.isEmpty()) {
            throw new IllegalArgumentException("no patients or visits to draw");
        }
        List<TimePanels.Panel> panels = new ArrayList<>();
        Kinds.groups(patients).forEach((name, group) -> panels.add(panel(name, group, visits)));
        double max = 100;
        for (TimePanels.Panel panel : panels) {
            for (TimePanels.Line line : panel.lines()) {
                max = Math.max(max, line.curve().band().max());
            }
        }
        TimeScale time = TimeScale.until(Kinds.lastDay(patients));
        TimePanels all = new TimePanels(time, "% of the first image", max, List.copyOf(panels));
        double top = CohortSheet.top(NOTE) + KEYS;
        double height = Math.ceil(top + all.height() + CohortSheet.FOOT);
        String words = panels.stream()
                .map(panel -> panel.heading() + ": volume " + end(panel.lines().get(0)) + ", pain "
                        + end(panel.lines().get(1)))
                .collect(Collectors.joining("; ", "At the end, in per cent of the first image: ", "."));
        new CohortSheet(height, "Pain and volume over time", NOTE)
                .write(folder, "pain_and_volume", words, pen -> draw(pen, all, top));
    }

    private static void draw(Graphics2D pen, TimePanels all, double top) {
        List<Legend.Key> keys = List.of(
                new Legend.Key("leg pain (VAS)", Look.VERMILION, PAIN),
                new Legend.Key("MRI volume", Look.BLUE, VOLUME));
        new Legend(keys, CohortSheet.WIDTH, Look.TEXT).draw(pen, CohortSheet.EDGE, top - KEYS);
        all.draw(pen, top);
    }

    private static TimePanels.Panel panel(String name, PatientTable group, List<Visit> visits) {
        double[] days = visits.stream()
                .mapToDouble(visit -> Moments.mean(Kinds.known(group.numbers(visit.at("time_d")))))
                .toArray();
        Band pain = means(group, visits, "pain_vas");
        Band volume = means(group, visits, "mri_volume_fraction");
        String heading = Kinds.words(name) + ", n = " + group.size();
        return new TimePanels.Panel(
                heading, List.of(line(days, volume, Look.BLUE, VOLUME), line(days, pain, Look.VERMILION, PAIN)));
    }

    private static String end(TimePanels.Line line) {
        return Axes.whole(line.curve().band().middle()[line.days().length - 1]);
    }

    private static TimePanels.Line line(double[] days, Band band, Color color, BasicStroke stroke) {
        return new TimePanels.Line(days, new Curve("", color, stroke, band, 0));
    }

    /** Means with normal intervals, relative to the first. */
    private static Band means(PatientTable group, List<Visit> visits, String column) {
        int n = visits.size();
        Band band = new Band(new double[n], new double[n], new double[n], 2);
        for (int i = 0; i < n; i++) {
            double[] values = Kinds.known(group.numbers(visits.get(i).at(column)));
            Estimate mean = Moments.normalInterval(values);
            band.low()[i] = mean.lower();
            band.middle()[i] = mean.value();
            band.high()[i] = mean.upper();
        }
        // Of nothing at the start there is no part; it is not drawn.
        return band.times(band.middle()[0] > 0 ? 100 / band.middle()[0] : Double.NaN);
    }
}
