package org.resorb.calibration;

import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.scenario.RunKeys;
import org.resorb.scenario.ScenarioFile;

/** Reads the reference with what a calibration says of it. */
final class ReferenceReader {
    static final String PATH = "scenario";

    private final Binder binder;
    private final Problems problems;

    ReferenceReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * The reference with what a file says otherwise.
     *
     * @param settings dotted path to value; none if the section is wrong
     * @param scenario null if the section is wrong or the reference does not take it
     */
    record Changed(Map<String, String> settings, ScenarioFile scenario) {}

    /** What a whole file says of the reference; what is wrong is reported. */
    Changed changed(Block keys) {
        Block own = binder.optional(keys, PATH, "", "keys of a scenario that differ");
        if (own == null) {
            return new Changed(Map.of(), null);
        }
        if (own.entries().keySet().stream().anyMatch(RunKeys::isIdentity)) {
            String expected = "keys that change the course of a run; each of the cohorts has a seed of its own";
            problems.add(own.place(), PATH, "has a name, title or seed, which belong to the run", expected, "");
            return new Changed(Map.of(), null);
        }
        Map<String, String> settings = Node.leaves(own);
        return new Changed(settings, with(settings, own.place(), PATH + "."));
    }

    /**
     * The reference with these settings, or null if it does not take them, which is reported.
     *
     * @param written where they stand
     * @param start of their paths
     */
    ScenarioFile with(Map<String, String> settings, Place written, String start) {
        try {
            return ScenarioFile.read("reference", settings);
        } catch (InvalidFileException invalid) {
            for (Problem problem : invalid.problems()) {
                String path = start + problem.path();
                problems.add(written, path, problem.message(), problem.expected(), problem.suggestion());
            }
            return null;
        }
    }
}
