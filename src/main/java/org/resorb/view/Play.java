package org.resorb.view;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.resorb.document.InvalidFileException;
import org.resorb.document.JsonWriter;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.quantity.Decimal;
import org.resorb.quantity.Time;
import org.resorb.run.Observer;
import org.resorb.run.Simulation;
import org.resorb.scenario.Intervention;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/**
 * A scenario as somebody plays with it. What is changed while nothing runs holds from the start; what is changed later
 * becomes an intervention at that time. So whatever was done is a scenario, and running it gives the same bytes.
 */
public final class Play {

    /** No intervention is as early. */
    private static final double BEFORE = -1;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private ScenarioFile begun;
    private ScenarioFile played;
    private Simulation simulation;
    private Course course;
    private boolean running;

    /** A play of a checked file; its tissue can be looked at before anything runs. */
    public Play(ScenarioFile file) {
        begun = file;
        prepare();
    }

    /** Begins anew with this seed and what was changed while nothing ran; what was changed later is forgotten. */
    public void start(long seed) {
        reseed(seed);
        boolean forgotten =
                !played.scenario().interventions().equals(begun.scenario().interventions());
        prepare();
        running = true;
        String also = forgotten ? ", without what was changed on the way" : "";
        log.add("Start with seed " + played.scenario().seed() + also);
    }

    private void prepare() {
        played = begun;
        simulation = Simulation.of(begun.scenario());
        simulation.start();
        course = new Course(Measures.columns());
        simulation.watchedBy(recorder(simulation, course));
    }

    private static Observer recorder(Simulation simulation, Course course) {
        Scenario scenario = simulation.scenario();
        Measures measures = new Measures(
                simulation.tissue(),
                scenario.imaging(),
                scenario.pain(),
                scenario.herniation().volume());
        return (tissue, hours) -> {
            if (simulation.rowDue(hours)) {
                course.add(measures.row(tissue, hours));
            }
        };
    }

    private void reseed(long seed) {
        if (seed == begun.scenario().seed()) {
            return;
        }
        try {
            begun = begun.with(Map.of("seed", Long.toString(seed)));
        } catch (InvalidFileException outOfRange) {
            log.add(outOfRange.problems().get(0).toString());
        }
    }

    /** Nothing runs any more; what was measured stays. */
    public void stop() {
        running = false;
    }

    /**
     * Sets {@code autophagy} to {@code off} or {@code on}, or {@code autophagy.induction} to a value with its unit. Call
     * between steps only.
     *
     * @throws InvalidFileException with what is wrong, and then nothing was changed
     */
    public void set(String path, String value) throws InvalidFileException {
        if (running) {
            double hours = simulation.hours();
            played = played.doing(
                    "{at: " + Decimal.shortest(hours) + " h, set: " + nested("mechanisms." + path, value) + "}");
            simulation.amend(played.scenario().interventions());
            log.add("Day " + days(hours) + ": " + path + " " + value);
        } else {
            begun = begun.with(Map.of("mechanisms." + path, value));
            played = begun;
            log.add("From the start: " + path + " " + value);
        }
    }

    /**
     * Gives a drug on the day that the play stands at, or on the first day while nothing runs. Call between steps only.
     *
     * @param every time between doses with its unit, empty for one dose
     * @param until time of the last dose with its unit, empty for the end
     * @throws InvalidFileException with what is wrong, and then nothing was given
     */
    public void give(String drug, String dose, String every, String until) throws InvalidFileException {
        double hours = running ? simulation.hours() : 0;
        String given = "{at: " + Decimal.shortest(hours) + " h, drug: " + JsonWriter.quoted(drug) + ", dose: "
                + JsonWriter.quoted(dose) + optional("every", every) + optional("until", until) + "}";
        if (running) {
            played = played.doing(given);
            simulation.amend(played.scenario().interventions());
        } else {
            begun = begun.doing(given);
            played = begun;
        }
        log.add((running ? "Day " + days(hours) : "From the start") + ": " + drug + " " + dose
                + (every.isEmpty() ? "" : " every " + every) + (until.isEmpty() ? "" : " until " + until));
    }

    private static String optional(String key, String value) {
        return value.isEmpty() ? "" : ", " + key + ": " + JsonWriter.quoted(value);
    }

    /** Takes all treatments and other interventions out of the scenario; while something runs, nothing happens. */
    public void withoutInterventions() throws InvalidFileException {
        if (!running) {
            begun = begun.with(Map.of("interventions", "[]"));
            played = begun;
            log.add("Without interventions");
        }
    }

    /** What is given or done in this play, a line each with its first day. */
    public List<String> interventions() {
        return played.scenario().interventions().stream()
                .map(one -> "day " + days(one.at()) + ": " + one.label() + again(one))
                .toList();
    }

    private static String again(Intervention one) {
        return one instanceof Intervention.Dose dose && dose.every() > 0 ? " every " + days(dose.every()) + " d" : "";
    }

    private static String nested(String path, String value) {
        String change = JsonWriter.quoted(value);
        List<String> keys = List.of(path.split("\\."));
        for (int i = keys.size() - 1; i >= 0; i--) {
            change = "{" + JsonWriter.quoted(keys.get(i)) + ": " + change + "}";
        }
        return change;
    }

    private static String days(double hours) {
        double days = hours / Time.HOURS_PER_DAY;
        return days == Math.rint(days) ? Long.toString((long) days) : Double.toString(days);
    }

    /** How the mechanisms are set now, or would be at a start if nothing runs; see {@link ScenarioFile#mechanismsAt}. */
    public Map<String, String> mechanisms() {
        return running ? played.mechanismsAt(simulation.hours()) : begun.mechanismsAt(BEFORE);
    }

    /** True between a start and a stop, also while it pauses. */
    public boolean isRunning() {
        return running;
    }

    /** All that was played since the start, as a scenario file. */
    public String yaml() {
        return played.toYaml();
    }

    /** What is measured so far, a row a day. */
    public Course course() {
        return course;
    }

    /** What was done, a line each. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** Title of the scenario. */
    public String title() {
        return begun.scenario().title();
    }

    /** What runs, or what would. */
    public Simulation simulation() {
        return simulation;
    }
}
