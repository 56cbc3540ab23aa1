package org.resorb.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.resorb.document.InvalidFileException;
import org.resorb.quantity.Disclaimer;
import org.resorb.quantity.Keyword;
import org.resorb.run.Replicates;
import org.resorb.scenario.ScenarioFile;
import org.resorb.study.Ensemble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resorb run}: one scenario, one or more replicates, into a result folder. */
@Command(
        name = "run",
        description = "Runs a scenario and writes a result folder with data, charts and a report.",
        footer = {
            "",
            "Examples:",
            "  resorb run scenarios/l5s1_case.yaml",
            "  resorb run sequestration --ensemble calibrated --replicates 40",
            "  resorb run sequestration --fields vti --days 0,30,90 --substances mmp3,tnf",
            "  resorb run sequestration --set resolution.dimensions=3 --set \"resolution.voxel=0.2 mm\" --checkpoint 10",
            "  resorb run sequestration --replicates 20 --set mechanisms.autophagy=off --out results/no_autophagy",
            "",
            Disclaimer.PURPOSE
        })
final class RunCommand implements Callable<Integer> {
    private static final int LEAST_DPI = 50;
    private static final int MOST_DPI = 1200;
    private static final int MOST_MINUTES = 1440;
    private static final int MILLISECONDS_PER_MINUTE = 60_000;

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

    @Mixin
    private ScenarioOptions scenario;

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

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private OutOption out;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "What is written: minimal (data), standard (and charts, default), full (and sections).")
    private Profile profile = Profile.STANDARD;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            description = "Dots an inch of pictures as PNG, 50 to 1200; default: 300.")
    private int dpi = 300;

    @Mixin
    private FieldOptions fields;

    @Option(
            names = "--checkpoint",
            paramLabel = "MINUTES",
            description =
                    "Keep the state of the run every so many minutes; the same command, given again after a kill, goes on"
                            + " from there to the same bytes.")
    private Double checkpoint;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws Exception {
        if (replicates != null && (replicates < 1 || replicates > Replicates.MOST)) {
            throw context.wrong("--replicates must be 1 to " + Replicates.MOST + ", not " + replicates);
        }
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw context.wrong("--dpi must be " + LEAST_DPI + " to " + MOST_DPI + ", not " + dpi);
        }
        Duration every = interval();
        int atATime = threads.count();
        List<ScenarioOptions.Given> given = new ArrayList<>(fields.given());
        if (until != null) {
            given.add(new ScenarioOptions.Given("--until", "duration", until));
        }
        ScenarioFile file = scenario.read(given);
        ReplicateScenarios sets = parameterSets(file);
        int count = replicates != null ? replicates : sets.count();
        Path folder = out.or(file.scenario().name());
        return new RunJob(file, sets, count, atATime, profile, dpi, folder, every, context.console()).run();
    }

    /** Time between checkpoints, or null if none are asked for. */
    private Duration interval() {
        if (checkpoint == null) {
            return null;
        }
        if (!(checkpoint >= 0 && checkpoint <= MOST_MINUTES)) {
            throw context.wrong("--checkpoint must be 0 to " + MOST_MINUTES + " minutes, not " + checkpoint);
        }
        return Duration.ofMillis(Math.round(checkpoint * MILLISECONDS_PER_MINUTE));
    }

    private ReplicateScenarios parameterSets(ScenarioFile file) throws InvalidFileException {
        if (ensemble == null) {
            return ReplicateScenarios.one(file);
        }
        Ensemble read = Ensemble.read(ensemble);
        for (String name : read.names()) {
            if (scenario.settings().containsKey(name)) {
                throw context.wrong("--set " + name + ": " + ensemble + " has values for it too; leave out one");
            }
        }
        return ReplicateScenarios.of(file, read);
    }
}
