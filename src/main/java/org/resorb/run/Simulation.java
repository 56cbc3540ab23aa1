package org.resorb.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.resorb.chance.Chance;
import org.resorb.mechanism.Mechanism;
import org.resorb.mechanism.Treatment;
import org.resorb.quantity.Time;
import org.resorb.scenario.Herniation;
import org.resorb.scenario.Intervention;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.TissueBuilder;
import org.resorb.space.Archive;
import org.resorb.space.Parallel;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Tissue;
import sim.engine.SimState;

/**
 * One run of a scenario on MASON's schedule. The timetable of every step, in this order: interventions that are due, the
 * substances, observers, every mechanism, and the commit of what they asked for.
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
    private transient StepLength length;
    private transient long elapsed;
    private transient int lasting;
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
        return elapsed * scenario.resolution().step();
    }

    /** Number of steps that the scenario takes if none of them is longer than the shortest. */
    private long steps() {
        return (long) Math.ceil(scenario.duration() / scenario.resolution().step() - 1e-9);
    }

    /** True once the last step is done, so that only the last look is left, and after it. */
    public boolean lastStepDone() {
        return elapsed >= steps();
    }

    /** As MASON's, without its search for threads of the run: there are none, and a browser does not have any. */
    @Override
    public void start() {
        schedule.reset();
        finished = false;
        elapsed = 0;
        tissue = TissueBuilder.build(scenario, parallel);
        settling = new Settling(tissue, scenario, parallel);
        changes = new Changes(tissue, scenario.resolution().step());
        length = new StepLength(tissue, scenario.resolution());
        mechanisms = withTreatment(scenario.mechanisms());
        schedule.scheduleRepeating(0, INTERVENE, state -> intervene());
        schedule.scheduleRepeating(0, SETTLE, state -> settling.settle(mechanisms, elapsed));
        schedule.scheduleRepeating(0, OBSERVE, state -> observe());
        schedule.scheduleRepeating(0, ACT, state -> act());
        schedule.scheduleRepeating(0, COMMIT, state -> commit());
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
            long times = intervention.times(before, now);
            if (times > 0) {
                length.forget();
                does(intervention, times);
            }
        }
        if (scenario.herniation().followsBetween(before, now)) {
            length.forget();
            changes.await(scenario.herniation().following());
        }
    }

    private void does(Intervention intervention, long times) {
        if (intervention instanceof Intervention.Dose dose) {
            for (long i = 0; i < times; i++) {
                tissue.medication().give(dose.drug(), dose.doses());
            }
        } else if (intervention instanceof Intervention.Reherniation again) {
            boolean free = scenario.herniation().type() == Herniation.Type.SEQUESTRATION;
            changes.herniateAgain(free ? 0 : again.part());
        } else {
            mechanisms = withTreatment(((Intervention.Override) intervention).mechanisms());
        }
    }

    private static boolean wholeDay(double hours) {
        return hours / Time.HOURS_PER_DAY == Math.floor(hours / Time.HOURS_PER_DAY);
    }

    private void observe() {
        for (Observer observer : observers) {
            observer.see(tissue, hours());
        }
    }

    private void act() {
        lasting = length.next(elapsed, steps(), this::mayPass);
        changes.lasting(lasting * scenario.resolution().step());
        for (Mechanism mechanism : mechanisms) {
            String purpose = mechanism.getClass().getSimpleName();
            Chance chance = Chance.of(
                    scenario.seed(),
                    purpose,
                    elapsed,
                    lasting * scenario.resolution().step());
            Acting.act(mechanism, tissue, changes, chance);
        }
    }

    private void commit() {
        changes.commit();
        elapsed += lasting;
    }

    /** True if nothing is planned for this time, so that a long step may pass it. */
    private boolean mayPass(long step) {
        double now = step * scenario.resolution().step();
        double before = now - scenario.resolution().step();
        for (Intervention intervention : interventions) {
            if (intervention.times(before, now) > 0) {
                return false;
            }
        }
        return !scenario.herniation().followsBetween(before, now) && !ImagingSchedule.monthDue(now, scenario);
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
        return run(progress, recording, Checkpoint.NONE);
    }

    /** The same, from the state that a checkpoint has, which keeps it now and then. */
    Outcome run(DoubleConsumer progress, Recording recording, Checkpoint checkpoint) {
        return new CheckpointedRun(this, recording, progress, checkpoint).run();
    }

    /** Shortest steps since herniation. */
    long elapsed() {
        return elapsed;
    }

    /** Whether somebody looks at the tissue as it will be when the substances are settled next. */
    boolean isLookedAt() {
        return observers.stream().anyMatch(observer -> observer.looksAt(hours()));
    }

    /** What a checkpoint keeps, between two steps. */
    void archive(Archive archive) {
        elapsed = archive.whole("elapsed", elapsed);
        finished = archive.whole("finished", finished ? 1 : 0) == 1;
        length.archive(archive);
        changes.archive(archive);
        settling.archive(archive);
        if (archive.restoring()) {
            overrideAgain();
        }
    }

    /** Mechanisms are not kept; they follow from what was overridden before the step that comes next. */
    private void overrideAgain() {
        double step = scenario.resolution().step();
        mechanisms = withTreatment(scenario.mechanisms());
        for (long past = 0; past < elapsed; past++) {
            for (Intervention intervention : interventions) {
                if (intervention instanceof Intervention.Override override
                        && override.times((past - 1) * step, past * step) > 0) {
                    mechanisms = withTreatment(override.mechanisms());
                }
            }
        }
    }

    /** One step further, for who watches a run as it goes; behind the last step, the last look. Needs a start first. */
    public void advance() {
        if (!lastStepDone()) {
            schedule.step(this);
        } else if (!finished) {
            finished = true;
            lookAtTheEnd();
            finish();
        }
    }

    private void lookAtTheEnd() {
        intervene();
        settling.settle(mechanisms, elapsed);
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
