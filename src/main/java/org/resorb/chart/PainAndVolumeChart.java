package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.Arms;
import org.resorb.patients.PatientTable;
import org.resorb.patients.Visit;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Missing;
import org.resorb.statistics.Moments;

/** Pain and volume of each group over the visits on one scale, which shows the one that falls first. */
final class PainAndVolumeChart {
    private static final String NOTE = "Lines: means, bands: 95 % intervals, in per cent of the first image."
            + " Operated patients are told as if they had not been; n = patients.";

    /** Means of a group at its visits. */
    private record Course(String name, double[] days, ReplicateBand volume, ReplicateBand pain) {
        String end() {
            int last = days.length - 1;
            return name + ": volume " + Digits.whole(volume.middle()[last]) + ", pain "
                    + Digits.whole(pain.middle()[last]);
        }
    }

    private PainAndVolumeChart() {}

    /**
     * Writes {@code pain_and_volume.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if the table lacks {@code pain_vas} or {@code mri_volume_fraction} at a visit
     */
    static void write(PatientTable patients, Path folder) throws IOException {
        List<Visit> visits = patients.visits();
        if (patients.size() == 0 || visits.isEmpty()) {
            throw new IllegalArgumentException("no patients or visits to draw");
        }
        List<Course> courses = new ArrayList<>();
        Groups.of(patients).forEach((name, group) -> courses.add(course(name, group, visits)));
        sheet(courses, Groups.time(patients), NOTE + Groups.same(Arms.of(patients)), Theme.STANDARD)
                .write(folder, "pain_and_volume");
    }

    private static Course course(String name, PatientTable group, List<Visit> visits) {
        double[] days = visits.stream()
                .mapToDouble(visit -> Moments.mean(Missing.omit(group.numbers(visit.at("time_d")))))
                .toArray();
        return new Course(
                Groups.words(name) + ", n = " + group.size(),
                days,
                means(group, visits, "mri_volume_fraction"),
                means(group, visits, "pain_vas"));
    }

    /** Means with normal intervals, relative to the first. */
    private static ReplicateBand means(PatientTable group, List<Visit> visits, String column) {
        List<Estimate> means = visits.stream()
                .map(visit -> Moments.normalInterval(Missing.omit(group.numbers(visit.at(column)))))
                .toList();
        ReplicateBand band = new ReplicateBand(
                means.stream().mapToDouble(Estimate::lower).toArray(),
                means.stream().mapToDouble(Estimate::value).toArray(),
                means.stream().mapToDouble(Estimate::upper).toArray());
        // Of nothing at the start there is no part; it is not drawn.
        return band.times(band.middle()[0] > 0 ? 100 / band.middle()[0] : Double.NaN);
    }

    private static Sheet sheet(List<Course> courses, Scale time, String note, Theme theme) {
        double max = courses.stream()
                .mapToDouble(course -> Math.max(
                        Math.max(course.volume().max(), course.volume().peak()),
                        course.pain().max()))
                .max()
                .orElse(0);
        Scale percent = Scale.upTo("% of the first image", Math.max(100, max));
        List<Plot> plots = courses.stream()
                .map(course -> plot(course, time, percent, theme))
                .toList();
        String words = courses.stream()
                .map(Course::end)
                .collect(Collectors.joining("; ", "At the end, in per cent of the first image: ", "."));
        return new Sheet(Groups.about("Pain and volume over time", words), theme, plots)
                .note(note)
                .columns(2, 8)
                .facets();
    }

    private static Plot plot(Course course, Scale time, Scale percent, Theme theme) {
        double[] days = course.days();
        return new Plot(time, percent)
                .heading(course.name())
                .height(105)
                .add(course.volume().band(days, Palette.clear(theme.color(Palette.BLUE), 0.22)))
                .add(course.pain().band(days, Palette.clear(theme.color(Palette.VERMILION), 0.22)))
                .add(
                        "MRI volume",
                        new LineMark(days, course.volume().middle(), theme.color(Palette.BLUE), Theme.solid(1.5)))
                .add(
                        "leg pain (VAS)",
                        new LineMark(
                                days, course.pain().middle(), theme.color(Palette.VERMILION), Theme.dashed(1.4, 5, 2)));
    }
}
