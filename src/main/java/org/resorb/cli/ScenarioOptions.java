package org.resorb.cli;

import java.util.ArrayList;
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

    /** A value of the scenario that an option of its own sets. */
    record Given(String option, String path, String value) {}

    /** Reads the scenario with what is changed; {@code more} is what further options set. */
    ScenarioFile read(List<Given> more) throws InvalidFileException {
        List<Given> given = new ArrayList<>();
        if (seed != null) {
            given.add(new Given("--seed", "seed", seed.toString()));
        }
        given.addAll(more);
        Map<String, String> changes = new LinkedHashMap<>(settings());
        for (Given one : given) {
            once(one);
            changes.put(one.path, one.value);
        }
        try {
            return ScenarioFile.read(scenario, changes);
        } catch (InvalidFileException invalid) {
            throw new InvalidFileException(invalid.problems().stream()
                    .map(problem -> asGiven(problem, given))
                    .toList());
        }
    }

    private void once(Given given) throws InvalidFileException {
        if (settings().containsKey(given.path)) {
            String twice =
                    "is given, and --set " + given.path + "=" + settings().get(given.path) + " too";
            throw new InvalidFileException(List.of(new Problem(given.option, 0, "", twice, "one of the two", "")));
        }
    }

    /** Such a value is a setting like others, but the user knows it by the name of its option. */
    private static Problem asGiven(Problem problem, List<Given> given) {
        for (Given one : given) {
            if (problem.file().equals("--set " + one.path)) {
                return new Problem(one.option, 0, "", problem.message(), problem.expected(), problem.suggestion());
            }
        }
        return problem;
    }
}
