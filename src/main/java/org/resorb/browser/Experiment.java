package org.resorb.browser;

import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.document.JsonWriter;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.measure.Section;
import org.resorb.quantity.Decimal;
import org.resorb.quantity.Time;
import org.resorb.run.Replicates;
import org.resorb.run.Simulation;
import org.resorb.run.TimeSeries;
import org.resorb.scenario.ScenarioFile;
import org.resorb.tissue.Tissue;

/**
 * A run that is watched as it goes and changed on the way. What is changed before the start becomes part of the scenario,
 * what is changed later an intervention with a date, so that the scenario always tells all that was done and a run of it
 * gives the same numbers.
 */
final class Experiment {
    private static final String MECHANISMS = "mechanisms.";

    private ScenarioFile beforeStart;
    private ScenarioFile file;
    private Simulation simulation;
    private Measures measures;
    private Course course;
    private Section section;
    private int replicate = 1;

    /** A run of a scenario, not yet begun. Too large for a page: the exception says so. */
    Experiment(ScenarioFile scenario) throws InvalidFileException {
        begin(PageLimits.checked(scenario));
    }

    private void begin(ScenarioFile scenario) {
        beforeStart = scenario;
        file = scenario;
        section = null;
        long seed = Replicates.seed(scenario.scenario().seed(), replicate);
        simulation = Simulation.of(scenario.scenario().withSeed(seed));
        simulation.start();
        measures = measures();
        course = new Course(Measures.columns());
        simulation.watchedBy((now, hours) -> {
            if (simulation.rowDue(hours)) {
                course.add(measures.row(now, hours));
            }
        });
    }

    private Measures measures() {
        return new Measures(
                simulation.tissue(),
                file.scenario().imaging(),
                file.scenario().pain(),
                file.scenario().herniation().volume());
    }

    /** Becomes one of the replicates of {@code resorb run --replicates}, counted from 1, back on the day of herniation. */
    void beReplicate(int number) {
        replicate = number;
        begin(beforeStart);
    }

    /** Back to the day of herniation. What was set before the start stays, what was done on the way is forgotten. */
    void restart() {
        begin(beforeStart);
    }

    /** One step further, if there is one. */
    void step() {
        simulation.advance();
        section = null;
    }

    boolean finished() {
        return simulation.isFinished();
    }

    double day() {
        return simulation.hours() / Time.HOURS_PER_DAY;
    }

    boolean started() {
        return simulation.hours() > 0 || course.size() > 0;
    }

    /**
     * Sets a value at a dotted path, from now on. Once the run goes, only mechanisms can change.
     *
     * @throws InvalidFileException with words, if the value is wrong; then nothing is changed
     */
    void set(String path, String value) throws InvalidFileException {
        if (!started()) {
            begin(PageLimits.checked(beforeStart.with(Map.of(path, value))));
        } else if (path.startsWith(MECHANISMS)) {
            act("set: " + nested(path, value));
        } else {
            throw file.mistake(path.replaceFirst("\\..*", ""), "cannot change during a run", "a restart first");
        }
    }

    /** {@code a.b} and a value as {@code {a: {b: "value"}}}. */
    private static String nested(String path, String value) {
        String text = JsonWriter.quoted(value);
        String[] keys = path.split("\\.");
        for (int i = keys.length - 1; i >= 0; i--) {
            text = "{" + JsonWriter.quoted(keys[i]) + ": " + text + "}";
        }
        return text;
    }

    /**
     * Does something now.
     *
     * @param what an intervention as in a file, but without braces and date, such as {@code drug: anti_tnf, dose: 5 mg/kg}
     * @throws InvalidFileException with words, if anything in it is wrong; then nothing is done
     */
    void act(String what) throws InvalidFileException {
        String now = Decimal.shortest(simulation.hours()) + " h";
        file = file.doing("{at: " + now + ", " + what + "}");
        simulation.amend(file.scenario().interventions());
    }

    /** The scenario with all that was done, in JSON; a run of it gives the same bytes. */
    String scenario() {
        return file.toJson();
    }

    List<String> warnings() {
        return file.warnings();
    }

    /** {@code timeseries.csv} so far. */
    String csv() {
        return TimeSeries.text(replicate, course);
    }

    Course course() {
        return course;
    }

    Tissue tissue() {
        return simulation.tissue();
    }

    /** The tissue as it looks now. */
    Section section() {
        if (section == null) {
            section = measures.section(simulation.tissue(), simulation.hours());
        }
        return section;
    }
}
