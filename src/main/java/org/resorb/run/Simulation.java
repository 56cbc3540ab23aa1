package org.resorb.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.resorb.chance.Chance;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.measure.Section;
import org.resorb.mechanism.Mechanism;
import org.resorb.mechanism.Treatment;
import org.resorb.quantity.Time;
import org.resorb.scenario.Intervention;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.TissueBuilder;
import org.resorb.space.Parallel;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;
import sim.engine.SimState;

/**
 * One run of a scenario on MASON's schedule. The timetable of every step, in this order: interventions that are due, each
 * substance in turn, observers, every mechanism, and the commit of what they asked for.
 */
public final class Simulation extends SimState {
    private static final long serialVersionUID = 1L;

    private static final int INTERVENE = 0;
    private static final int SETTLE = 10;
    private static final int OBSERVE = 50;
    private static final int ACT = 60;
    private static final int COMMIT = 70;

    private final transient Scenario scenario;
    private final transient Parallel parallel;
    private final transient List<Observer> observers = new ArrayList<>();
    private transient Tissue tissue;
    private transient Settling settling;
    private transient Changes changes;
    private transient List<Mechanism> mechanisms;
    private transient List<Intervention> interventions;
    private transient boolean finished;

    private Simulation(Scenario scenario, Parallel parallel) {
        super(scenario.seed());
        this.scenario = scenario;
        this.parallel = parallel;
        this.interventions = scenario.interventions();
    }

    /** A simulation of a scenario, not yet started. */
    public static Simulation of(Scenario scenario) {
        return of(scenario, Parallel.SERIAL);
    }

    /** The same, with what the tasks of a step are handed to; the results are the same whatever it is. */
    public static Simulation of(Scenario scenario, Parallel parallel) {
        return new Simulation(scenario, parallel);
    }

    /** Lets somebody watch every step. */
    public Simulation watchedBy(Observer observer) {
        observers.add(observer);
        return this;
    }

    /** The scenario that is run. */
    public Scenario scenario() {
        return scenario;
    }

    /** The tissue as it is now; null before {@link #start()}. */
    public Tissue tissue() {
        return tissue;
    }

    /** How the substances were settled so far; null before {@link #start()}. */
    public Settling settling() {
        return settling;
    }

    /** Hours since herniation. */
    public double hours() {
        return Math.max(0, schedule.getSteps()) * scenario.resolution().step();
    }

    /** Number of steps that the scenario takes. */
    public long steps() {
        return (long) Math.ceil(scenario.duration() / scenario.resolution().step() - 1e-9);
    }

    /** As MASON's, without its search for threads of the run: there are none, and a browser does not have any. */
    @Override
    public void start() {
        schedule.reset();
        finished = false;
        tissue = TissueBuilder.build(scenario);
        settling = new Settling(tissue, scenario);
        changes = new Changes(tissue, scenario.resolution().step());
        mechanisms = withTreatment(scenario.mechanisms());
        schedule.scheduleRepeating(0, INTERVENE, state -> intervene());
        for (Substance substance : Declared.SUBSTANCES.all()) {
            schedule.scheduleRepeating(
                    0,
                    SETTLE + substance.index(),
                    state -> settling.settle(substance, mechanisms, schedule.getSteps()));
        }
        schedule.scheduleRepeating(0, OBSERVE, state -> observe());
        schedule.scheduleRepeating(0, ACT, state -> act());
        schedule.scheduleRepeating(0, COMMIT, state -> changes.commit());
    }

    /** As MASON's, without its search for threads of the run. */
    @Override
    public void finish() {
        schedule.clear();
        schedule.seal();
    }

    private static List<Mechanism> withTreatment(List<Mechanism> sorted) {
        List<Mechanism> all = new ArrayList<>(sorted);
        all.add(new Treatment());
        return List.copyOf(all);
    }

    private void intervene() {
        double now = hours();
        double before = now - scenario.resolution().step();
        for (Intervention intervention : interventions) {
            if (intervention instanceof Intervention.Dose dose) {
                give(dose, dosesBetween(dose, before, now));
            } else if (due(intervention.at(), before, now)) {
                mechanisms = withTreatment(((Intervention.Override) intervention).mechanisms());
            }
        }
    }

    private void give(Intervention.Dose dose, long times) {
        for (long i = 0; i < times; i++) {
            tissue.medication().give(dose.drug(), dose.doses());
        }
    }

    private static boolean wholeDay(double hours) {
        return hours / Time.HOURS_PER_DAY == Math.floor(hours / Time.HOURS_PER_DAY);
    }

    private static boolean due(double at, double before, double now) {
        return at > before && at <= now;
    }

    private static long dosesBetween(Intervention.Dose dose, double before, double now) {
        if (dose.every() <= 0) {
            return due(dose.at(), before, now) ? 1 : 0;
        }
        double last = Math.min(now, dose.until());
        return Math.max(0, givenBy(dose, last)) - Math.max(0, givenBy(dose, Math.min(before, dose.until())));
    }

    private static long givenBy(Intervention.Dose dose, double time) {
        return time < dose.at() ? 0 : 1 + (long) Math.floor((time - dose.at()) / dose.every() + 1e-9);
    }

    private void observe() {
        for (Observer observer : observers) {
            observer.see(tissue, hours());
        }
    }

    private void act() {
        for (Mechanism mechanism : mechanisms) {
            String purpose = mechanism.getClass().getSimpleName();
            Chance chance = Chance.of(
                    scenario.seed(),
                    purpose,
                    schedule.getSteps(),
                    scenario.resolution().step());
            mechanism.act(tissue, changes, chance);
        }
    }

    /** Runs from herniation to the end and returns what was measured. */
    public Outcome run() {
        return run(progress -> {}, Recording.ALL);
    }

    /**
     * Runs from herniation to the end.
     *
     * @param progress is told the part that is done, 0 to 1
     * @param recording what to look at
     */
    public Outcome run(DoubleConsumer progress, Recording recording) {
        start();
        Measures measures = new Measures(
                tissue,
                scenario.imaging(),
                scenario.pain(),
                scenario.herniation().volume());
        Course course = new Course(Measures.columns());
        List<Section> sections = new ArrayList<>();
        watchedBy((now, hours) -> {
            if (rowDue(hours)) {
                boolean image = recording.images().test((int) (hours / Time.HOURS_PER_DAY));
                course.add(measures.row(now, hours, image));
                progress.accept(hours / scenario.duration());
            }
            if (recording.sections() && ImagingSchedule.sectionDue(hours, scenario)) {
                sections.add(measures.section(now, hours));
            }
        });
        while (!isFinished()) {
            advance();
        }
        progress.accept(1);
        return new Outcome(scenario.seed(), course, List.copyOf(sections));
    }

    /** One step further, for who watches a run as it goes; behind the last step, the last look. Needs a start first. */
    public void advance() {
        if (schedule.getSteps() < steps()) {
            schedule.step(this);
        } else if (!finished) {
            finished = true;
            lookAtTheEnd();
            finish();
        }
    }

    private void lookAtTheEnd() {
        intervene();
        for (Substance substance : Declared.SUBSTANCES.all()) {
            settling.settle(substance, mechanisms, steps());
        }
        observe();
    }

    /** True when there is nothing left to do. */
    public boolean isFinished() {
        return finished;
    }

    /** True if a day is whole and within the run, so that a row is written. */
    public boolean rowDue(double hours) {
        return wholeDay(hours) && hours <= scenario.duration();
    }

    /** From now on these are the interventions of the run; what was due before stays done. */
    public void amend(List<Intervention> amended) {
        interventions = List.copyOf(amended);
    }
}
