package org.resorb.run;

import java.util.ArrayList;
import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.measure.Section;
import org.resorb.scenario.Scenario;
import org.resorb.tissue.Tissue;

/** What is noted down of a run: a row of numbers a day, and sections at the planned months. */
public final class Diary implements Observer {
    private static final double HOURS_PER_DAY = 24;

    private final Scenario scenario;
    private final Attention attention;
    private final Measures measures;
    private final Course course = new Course(Measures.columns());
    private final List<Section> sections = new ArrayList<>();

    /** An empty diary of a scenario whose tissue is still fresh. */
    public Diary(Scenario scenario, Tissue fresh, Attention attention) {
        this.scenario = scenario;
        this.attention = attention;
        measures = new Measures(
                fresh,
                scenario.imaging(),
                scenario.pain(),
                scenario.herniation().volume());
    }

    @Override
    public void see(Tissue tissue, double hours) {
        if (wholeDay(hours) && hours <= scenario.duration()) {
            boolean image = attention.images().test((int) (hours / HOURS_PER_DAY));
            course.add(measures.row(tissue, hours, image));
        }
        if (attention.sections() && Calendar.sectionDue(hours, scenario)) {
            sections.add(measures.section(tissue, hours));
        }
    }

    static boolean wholeDay(double hours) {
        return hours / HOURS_PER_DAY == Math.floor(hours / HOURS_PER_DAY);
    }

    /** The rows so far. */
    public Course course() {
        return course;
    }

    /** The sections so far. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }
}
