package org.resorb.study;

import java.util.stream.Collectors;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Course;
import org.resorb.run.Failure;
import org.resorb.run.MemoryNeed;
import org.resorb.run.Outcome;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;

/** Does one run of a study. Whatever goes wrong in it, also an Error, is its result and harms no other. */
final class Worker {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final Study study;

    Worker(Study study) {
        this.study = study;
    }

    /** The entry of a run, counted from 0. */
    Entry run(long run) {
        int seed = study.seed(run);
        try {
            Scenario scenario = study.scenario(run);
            MemoryNeed.check(scenario, 1);
            Outputs outputs = study.outputs();
            Outcome outcome = Simulation.of(scenario).run(part -> {}, outputs.recording(scenario));
            Course course = outcome.course();
            return new Entry(run, seed, true, fingerprint(course), outputs.values(course), outputs.curve(course), "")
                    .warned(outcome.cautions());
        } catch (InvalidFileException invalid) {
            return Entry.failed(run, seed, words(invalid));
        } catch (Throwable failed) {
            return Entry.failed(run, seed, Failure.words(failed));
        }
    }

    static String words(InvalidFileException invalid) {
        return invalid.problems().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .collect(Collectors.joining("; "));
    }

    /** A number that differs for courses that differ anywhere. */
    private static long fingerprint(Course course) {
        long hash = course.size();
        for (int row = 0; row < course.size(); row++) {
            for (int column = 0; column < course.columns().size(); column++) {
                hash = (hash ^ Double.doubleToLongBits(course.at(row, column))) * ODD;
                hash ^= hash >>> 32;
            }
        }
        return hash;
    }
}
