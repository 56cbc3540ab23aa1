package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.resorb.calibration.Calibration;
import org.resorb.calibration.CalibrationFile;
import org.resorb.calibration.CalibrationFolder;
import org.resorb.calibration.CalibrationPlan;
import org.resorb.calibration.CalibrationResult;
import org.resorb.calibration.CalibrationRun;
import org.resorb.calibration.CohortEvaluator;
import org.resorb.calibration.CohortTarget;
import org.resorb.calibration.FactTargets;
import org.resorb.calibration.Identifiability;
import org.resorb.calibration.StructureTable;
import org.resorb.calibration.UnfinishedWaveException;
import org.resorb.chart.CalibrationFigures;
import org.resorb.document.InvalidFileException;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FailureWords;
import org.resorb.storage.Folders;
import org.resorb.study.Shard;
import org.resorb.table.DataTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb calibrate}: parameter sets with which virtual patients agree with what is published of real ones. */
@Command(
        name = "calibrate",
        description = "Finds parameter sets with which virtual patients agree with targets, and says which parameters"
                + " the targets hold. Stopped or killed, it goes on where it was.",
        footer = {
            "",
            "Examples:",
            "  resorb calibrate calibrate_reference --plan",
            "  resorb calibrate calibrate_reference --out results/calibration --threads 4",
            "  resorb calibrate calibrate_reference --out results/calibration --status",
            "  resorb calibrate calibrate_3d --out results/calibration --shard 3/20",
            "  resorb calibrate --compare results/structure_reference results/structure_no_cartilage",
            "",
            "Tables and charts: ensemble.csv, targets.csv, identifiability.csv, best.yaml and more, see docs/calibration.md.",
            "Exit codes: 0 done, 1 a share is over and others are not, 2 nothing was run."
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final double[] CORNERS = {0.5, 0, 1};

    @Parameters(paramLabel = "STUDY", arity = "0..1", description = "A calibration file, or the name of a shipped one.")
    private String name;

    @Mixin
    private OutOption out;

    @Mixin
    private ThreadsOption threads;

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description = "Targets of one's own, in the form of scenarios/targets/calibration.csv, in place of these.")
    private String facts = "calibration";

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            description =
                    "Only do share i of n of the runs of each wave, from 1/n to n/n; start it again for the next wave.")
    private String share = "1/1";

    @Option(names = "--status", description = "Only say how far it is.")
    private boolean status;

    @Option(names = "--plan", description = "Only run a few patients and estimate time and memory; write nothing.")
    private boolean plan;

    @Option(
            names = "--compare",
            paramLabel = "DIR",
            arity = "1..*",
            description =
                    "Only lay calibrations that are over side by side, in structure.csv in results or --out: their folders, all fitted to"
                            + " the same targets, the one to measure by first.")
    private List<Path> compared = List.of();

    @Mixin
    private CommandContext context;

    private Console console;

    @Override
    public Integer call() throws Exception {
        threads.count();
        console = context.console();
        if (compared.isEmpty() == (name == null)) {
            throw context.wrong("give either STUDY or --compare with folders");
        }
        if (plan && (status || name == null)) {
            throw context.wrong("--plan goes with neither --status nor --compare");
        }
        return name == null ? compare(out.or(Path.of("results"))) : calibrate();
    }

    private int compare(Path folder) throws IOException {
        StructureTable table = StructureTable.of(compared);
        for (Path one : compared) {
            new CalibrationFolder(one).changes().forEach(warning -> console.note("warning: " + warning));
        }
        Folders.create(folder);
        Path file = folder.resolve(StructureTable.FILE);
        AtomicFile.write(file, table.csv());
        StructureTable.markdown(DataTable.read(file)).lines().forEach(console::say);
        console.say("Table: " + file);
        return 0;
    }

    private int calibrate() throws IOException, InvalidFileException, InterruptedException {
        Calibration calibration = CalibrationFile.read(name);
        List<CohortTarget> aims = FactTargets.read(facts, calibration);
        CohortEvaluator judging = panel(calibration.judged(), aims);
        CohortEvaluator coarse = calibration.fine().isEmpty() ? null : panel(calibration, aims);
        if (plan) {
            return plan(calibration, judging, coarse);
        }
        Path folder = out.or(calibration.name());
        CalibrationRun run = new CalibrationRun(calibration, judging, coarse, folder).shard(shard());
        return status ? status(run) : calibrate(calibration, run, folder);
    }

    private Shard shard() {
        try {
            return Shard.of(share);
        } catch (IllegalArgumentException wrong) {
            throw context.wrong("--shard " + share + ": " + wrong.getMessage());
        }
    }

    private CohortEvaluator panel(Calibration calibration, List<CohortTarget> aims) throws InvalidFileException {
        try {
            return CohortEvaluator.of(calibration, aims, threads.count());
        } catch (IllegalArgumentException notRun) {
            throw context.wrong(notRun.getMessage());
        }
    }

    private int plan(Calibration calibration, CohortEvaluator judging, CohortEvaluator coarse)
            throws InvalidFileException, InterruptedException {
        CalibrationPlan asked = calibration.plan();
        console.say(calibration.title());
        console.say(calibration.free().size() + " free parameters, "
                + judging.targets().size() + " targets, "
                + asked.asked() + " points in "
                + (asked.waves() + 1) + " waves, "
                + (coarse == null ? judging : coarse).runsAtAPoint() + " patients at each");
        if (coarse != null) {
            estimate(calibration, asked.asked()).lines().forEach(console::say);
            console.say("Fine level: " + asked.allJudged() + " of these points, " + judging.runsAtAPoint()
                    + " patients at each");
        }
        estimate(calibration.judged(), asked.allJudged()).lines().forEach(console::say);
        console.say("Emulators take some minutes beside");
        return 0;
    }

    /** Tries patients in the middle of the free parameters, and where all of them are low or high. */
    private TimeEstimate estimate(Calibration calibration, int points)
            throws InvalidFileException, InterruptedException {
        List<PilotRuns.Part> parts = new ArrayList<>();
        double times = points / (double) CORNERS.length;
        for (double place : CORNERS) {
            double[] point = new double[calibration.free().size()];
            Arrays.fill(point, place);
            CohortEvaluator.cohorts(calibration, point)
                    .forEach(cohort -> parts.addAll(CohortCommand.parts(cohort, times)));
        }
        return PilotRuns.of(parts, threads.count());
    }

    private int status(CalibrationRun run) throws IOException {
        long left = 0;
        for (CalibrationRun.Progress wave : run.progress()) {
            console.say("wave " + wave.wave() + wave.level() + ": " + wave.tried() + " of " + wave.runs() + " runs"
                    + (wave.over() ? ", over" : ""));
            left += wave.over() ? 0 : wave.runs() - wave.tried();
        }
        console.say(left + " runs to go");
        return 0;
    }

    private int calibrate(Calibration calibration, CalibrationRun run, Path folder) throws IOException {
        CalibrationResult fit;
        try (RunProgress progress = new RunProgress(calibration.name(), run.runs(), run.before(), console)) {
            fit = run.run(progress);
        } catch (UnfinishedWaveException waits) {
            console.say(waits.getMessage() + "; start the same again when they are over");
            return Mistakes.FAILED;
        }
        draw(calibration, fit, folder);
        new CalibrationFolder(folder).writeChecksums(context.again());
        fit.warnings().forEach(warning -> console.note("warning: " + warning));
        run.warnings().forEach(warning -> console.note("warning: " + warning));
        List<Identifiability> known = Identifiability.of(fit);
        console.say("Distance of the best point: "
                + round(fit.distance(fit.accepted().best())) + "; ensemble of "
                + fit.accepted().members().size());
        for (int i = 0; i < known.size(); i++) {
            console.say("  " + calibration.free().get(i).path() + ": "
                    + calibration.free().get(i).text(fit.accepted().best().at()[i]) + ", "
                    + words(known.get(i)));
        }
        console.say("Tables and charts: " + folder);
        return 0;
    }

    private void draw(Calibration calibration, CalibrationResult fit, Path folder) {
        try {
            CalibrationFigures.write(calibration, fit, folder);
        } catch (Throwable noPicture) {
            console.note("warning: no chart: " + FailureWords.of(noPicture));
        }
    }

    private static String words(Identifiability one) {
        return switch (one.verdict()) {
            case CONSTRAINED -> "constrained";
            case WEAKLY -> "weakly constrained";
            case NOT -> "not constrained";
        };
    }

    private static String round(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
