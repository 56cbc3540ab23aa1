package org.resorb.patients;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.measure.Course;
import org.resorb.quantity.Time;
import org.resorb.run.Recording;
import org.resorb.run.Simulation;
import org.resorb.scenario.ScenarioFile;

/** What a radiologist sees of one patient at the first image, in cells of a table of patients by column. */
public final class FirstImage {
    /** Days after herniation: the middle of the first images of {@code cohort_four_types}. */
    public static final int DAY = 63;

    private final Map<String, String> cells;

    private FirstImage(Map<String, String> cells) {
        this.cells = cells;
    }

    /** Simulates the patient of a scenario up to the first image and looks at it. */
    public static FirstImage of(ScenarioFile file) {
        Course course = Simulation.of(file.scenario().until(DAY * Time.HOURS_PER_DAY))
                .run(part -> {}, new Recording(false, day -> day == DAY))
                .course();
        Map<String, String> cells = new LinkedHashMap<>();
        for (BaselineVariable variable : BaselineVariable.values()) {
            cells.put(variable.column(), variable.read(file, course));
        }
        return new FirstImage(cells);
    }

    /** By column of a table of patients. */
    public Map<String, String> cells() {
        return Collections.unmodifiableMap(cells);
    }

    double value(Predictor predictor) {
        return predictor.value(cells.get(predictor.column()));
    }
}
