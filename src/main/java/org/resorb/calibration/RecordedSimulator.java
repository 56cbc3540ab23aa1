package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.FolderLock;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Ensemble;
import org.resorb.study.Shard;
import org.resorb.study.Sweep;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.DamagedTableException;
import org.resorb.table.NumberText;
import org.resorb.table.TableReader;
import org.resorb.table.TableRow;

/** A panel of patients as a model: each wave has a folder where its runs and its answers are kept. */
final class RecordedSimulator implements Simulator {
    static final String POINTS = "points.csv";
    private static final String ANSWERS = "answers.csv";
    /** What is kept of a wave beside its patients, and read again. */
    static final List<String> FILES = List.of(POINTS, ANSWERS, CpuTimeLog.FILE);

    private static final String JUDGING = ".judging";
    private static final String VARIANCE = "variance_";
    private static final String FREEDOM = "freedom_";
    private static final String PATIENTS = "patients_";

    private final TargetEvaluator panel;
    private final Calibration calibration;
    private final CalibrationFolder folder;
    private final CalibrationFolder.Level level;
    private final Shard shard;
    private final Sweep.Watcher watcher;

    /** @param shard of the runs of every wave that is done here; the last to be over judges the wave */
    RecordedSimulator(
            TargetEvaluator panel,
            Calibration calibration,
            CalibrationFolder folder,
            CalibrationFolder.Level level,
            Shard shard,
            Sweep.Watcher watcher) {
        this.panel = panel;
        this.calibration = calibration;
        this.folder = folder;
        this.level = level;
        this.shard = shard;
        this.watcher = watcher;
    }

    @Override
    public List<ModelOutput> outputs(int wave, List<double[]> points) throws IOException {
        Path own = folder.part(wave, level);
        Folders.create(own);
        Path file = own.resolve(POINTS);
        String text = text(points);
        if (!Files.exists(file)) {
            AtomicFile.write(file, text);
        } else if (!FileAccess.read(file).equals(text)) {
            throw new WrongFolderException(file
                    + " holds other points than this calibration begins with; was it edited, or the program or the Java"
                    + " changed between?");
        }
        Path answers = own.resolve(ANSWERS);
        if (!Files.exists(answers)) {
            answer(wave, file, points.size(), answers);
        }
        List<ModelOutput> kept = read(answers);
        if (kept.size() != points.size()) {
            throw new WrongFolderException(answers + " has " + kept.size() + " rows for " + points.size()
                    + " points; remove the file, and it is made anew");
        }
        return kept;
    }

    private void answer(int wave, Path points, int count, Path answers) throws IOException {
        Path own = answers.getParent();
        Sweep.Watcher noting = new CpuTimeLog(own, watcher);
        if (shard.count() == 1) {
            AtomicFile.write(answers, columns().csv(panel.outputs(points, count, own, noting)));
            return;
        }
        long missing = panel.share(points, count, own, shard, noting).missing();
        if (missing > 0) {
            throw new UnfinishedWaveException("share " + shard + " of wave " + wave + level.words() + " is over; "
                    + missing + " runs of other shares are missing");
        }
        FolderLock lock = judging(wave, own);
        try {
            if (!Files.exists(answers)) {
                AtomicFile.write(answers, columns().csv(panel.outputs(points, count, own, noting)));
            }
        } finally {
            lock.close();
        }
    }

    private FolderLock judging(int wave, Path own) throws IOException {
        try {
            return FolderLock.take(own.resolve(JUDGING), "the end of this wave", 1, () -> {});
        } catch (WrongFolderException held) {
            throw new UnfinishedWaveException("share " + shard + " of wave " + wave + level.words()
                    + " is over; another process judges the wave");
        }
    }

    /** Whether all runs of a wave are done and judged. */
    static boolean isOver(Path wave) {
        return Files.exists(wave.resolve(ANSWERS));
    }

    private String text(List<double[]> points) {
        return Ensemble.columns(calibration.paths())
                .csv(points.stream().map(calibration::settings).toList());
    }

    /** Every bit is kept, so that what is read back leads to the same next wave. */
    private Columns<ModelOutput> columns() {
        List<Column<ModelOutput>> values = new ArrayList<>();
        List<Column<ModelOutput>> variances = new ArrayList<>();
        List<Column<ModelOutput>> freedoms = new ArrayList<>();
        List<Column<ModelOutput>> patients = new ArrayList<>();
        for (Target target : panel.targets()) {
            int place = values.size();
            String key = target.key();
            values.add(
                    exact(key, "What the patients come to, for the target " + key, output -> output.values()[place]));
            variances.add(exact(VARIANCE + key, "Variance of it by chance", output -> output.variances()[place]));
            freedoms.add(exact(
                    FREEDOM + key, "Degrees of freedom by which that is known", output -> output.freedoms()[place]));
            patients.add(exact(PATIENTS + key, "Patients with an answer", output -> output.patients()[place]));
        }
        return Columns.of(ModelOutput.class)
                .with(values)
                .with(variances)
                .with(freedoms)
                .with(patients);
    }

    private static Column<ModelOutput> exact(String name, String meaning, ToDoubleFunction<ModelOutput> number) {
        return Column.number(name, "1", meaning, number, NumberText::exact);
    }

    private List<ModelOutput> read(Path file) throws IOException {
        List<String> keys = panel.targets().stream().map(Target::key).toList();
        List<ModelOutput> answers = new ArrayList<>();
        try {
            TableReader.forEach(
                    file,
                    row -> answers.add(new ModelOutput(
                            numbers(row, "", keys),
                            numbers(row, VARIANCE, keys),
                            later(row, FREEDOM, keys),
                            later(row, PATIENTS, keys))));
            return answers;
        } catch (DamagedTableException damaged) {
            throw new IOException(damaged.getMessage() + "; remove the file, and it is made anew", damaged);
        }
    }

    /** Not known of what an earlier version wrote. */
    private static double[] later(TableRow row, String prefix, List<String> keys) {
        boolean isKnown = keys.stream().allMatch(key -> row.texts().containsKey(prefix + key));
        return isKnown
                ? numbers(row, prefix, keys)
                : keys.stream().mapToDouble(key -> Double.NaN).toArray();
    }

    private static double[] numbers(TableRow row, String prefix, List<String> keys) {
        return keys.stream()
                .mapToDouble(key -> row.extendedNumber(prefix + key))
                .toArray();
    }
}
