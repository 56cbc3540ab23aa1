package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Course;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.Section;
import org.resorb.run.Outcome;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.SegmentationComparison;

/** The pictures and the report of a run, and of its replicates what they are drawn from. */
public final class RunPictures {
    private final ScenarioFile file;
    private final Path folder;
    private final Theme theme;
    private final List<Integer> replicates = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<FragmentShape> shapes = new ArrayList<>();

    /** For a run into a folder, with so many dots an inch. */
    public RunPictures(ScenarioFile file, Path folder, int dpi) {
        this.file = file;
        this.folder = folder;
        theme = Theme.STANDARD.withDpi(dpi);
    }

    private boolean isFromSegmentation() {
        return file.scenario().segmentation() != null;
    }

    /** Draws, before the first step, by what to see that labels and directions are right. */
    public void begin() throws IOException {
        if (isFromSegmentation()) {
            SegmentationChart.write(file, folder, theme);
        }
    }

    /** Takes one replicate; they come in order. */
    public void add(int replicate, Outcome outcome) {
        if (courses.isEmpty()) {
            sections.addAll(outcome.sections());
            shapes.addAll(outcome.shapes());
        }
        replicates.add(replicate);
        courses.add(outcome.course());
    }

    /** The replicates that were taken. */
    public List<Integer> replicates() {
        return replicates;
    }

    /**
     * Draws all of them.
     *
     * @param sets the parameter set of each replicate if some set has two, else null
     * @param summary as {@link Report#write} takes it
     * @param warnings one sentence each
     */
    public void finish(int[] sets, List<String[]> summary, List<String> warnings) throws IOException {
        RunFigures figures = RunFigures.of(file, courses, sections, shapes);
        if (sets != null) {
            figures.writeEnsemble(sets, folder, theme);
        }
        figures.write(folder, theme);
        List<String> start = isFromSegmentation() ? SegmentationComparison.sentences(file.scenario()) : List.of();
        Report.write(folder, figures, summary, warnings, start, file.toYaml());
    }
}
