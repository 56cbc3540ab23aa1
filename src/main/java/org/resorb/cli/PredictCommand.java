package org.resorb.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.resorb.measure.Response;
import org.resorb.quantity.Disclaimer;
import org.resorb.run.Replicates;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb predict}: what the first image tells about the course, for one patient, learnt from virtual ones. */
@Command(
        name = "predict",
        description = "Gives the probability that a herniation resorbs, by a regression on the first image and by"
                + " simulation; or fits and judges that regression (--train). Knows virtual patients only.",
        footer = {
            "",
            "Examples:",
            "  resorb predict --train results/cohort/patients.csv --out results/prediction",
            "  resorb predict sequestration --model model.csv --patients 100",
            "  resorb predict sequestration --ensemble calibrated --unknown cohort_four_types --patients 120",
            "",
            Disclaimer.PURPOSE
        })
final class PredictCommand implements Callable<Integer> {
    /** What a training takes. */
    static final class TrainingOptions {
        @Option(
                names = "--train",
                paramLabel = "FILE",
                required = true,
                description =
                        "Fit the regression to the patients of this table (patients.csv of a cohort, or its folder).")
        Path train;

        @Option(
                names = "--test",
                paramLabel = "FILE",
                description = "Judge it by the patients of this table; default: by a third of the first one.")
        Path test;

        @Option(
                names = "--sets",
                paramLabel = "FILE",
                description =
                        "Judge it under each parameter set too, by the patients of this table that were not learnt"
                                + " from (patients_by_set.csv of a cohort with --crossed).")
        Path sets;

        @Option(
                names = "--event",
                paramLabel = "NAME",
                description = "What is predicted: loss_20, loss_30 (default), loss_50 or complete.")
        Response response = Response.LOSS_30;

        @Option(
                names = "--visit",
                paramLabel = "LABEL",
                description = "When, as the table names it, for example 6_mo; repeatable. Default: 6_mo and 12_mo.")
        List<String> visits = List.of();

        List<Path> tables() {
            return Stream.of(train, test, sets).filter(Objects::nonNull).toList();
        }
    }

    /** What a prediction for one patient takes. */
    static final class PatientOptions extends SettingOptions {
        @Parameters(
                paramLabel = "SCENARIO",
                arity = "0..1",
                description = "The patient: a scenario file, or the name of a shipped scenario.")
        String scenario;

        @Option(
                names = "--model",
                paramLabel = "FILE",
                description =
                        "A fitted regression (model.csv of a training, or its folder); default: the one that ships,"
                                + " if any.")
        Path model;

        @Option(
                names = "--ensemble",
                paramLabel = "FILE",
                description =
                        "Parameter sets that the simulations are parted among, a file, the folder of a calibration or the"
                                + " name of a shipped ensemble;"
                                + " default: the scenario's own.")
        String ensemble;

        @Option(
                names = "--unknown",
                paramLabel = "COHORT",
                description =
                        "Draw what the first image does not show and nobody has stated as the patients of this cohort"
                                + " have it, a file or the name of a shipped cohort; default: as the scenario has it.")
        String unknown;

        @Option(names = "--patients", paramLabel = "N", description = "Number of simulations, at most; default: 40.")
        int patients = 40;

        @Option(names = "--threads", paramLabel = "N", description = "Simulations at a time; default: one a processor.")
        int threads = ThreadsOption.usual();
    }

    @ArgGroup(exclusive = false, heading = "%nTo fit a regression:%n", order = 2)
    private TrainingOptions training;

    @ArgGroup(exclusive = false, heading = "%nFor one patient:%n", order = 1)
    private PatientOptions patient;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all randomness; default: the scenario's, 1 for a training.")
    private Long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for what is found; default: results/prediction for a training, none for one patient.")
    private Path out;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws Exception {
        Console console = context.console();
        if (training != null && patient != null) {
            throw context.wrong("--train goes with --test, --sets, --event, --visit, --seed and --out alone");
        }
        if (training != null) {
            Path folder = out != null ? out : Path.of("results", "prediction");
            context.outIsNoInput(folder, training.tables(), "a table to learn from or to judge by");
            return new TrainingJob(training, seed == null ? 1 : seed, folder, context.again(), console).run();
        }
        if (patient == null || patient.scenario == null) {
            throw context.wrong("give a SCENARIO to predict for, or --train FILE to fit a regression");
        }
        if (patient.patients < 1 || patient.threads < 1) {
            throw context.wrong("--patients and --threads must be at least 1");
        }
        if (patient.patients > Replicates.MOST) {
            throw context.wrong("--patients must be 1 to " + Replicates.MOST + ", not " + patient.patients);
        }
        if (seed != null) {
            patient.settings().put("seed", seed.toString());
        }
        if (out != null && patient.model != null) {
            context.outIsNoInput(out, List.of(patient.model), "the model to predict by");
        }
        return new PatientJob(patient, out, console).run();
    }
}
