package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.ChecksumFile;
import org.resorb.study.RunWarnings;
import org.resorb.study.Shard;
import org.resorb.study.Sweep;

/** A calibration in its folder. Stopped or killed at any moment, it goes on where it was. */
public final class CalibrationRun {
    private final Calibration calibration;
    private final TargetEvaluator panel;
    private final TargetEvaluator coarse;
    private final CalibrationFolder folder;
    private Shard shard = Shard.WHOLE;

    /** @param folder where it is, or will be */
    public CalibrationRun(Calibration calibration, TargetEvaluator panel, Path folder) {
        this(calibration, panel, null, folder);
    }

    /**
     * A calibration with two levels.
     *
     * @param panel the patients of the dear level, by which members are judged
     * @param coarse those of the cheap one; null if there is one level only
     */
    public CalibrationRun(Calibration calibration, TargetEvaluator panel, TargetEvaluator coarse, Path folder) {
        this.calibration = calibration;
        this.panel = panel;
        this.coarse = coarse;
        this.folder = new CalibrationFolder(folder);
    }

    /** Does only a share of the runs of each wave; all shares together do a wave. */
    public CalibrationRun shard(Shard share) {
        shard = share;
        return this;
    }

    /** All runs that it asks for. */
    public long runs() {
        CalibrationPlan plan = calibration.plan();
        return coarse == null
                ? plan.asked() * panel.runsAtAPoint()
                : plan.asked() * coarse.runsAtAPoint() + plan.allJudged() * panel.runsAtAPoint();
    }

    /**
     * Does what is missing and writes the tables.
     *
     * @param watcher hears how far each part of each wave is before its first run, and of every run
     * @throws UnfinishedWaveException if the share of a wave is done and runs of other shares are missing
     * @throws org.resorb.storage.WrongFolderException if the folder is something else's or somebody works there
     * @throws IOException if a result cannot be written; all that was finished before is kept
     */
    public CalibrationResult run(Sweep.Watcher watcher) throws IOException {
        folder.start(calibration, meaning());
        int dimensions = calibration.free().size();
        CalibrationPlan plan = calibration.plan();
        CalibrationResult fit = coarse == null
                ? HistoryMatching.fit(
                        simulator(panel, CalibrationFolder.Level.ONLY, watcher), panel.targets(), dimensions, plan)
                : HistoryMatching.fit(
                        simulator(panel, CalibrationFolder.Level.FINE, watcher),
                        simulator(coarse, CalibrationFolder.Level.COARSE, watcher),
                        panel.targets(),
                        dimensions,
                        plan);
        ChecksumFile.forget(folder.path());
        new CalibrationTables(calibration, fit).write(folder.path());
        AtomicFile.write(folder.path().resolve(MeasurementTable.FILE), measurements(fit));
        AtomicFile.write(folder.path().resolve(CalibrationRecord.FILE), record(fit));
        return fit;
    }

    private String measurements(CalibrationResult fit) throws IOException {
        MeasurementTable table = new MeasurementTable(calibration, fit);
        List<Measurement> measurements = panel.measurements();
        if (!measurements.isEmpty()) {
            boolean two = coarse != null;
            CalibrationFolder.Level level = two ? CalibrationFolder.Level.FINE : CalibrationFolder.Level.ONLY;
            List<ModelOutput> below =
                    two ? measured(coarse, CalibrationFolder.Level.COARSE, fit.screened()) : List.of();
            table.add(measurements, measured(panel, level, fit.asked()), below);
        }
        return table.csv();
    }

    /** In the order of the points, which is that of the waves. */
    private List<ModelOutput> measured(
            TargetEvaluator patients, CalibrationFolder.Level level, List<EvaluatedPoint> points) throws IOException {
        List<ModelOutput> answers = new ArrayList<>();
        for (int wave = 1; wave <= calibration.plan().waves() + 1; wave++) {
            int own = wave;
            int count =
                    (int) points.stream().filter(point -> point.wave() == own).count();
            Path part = folder.part(wave, level);
            answers.addAll(patients.measured(part.resolve(RecordedSimulator.POINTS), count, part));
        }
        return answers;
    }

    private Simulator simulator(TargetEvaluator patients, CalibrationFolder.Level level, Sweep.Watcher watcher) {
        return new RecordedSimulator(patients, calibration, folder, level, shard, watcher);
    }

    private Map<String, String> meaning() {
        Map<String, String> meaning = new LinkedHashMap<>(panel.meaning());
        if (coarse != null) {
            coarse.meaning().forEach((key, value) -> meaning.put(CalibrationFolder.Level.COARSE.prefix() + key, value));
        }
        return meaning;
    }

    /** What is to be said of runs that came with warnings, none if none did. */
    public List<String> warnings() throws IOException {
        return RunWarnings.below(folder.path()).words(runs());
    }

    private String record(CalibrationResult fit) throws IOException {
        List<CpuTimeLog.Spent> waves = new ArrayList<>();
        for (int wave = 1; wave <= calibration.plan().waves() + 1; wave++) {
            CpuTimeLog.Spent spent = new CpuTimeLog.Spent(0, 0);
            for (Path part : folder.parts(wave)) {
                spent = spent.and(CpuTimeLog.in(part));
            }
            waves.add(spent);
        }
        return CalibrationRecord.text(calibration, fit, waves, warnings());
    }

    /**
     * How far one wave is.
     *
     * @param wave from 1; the last one is that of the ensemble
     * @param level in words behind the number of the wave, empty if there is one level only
     * @param runs all there are in it
     * @param tried so many of them, as far as they were noted
     * @param over whether all is done and judged
     */
    public record Progress(int wave, String level, long runs, long tried, boolean over) {}

    /** Runs of waves that are over already, and that no watcher hears of again; 0 where nothing was started. */
    public long before() throws IOException {
        return folder.isStarted()
                ? progress().stream()
                        .filter(Progress::over)
                        .mapToLong(Progress::runs)
                        .sum()
                : 0;
    }

    /** How far it is, wave by wave; only reads. */
    public List<Progress> progress() throws IOException {
        folder.sameAs(calibration, meaning());
        List<Progress> all = new ArrayList<>();
        CalibrationPlan plan = calibration.plan();
        for (int wave = 1; wave <= plan.waves() + 1; wave++) {
            if (coarse == null) {
                all.add(progress(wave, CalibrationFolder.Level.ONLY, plan.judged(wave) * panel.runsAtAPoint()));
            } else {
                long below = plan.screened(wave) * coarse.runsAtAPoint();
                all.add(progress(wave, CalibrationFolder.Level.COARSE, below));
                all.add(progress(wave, CalibrationFolder.Level.FINE, plan.judged(wave) * panel.runsAtAPoint()));
            }
        }
        return all;
    }

    private Progress progress(int wave, CalibrationFolder.Level level, long runs) throws IOException {
        Path part = folder.part(wave, level);
        boolean over = RecordedSimulator.isOver(part);
        long tried = Math.min(runs, CpuTimeLog.in(part).runs());
        return new Progress(wave, level.words(), runs, over ? runs : tried, over);
    }
}
