package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.chart.guide.Annotation;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.theme.Fonts;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Course;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.Plane;
import org.resorb.measure.Section;
import org.resorb.quantity.Time;
import org.resorb.scenario.RunKeys;
import org.resorb.scenario.ScenarioFile;

/**
 * The charts of a run and what they are drawn from.
 *
 * @param about title, caption and source of all of them; each has a description of its own
 * @param replicates one course per replicate, at least one, all with the same columns and days
 * @param annotations dated events in days; pass the first of a series of doses, not each
 * @param sections looks at the planes of the tissue of the first replicate, in order of time
 * @param shapes its fragment in space at the same times; none of a run in two dimensions
 * @param marks what a mark of a cell in the sections stands for
 */
public record RunFigures(
        Metadata about,
        List<Course> replicates,
        List<Annotation> annotations,
        List<Section> sections,
        List<FragmentShape> shapes,
        CellMarks marks) {
    /** No replicate: {@link IllegalArgumentException}. */
    public RunFigures {
        if (replicates.isEmpty()) {
            throw new IllegalArgumentException("a chart needs at least one replicate");
        }
        replicates = List.copyOf(replicates);
        annotations = List.copyOf(annotations);
        sections = List.copyOf(sections);
        shapes = List.copyOf(shapes);
    }

    /** Of replicates of a scenario; what was set beside its file stands in the caption. */
    public static RunFigures of(
            ScenarioFile file, List<Course> replicates, List<Section> sections, List<FragmentShape> shapes) {
        List<Annotation> annotations = file.scenario().interventions().stream()
                .map(intervention -> new Annotation(intervention.at() / Time.HOURS_PER_DAY, intervention.label()))
                .toList();
        String source = "scenario " + file.scenario().name() + ", seed "
                + file.scenario().seed() + ", replicates " + replicates.size();
        Metadata about = new Metadata(file.scenario().title(), "", changed(file.settings()), source);
        CellMarks marks = new CellMarks(file.scenario().resolution()::cellsPerAgent);
        return new RunFigures(about, replicates, annotations, sections, shapes, marks);
    }

    /** {@code Changed: mechanisms.autophagy = off}; empty if nothing was. What else is written changes no chart. */
    private static String changed(Map<String, String> settings) {
        String changed = settings.entrySet().stream()
                .filter(setting -> !RunKeys.isOutput(setting.getKey()))
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining(", "));
        return changed.isEmpty() ? "" : "Changed: " + changed;
    }

    /** Writes {@code volume}, {@code mechanisms}, {@code courses} and {@code panels}, each as PNG and SVG. */
    public void write(Path folder) throws IOException {
        write(folder, Theme.STANDARD);
    }

    /** The same in another theme. */
    void write(Path folder, Theme theme) throws IOException {
        Fonts.prepare();
        VolumeChart.sheet(this, theme).write(folder, "volume");
        MechanismChart.sheet(this, theme).write(folder, "mechanisms");
        CourseChart.sheet(this, theme).write(folder, "courses");
        PanelChart.sheet(this, theme).write(folder, "panels");
    }

    /**
     * Writes {@code ensemble.png} and {@code ensemble.svg}.
     *
     * @param sets the parameter set of each replicate; some set has two replicates
     */
    void writeEnsemble(int[] sets, Path folder, Theme theme) throws IOException {
        Fonts.prepare();
        EnsembleChart.sheet(this, sets, theme).write(folder, "ensemble");
    }

    /** Looks at one plane, in order of time. */
    List<Section> sections(Plane plane) {
        return sections.stream().filter(section -> section.plane() == plane).toList();
    }

    double[] days() {
        return replicates.get(0).series("time_d");
    }

    double lastDay() {
        return days()[days().length - 1];
    }

    Scale time() {
        return Scale.time(lastDay());
    }

    boolean hasSpread() {
        return replicates.size() > 1;
    }

    /** {@code , median of 20 replicates}, empty for one replicate. */
    String of(String statistic) {
        return hasSpread() ? ", " + statistic + " of " + replicates.size() + " replicates" : "";
    }

    ReplicateBand spread(String column) {
        return ReplicateBand.of(replicates, column);
    }
}
