package org.resorb.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.quantity.Keyword;
import org.resorb.scenario.ScenarioFile;
import org.resorb.study.Ensemble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code resorb run}: one scenario, one or more replicates, into a result folder. */
@Command(
        name = "run",
        description = "Runs a scenario and writes a result folder with data, charts and a report.",
        footer = {
            "",
            "Examples:",
            "  resorb run scenarios/l5s1_case.yaml",
            "  resorb run sequestration --ensemble calibrated --replicates 40",
            "  resorb run sequestration --replicates 20 --set mechanisms.autophagy=off --out results/no_autophagy",
            "",
            "For research and teaching, never for clinical decisions."
        })
final class RunCommand implements Callable<Integer> {
    /** What is written. */
    enum Profile implements Keyword {
        /** Data files alone. */
        MINIMAL,
        /** Data files, charts and report. */
        STANDARD,
        /** As standard, with the sections voxel by voxel. */
        FULL;

        @Override
        public String toString() {
            return word();
        }
    }

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file, or the name of a shipped scenario.")
    private String scenario;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all randomness; default: the scenario's.")
    private Long seed;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Change one value, with its unit as in the file. Repeatable.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Repeats with seeds of their own; default: 1, with --ensemble one a member.")
    private Integer replicates;

    @Option(
            names = "--ensemble",
            paramLabel = "FILE|NAME",
            description = "Parameter sets that replicates take in turn; a multiple of their number tells chance from"
                    + " parameters.")
    private String ensemble;

    @Option(names = "--until", paramLabel = "TIME", description = "Change the duration, for example \"12 mo\".")
    private String until;

    @Option(names = "--threads", paramLabel = "N", description = "Replicates at a time; default: one a processor.")
    private int threads = Threads.usual();

    @Option(names = "--out", paramLabel = "DIR", description = "Result folder; default: results/NAME.")
    private Path out;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "What is written: minimal (data), standard (and charts, default), full (and sections).")
    private Profile profile = Profile.STANDARD;

    @ParentCommand
    private Resorb resorb;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        atLeastOne("--replicates", replicates == null ? 1 : replicates);
        atLeastOne("--threads", threads);
        Map<String, String> changes = new LinkedHashMap<>(settings);
        if (seed != null) {
            changes.put("seed", seed.toString());
        }
        if (until != null) {
            changes.put("duration", until);
        }
        ScenarioFile file = read(changes);
        Members members = members(file);
        int count = replicates != null ? replicates : members.count();
        Path folder = out != null ? out : Path.of("results", file.scenario().name());
        Console console = new Console(spec.commandLine(), resorb.voice.quiet);
        return new Job(file, members, count, threads, profile, folder, console, resorb.voice.verbose).run();
    }

    private Members members(ScenarioFile file) throws InvalidFileException {
        if (ensemble == null) {
            return Members.one(file);
        }
        Ensemble read = Ensemble.read(ensemble);
        for (String name : read.names()) {
            if (settings.containsKey(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--set " + name + ": " + ensemble + " has values for it too; leave out one");
            }
        }
        return Members.of(file, read);
    }

    private ScenarioFile read(Map<String, String> changes) throws InvalidFileException {
        try {
            return ScenarioFile.read(scenario, changes);
        } catch (InvalidFileException invalid) {
            throw new InvalidFileException(
                    invalid.problems().stream().map(this::asGiven).toList());
        }
    }

    /** Seed and duration are settings like others, but the user knows them by the names of their options. */
    private Problem asGiven(Problem problem) {
        boolean fromUntil = until != null && problem.file().equals("--set duration");
        boolean fromSeed = seed != null && problem.file().equals("--set seed");
        if (!fromUntil && !fromSeed) {
            return problem;
        }
        String option = fromUntil ? "--until" : "--seed";
        return new Problem(option, 0, "", problem.message(), problem.expected(), problem.suggestion());
    }

    private void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1, not " + value);
        }
    }
}
