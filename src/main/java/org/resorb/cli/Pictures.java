package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.chart.ComparisonChart;
import org.resorb.chart.CourseChart;
import org.resorb.chart.EnsembleChart;
import org.resorb.chart.Fonts;
import org.resorb.chart.Mark;
import org.resorb.chart.MechanismChart;
import org.resorb.chart.Page;
import org.resorb.chart.Panels;
import org.resorb.chart.Picture;
import org.resorb.chart.Report;
import org.resorb.chart.VolumeChart;
import org.resorb.measure.Course;
import org.resorb.measure.Section;
import org.resorb.patients.MeasuredCourse;
import org.resorb.quantity.Time;
import org.resorb.scenario.Intervention;
import org.resorb.scenario.ScenarioFile;

/** Draws the charts and the report of a run. Not loaded when only data are asked for. */
final class Pictures {

    private Pictures() {}

    static void draw(
            Path folder,
            ScenarioFile file,
            List<Course> courses,
            List<Section> sections,
            List<String[]> summary,
            List<String> warnings)
            throws IOException {
        Fonts.prepare();
        String title = file.scenario().title();
        Picture picture = new Picture(Changed.title(title, file.settings()), courses, marks(file), sections);
        VolumeChart.write(picture, folder);
        MechanismChart.write(picture, folder);
        CourseChart.write(picture, folder);
        Panels.write(picture, folder);
        Report.write(
                folder,
                new Page(title, Changed.lines(file.settings()), courses.size(), file.toYaml(), summary, warnings));
    }

    static void ensemble(Path folder, ScenarioFile file, List<Course> courses, int[] sets) throws IOException {
        Fonts.prepare();
        String title = Changed.title(file.scenario().title(), file.settings());
        EnsembleChart.write(new Picture(title, courses, List.of(), List.of()), sets, folder);
    }

    /** {@code measured} is laid over the results, if it is not null. */
    static void compare(Map<String, List<Course>> results, MeasuredCourse measured, Path folder) throws IOException {
        Fonts.prepare();
        if (measured == null) {
            ComparisonChart.write(results, folder);
        } else {
            ComparisonChart.write(results, measured, folder);
        }
    }

    private static List<Mark> marks(ScenarioFile file) {
        List<Mark> marks = new ArrayList<>();
        for (Intervention intervention : file.scenario().interventions()) {
            marks.add(new Mark(intervention.at() / Time.HOURS_PER_DAY, intervention.label()));
        }
        return marks;
    }
}
