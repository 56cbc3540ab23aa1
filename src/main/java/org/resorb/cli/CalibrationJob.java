package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.resorb.calibration.Calibration;
import org.resorb.calibration.CalibrationFolder;
import org.resorb.calibration.CalibrationPlan;
import org.resorb.calibration.CalibrationResult;
import org.resorb.calibration.CalibrationRun;
import org.resorb.calibration.CohortEvaluator;
import org.resorb.calibration.CohortTarget;
import org.resorb.calibration.FactTargets;
import org.resorb.calibration.Identifiability;
import org.resorb.calibration.Measurement;
import org.resorb.calibration.UnfinishedWaveException;
import org.resorb.chart.CalibrationFigures;
import org.resorb.chart.report.CalibrationReport;
import org.resorb.document.InvalidFileException;
import org.resorb.storage.FailureWords;
import org.resorb.study.Factor;
import org.resorb.study.Shard;
import org.resorb.table.CaptionedTable;

/** One calibration on the command line: its plan, how far it is, or doing it. */
final class CalibrationJob {
    private static final double[] CORNERS = {0.5, 0, 1};

    private final Calibration calibration;
    private final CohortEvaluator judging;
    private final CohortEvaluator coarse;
    private final int threads;
    private final Shard shard;
    private final CommandContext context;
    private final Console console;

    /**
     * Of one calibration.
     *
     * @param facts a file of facts, or the name of a shipped one
     * @throws InvalidFileException if a cohort or a fact has mistakes
     */
    CalibrationJob(Calibration calibration, String facts, int threads, Shard shard, CommandContext context)
            throws InvalidFileException {
        List<CohortTarget> aims = FactTargets.read(facts, calibration);
        List<Measurement> others = FactTargets.others(facts, calibration);
        this.calibration = calibration;
        this.threads = threads;
        this.shard = shard;
        this.context = context;
        this.console = context.console();
        this.judging = panel(calibration.judged(), aims, others);
        this.coarse = calibration.fine().isEmpty() ? null : panel(calibration, aims, others);
    }

    private CohortEvaluator panel(Calibration level, List<CohortTarget> aims, List<Measurement> others)
            throws InvalidFileException {
        try {
            return CohortEvaluator.of(level, aims, threads).measuring(others);
        } catch (IllegalArgumentException notRun) {
            throw context.wrong(notRun.getMessage());
        }
    }

    /**
     * Says how long it takes.
     *
     * @param structures that are fitted with the same budget
     */
    int plan(int structures) throws InvalidFileException, InterruptedException {
        CalibrationPlan asked = calibration.plan();
        console.say(calibration.title());
        console.say(calibration.free().size() + " free parameters, "
                + judging.targets().size() + " targets, "
                + asked.asked() + " points in "
                + (asked.waves() + 1) + " waves, "
                + (coarse == null ? judging : coarse).runsAtAPoint() + " patients at each");
        if (structures > 1) {
            console.say(
                    structures + " structures, the model with them; this is for all, and what they share is run once");
        }
        if (coarse != null) {
            estimate(calibration, structures * asked.asked()).lines().forEach(console::say);
            console.say("Fine level: " + asked.allJudged() + " of these points, " + judging.runsAtAPoint()
                    + " patients at each");
        }
        estimate(calibration.judged(), structures * asked.allJudged()).lines().forEach(console::say);
        console.say("Emulators take some minutes beside");
        return 0;
    }

    /** Tries patients in the middle of the free parameters, and where all of them are low or high. */
    private TimeEstimate estimate(Calibration level, int points) throws InvalidFileException, InterruptedException {
        List<PilotRuns.Part> parts = new ArrayList<>();
        double times = points / (double) CORNERS.length;
        for (double place : CORNERS) {
            double[] point = new double[level.free().size()];
            Arrays.fill(point, place);
            CohortEvaluator.cohorts(level, point).forEach(cohort -> parts.addAll(CohortCommand.parts(cohort, times)));
        }
        return PilotRuns.of(parts, threads);
    }

    int statusIfStarted(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return status(folder);
        }
        console.say("not begun");
        return 0;
    }

    int status(Path folder) throws IOException {
        long left = 0;
        for (CalibrationRun.Progress wave : in(folder, null).progress()) {
            console.say("wave " + wave.wave() + wave.level() + ": " + wave.tried() + " of " + wave.runs() + " runs"
                    + (wave.over() ? ", over" : ""));
            left += wave.over() ? 0 : wave.runs() - wave.tried();
        }
        console.say(left + " runs to go");
        return 0;
    }

    /** @param twin folder of a calibration whose runs are taken where they are the same; null if there is none */
    private CalibrationRun in(Path folder, Path twin) {
        return new CalibrationRun(calibration, shared(judging, folder, twin), shared(coarse, folder, twin), folder)
                .shard(shard);
    }

    private static CohortEvaluator shared(CohortEvaluator panel, Path folder, Path twin) {
        return panel == null || twin == null ? panel : panel.sharing(folder, twin);
    }

    /**
     * Does what is missing, and says what came out.
     *
     * @param twin folder of a calibration whose runs are taken where they are the same; null if there is none
     * @param again the command that makes it anew, without where
     * @return the exit code
     */
    int run(Path folder, Path twin, String again) throws IOException {
        CalibrationRun run = in(folder, twin);
        CalibrationResult fit;
        try (RunProgress progress = new RunProgress(calibration.name(), run.runs(), run.before(), console)) {
            fit = run.run(progress);
        } catch (UnfinishedWaveException waits) {
            console.say(waits.getMessage() + "; start the same again when they are over");
            return Mistakes.FAILED;
        }
        draw(fit, folder);
        List<String> warnings = new ArrayList<>(fit.warnings());
        warnings.addAll(run.warnings());
        CaptionedTable found = found(fit);
        new BesideTables(console).report(folder, () -> CalibrationReport.write(calibration, folder, found, warnings));
        new CalibrationFolder(folder).writeChecksums(again);
        warnings.forEach(warning -> console.note("warning: " + warning));
        found.text().forEach(console::say);
        console.say("Tables and charts: " + folder);
        return 0;
    }

    private CaptionedTable found(CalibrationResult fit) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Parameter or multiplier", "At the best point", "What the targets tell of it"});
        List<String> lines = new ArrayList<>();
        List<Identifiability> known = Identifiability.of(fit);
        for (int i = 0; i < known.size(); i++) {
            Factor free = calibration.free().get(i);
            boolean moves = calibration.moves(i);
            String best = moves ? free.text(fit.accepted().best().at()[i]) : "held";
            String told = moves ? words(known.get(i)) : "";
            rows.add(new String[] {free.path(), best, told});
            lines.add(free.path() + ": " + best + (moves ? ", " + told : ""));
        }
        return new CaptionedTable(
                "Distance of the best point: "
                        + round(fit.distance(fit.accepted().best())) + "; ensemble of "
                        + fit.accepted().members().size(),
                rows,
                lines);
    }

    private void draw(CalibrationResult fit, Path folder) {
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
