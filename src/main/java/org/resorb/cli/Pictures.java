package org.resorb.cli;

import java.nio.file.Path;
import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Section;
import org.resorb.run.SummaryFile;
import org.resorb.scenario.ScenarioFile;

/** Draws the charts and the report of a run. Not loaded when only data are asked for. */
final class Pictures {
    private Pictures() {}

    static void draw(
            Path folder,
            ScenarioFile file,
            List<Course> courses,
            List<Section> sections,
            SummaryFile summary,
            List<String> warnings) {}

    static void compare(java.util.Map<String, List<Course>> results, Path folder) {}
}
