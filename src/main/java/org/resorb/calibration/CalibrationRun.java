package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.ChecksumFile;
import org.resorb.study.RunWarnings;
import org.resorb.study.Sweep;

/** A calibration in its folder. Stopped or killed at any moment, it goes on where it was. */
public final class CalibrationRun {
    private final Calibration calibration;
    private final TargetEvaluator panel;
    private final CalibrationFolder folder;

    /** @param folder where it is, or will be */
    public CalibrationRun(Calibration calibration, TargetEvaluator panel, Path folder) {
        this.calibration = calibration;
        this.panel = panel;
        this.folder = new CalibrationFolder(folder);
    }

    /** All runs that it asks for. */
    public long runs() {
        return calibration.plan().asked() * panel.runsAtAPoint();
    }

    /**
     * Does what is missing and writes the tables.
     *
     * @param watcher hears how far each part of each wave is before its first run, and of every run
     * @throws org.resorb.storage.WrongFolderException if the folder is something else's or somebody works there
     * @throws IOException if a result cannot be written; all that was finished before is kept
     */
    public CalibrationResult run(Sweep.Watcher watcher) throws IOException {
        folder.start(calibration, panel);
        Simulator model = new RecordedSimulator(panel, calibration, folder, watcher);
        int dimensions = calibration.free().size();
        CalibrationResult fit = HistoryMatching.fit(model, panel.targets(), dimensions, calibration.plan());
        ChecksumFile.forget(folder.path());
        new CalibrationTables(calibration, fit).write(folder.path());
        AtomicFile.write(folder.path().resolve(CalibrationRecord.FILE), record(fit));
        return fit;
    }

    /** What is to be said of runs that came with warnings, none if none did. */
    public List<String> warnings() throws IOException {
        return RunWarnings.below(folder.path()).words(runs());
    }

    private String record(CalibrationResult fit) throws IOException {
        List<CpuTimeLog.Spent> waves = new ArrayList<>();
        for (int wave = 1; wave <= calibration.plan().waves() + 1; wave++) {
            waves.add(CpuTimeLog.in(folder.wave(wave)));
        }
        return CalibrationRecord.text(calibration, fit, waves, warnings());
    }

    /**
     * How far one wave is.
     *
     * @param wave from 1; the last one is that of the ensemble
     * @param runs all there are in it
     * @param tried so many of them, as far as they were noted
     * @param over whether all is done and judged
     */
    public record Progress(int wave, long runs, long tried, boolean over) {}

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
        folder.sameAs(calibration, panel);
        List<Progress> all = new ArrayList<>();
        CalibrationPlan plan = calibration.plan();
        for (int wave = 1; wave <= plan.waves() + 1; wave++) {
            long runs = (wave <= plan.waves() ? plan.points() : plan.last()) * panel.runsAtAPoint();
            boolean over = RecordedSimulator.isOver(folder.wave(wave));
            long tried = Math.min(runs, CpuTimeLog.in(folder.wave(wave)).runs());
            all.add(new Progress(wave, runs, over ? runs : tried, over));
        }
        return all;
    }
}
