package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.chart.guide.EndLabels;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Prcc;
import org.resorb.study.PrccCourse;

/** Partial rank correlations of a curve over time: the strongest factors in colour, the others grey. */
final class PrccChart {
    private static final int NAMED = 7;
    private static final double WORDS = 116;

    private PrccChart() {}

    private record Course(String label, double[] values) {
        /** Sum of sizes over time. */
        double strength() {
            return Arrays.stream(values).filter(Double::isFinite).map(Math::abs).sum();
        }

        /** The last known value. */
        double last() {
            return Arrays.stream(values)
                    .filter(Double::isFinite)
                    .reduce((earlier, later) -> later)
                    .orElse(Double.NaN);
        }
    }

    /** Writes {@code prcc_over_time_NAME.png} and {@code .svg}. */
    static void write(Subject subject, PrccCourse course, Path folder) throws IOException {
        sheet(subject, course, courses(course), Theme.STANDARD).write(folder, "prcc_over_time_" + subject.name());
    }

    /** The strongest first; those that are known at no time are left out. */
    private static List<Course> courses(PrccCourse course) {
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < course.factors().size(); i++) {
            int factor = i;
            double[] values = course.correlations().stream()
                    .mapToDouble(
                            at -> at.coefficients().get(factor).correlation().value())
                    .toArray();
            courses.add(new Course(FactorWords.name(course.factors().get(i)), values));
        }
        courses.removeIf(one -> Double.isNaN(one.last()));
        courses.sort(Comparator.comparingDouble(Course::strength).reversed());
        return courses;
    }

    private static Sheet sheet(Subject subject, PrccCourse course, List<Course> courses, Theme theme) {
        double[] days = course.days();
        double[] high = course.correlations().stream().mapToDouble(Prcc::chance).toArray();
        double[] low = Arrays.stream(high).map(value -> -value).toArray();
        Plot plot = new Plot(
                        Scale.time(days[days.length - 1]),
                        Scale.steps("Partial rank correlation coefficient", -1, 1, 0.5))
                .add("95 % range of chance alone", new BandMark(days, low, high, Palette.tint(Theme.GREY, 0.22)));
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int i = courses.size() - 1; i >= 0; i--) {
            boolean named = i < NAMED;
            Color color = named ? theme.color(i) : Palette.tint(Theme.GREY, 0.4);
            BasicStroke stroke = named ? Theme.stroke(i, 1.4) : Theme.solid(0.5);
            plot.add(
                    named ? "" : "weaker factors",
                    new LineMark(days, courses.get(i).values(), color, stroke));
            if (named) {
                labels.add(new EndLabels.Label(
                        days[days.length - 1],
                        courses.get(i).last(),
                        courses.get(i).label(),
                        "",
                        color));
            }
        }
        plot.endLabels(new EndLabels(WORDS, labels));
        String words = courses.stream()
                .map(one -> one.label() + " " + Digits.brief(one.last()))
                .collect(Collectors.joining("; ", "At the end: ", "."));
        return new Sheet(new Metadata("What moves " + subject.title() + " over time", words, "", ""), theme, plot);
    }
}
