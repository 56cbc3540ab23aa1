package org.resorb.run;

import java.util.function.DoubleConsumer;
import org.resorb.space.Archive;

/** A run from herniation to the end, or from the state in which an earlier start left it. */
final class CheckpointedRun {
    private final Simulation simulation;
    private final Recorder recorder;
    private final DoubleConsumer progress;
    private final Checkpoint checkpoint;

    CheckpointedRun(Simulation simulation, Recording recording, DoubleConsumer progress, Checkpoint checkpoint) {
        this.simulation = simulation;
        this.progress = progress;
        this.checkpoint = checkpoint;
        simulation.start();
        recorder = new Recorder(simulation, recording, progress);
    }

    Outcome run() {
        if (checkpoint.restore(this::archive)) {
            progress.accept(simulation.hours() / simulation.scenario().duration());
            lookAgain(simulation.elapsed(), simulation.isFinished());
        }
        simulation.watchedBy(recorder);
        while (!simulation.isFinished()) {
            if (simulation.isLookedAt()) {
                checkpoint.keepLook(simulation.elapsed(), simulation::archive);
            }
            simulation.advance();
            checkpoint.keep(simulation.isFinished(), this::archive);
        }
        progress.accept(1);
        return recorder.outcome();
    }

    private void archive(Archive archive) {
        simulation.archive(archive);
        recorder.archive(archive);
    }

    /** What observers wrote before went with the process that was killed, so they look at those times once more. */
    private void lookAgain(long elapsed, boolean finished) {
        boolean any = false;
        for (long step : checkpoint.looks()) {
            if (step < elapsed || finished) {
                checkpoint.restoreLook(step, simulation::archive);
                simulation.advance();
                any = true;
            }
        }
        if (any) {
            checkpoint.restore(simulation::archive);
        }
    }
}
