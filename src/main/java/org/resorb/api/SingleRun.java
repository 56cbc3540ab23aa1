package org.resorb.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.resorb.export.FieldArrays;
import org.resorb.run.MemoryNeed;
import org.resorb.run.Outcome;
import org.resorb.run.Recording;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.storage.FailureWords;

/** One run of a checked scenario, with the fields that it asks for in memory. */
final class SingleRun {
    private final Scenario scenario;
    private final List<String> warnings;

    SingleRun(Scenario scenario, List<String> warnings) {
        this.scenario = scenario;
        this.warnings = warnings;
    }

    RunResult run(DoubleConsumer progress) {
        FieldArrays fields = new FieldArrays(scenario);
        try {
            MemoryNeed.check(scenario, 1);
            Outcome outcome = Simulation.of(scenario)
                    .watchedBy((now, hours) -> stopIfAsked())
                    .watchedBy(fields)
                    .run(progress, Recording.NUMBERS);
            List<String> odd = new ArrayList<>(warnings);
            odd.addAll(outcome.cautions());
            return new RunResult(scenario.name(), outcome, List.copyOf(odd), fields);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException | OutOfMemoryError failed) {
            throw new FailedRunException(FailureWords.of(failed), failed);
        }
    }

    private static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the run was stopped");
        }
    }
}
