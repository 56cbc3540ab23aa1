package org.resorb.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.resorb.measure.Cautions;
import org.resorb.measure.Course;
import org.resorb.measure.Detail;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.Measures;
import org.resorb.measure.Section;
import org.resorb.quantity.Time;
import org.resorb.scenario.Scenario;
import org.resorb.space.Archive;
import org.resorb.tissue.Tissue;

/** Writes down what a run is asked to look at. */
final class Recorder implements Observer {
    private final Simulation simulation;
    private final Scenario scenario;
    private final Recording recording;
    private final DoubleConsumer progress;
    private final Measures measures;
    private final Course course;
    private final List<Section> sections = new ArrayList<>();
    private final List<FragmentShape> shapes = new ArrayList<>();
    private long mostAgents;

    /** Of a simulation that has just been started. */
    Recorder(Simulation simulation, Recording recording, DoubleConsumer progress) {
        this.simulation = simulation;
        this.recording = recording;
        this.progress = progress;
        scenario = simulation.scenario();
        List<Detail> details = Detail.both(scenario.output().details(), recording.details());
        measures = new Measures(simulation.tissue(), scenario.examination(), details);
        course = new Course(Measures.columns(details));
    }

    @Override
    public void see(Tissue now, double hours) {
        mostAgents = Math.max(mostAgents, AgentPlan.in(now));
        if (simulation.rowDue(hours)) {
            boolean image = recording.images().test((int) (hours / Time.HOURS_PER_DAY));
            course.add(measures.row(now, hours, image));
            progress.accept(hours / scenario.duration());
        }
        if (recording.sections() && ImagingSchedule.sectionDue(hours, scenario)) {
            sections.addAll(measures.sections(now, hours));
            Measures.shape(now, hours).ifPresent(shapes::add);
        }
    }

    Outcome outcome() {
        return new Outcome(scenario.seed(), course, List.copyOf(sections), List.copyOf(shapes), cautions());
    }

    private List<String> cautions() {
        List<String> cautions = new ArrayList<>(Cautions.of(course));
        String exceeded = AgentPlan.of(scenario).exceeded(mostAgents);
        if (exceeded != null) {
            cautions.add(exceeded);
        }
        return List.copyOf(cautions);
    }

    void archive(Archive archive) {
        course.archive(archive);
        mostAgents = archive.whole("most agents", mostAgents);
        int looks = (int) archive.whole("sections", sections.size());
        for (int i = 0; i < looks; i++) {
            Section kept = Section.archived(archive, archive.restoring() ? null : sections.get(i));
            if (archive.restoring()) {
                sections.add(kept);
            }
        }
        int seen = (int) archive.whole("shapes", shapes.size());
        for (int i = 0; i < seen; i++) {
            FragmentShape kept = FragmentShape.archived(archive, archive.restoring() ? null : shapes.get(i));
            if (archive.restoring()) {
                shapes.add(kept);
            }
        }
    }
}
