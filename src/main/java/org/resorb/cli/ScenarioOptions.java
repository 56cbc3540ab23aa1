package org.resorb.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.scenario.ScenarioFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A scenario and what is changed in it. */
final class ScenarioOptions extends SettingOptions {
    @Parameters(paramLabel = "SCENARIO", description = "A scenario file, or the name of a shipped scenario.")
    private String scenario;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all randomness; default: the scenario's.")
    private Long seed;

    /**
     * Reads the scenario with what is changed.
     *
     * @param until another duration, or null
     */
    ScenarioFile read(String until) throws InvalidFileException {
        Map<String, String> changes = new LinkedHashMap<>(settings());
        once("--seed", seed != null, "seed");
        once("--until", until != null, "duration");
        if (seed != null) {
            changes.put("seed", seed.toString());
        }
        if (until != null) {
            changes.put("duration", until);
        }
        try {
            return ScenarioFile.read(scenario, changes);
        } catch (InvalidFileException invalid) {
            throw new InvalidFileException(invalid.problems().stream()
                    .map(problem -> asGiven(problem, until != null))
                    .toList());
        }
    }

    private void once(String option, boolean given, String path) throws InvalidFileException {
        if (given && settings().containsKey(path)) {
            String twice = "is given, and --set " + path + "=" + settings().get(path) + " too";
            throw new InvalidFileException(List.of(new Problem(option, 0, "", twice, "one of the two", "")));
        }
    }

    /** Seed and duration are settings like others, but the user knows them by the names of their options. */
    private Problem asGiven(Problem problem, boolean hasUntil) {
        boolean fromUntil = hasUntil && problem.file().equals("--set duration");
        boolean fromSeed = seed != null && problem.file().equals("--set seed");
        if (!fromUntil && !fromSeed) {
            return problem;
        }
        String option = fromUntil ? "--until" : "--seed";
        return new Problem(option, 0, "", problem.message(), problem.expected(), problem.suggestion());
    }
}
