package org.resorb.api;

import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.study.Study;

/** One run of a study, not yet done. */
public final class StudyRun {
    private final Study study;
    private final long run;

    StudyRun(Study study, long run) {
        this.study = study;
        this.run = run;
    }

    /** Row of the design, from 1. */
    public long row() {
        return study.row(run) + 1;
    }

    /** Replicate of the row, from 1. */
    public int replicate() {
        return study.replicate(run);
    }

    /** Seed of the run. */
    public int seed() {
        return study.seed(run);
    }

    /** What the row changes in the scenario: dotted path to value. */
    public Map<String, String> settings() {
        return study.settings(study.row(run));
    }

    /**
     * Does it, as {@link ScenarioSetup#run()} does.
     *
     * @throws InvalidInputException if the values of the row do not go together
     * @throws FailedRunException if the run comes to no result
     */
    public RunResult run() {
        try {
            return new SingleRun(study.scenario(run), List.of(), null, 1).run(part -> {});
        } catch (InvalidFileException invalid) {
            throw new InvalidInputException(invalid);
        }
    }
}
