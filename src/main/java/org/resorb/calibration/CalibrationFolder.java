package org.resorb.calibration;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.run.Build;
import org.resorb.run.KeptFiles;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.StudyDifference;

/** The folder of a calibration: the file as it was started, a folder for each wave, and the tables at the end. */
public final class CalibrationFolder {
    static final String FILE = "calibration.yaml";
    private static final String STARTED = "started.tsv";
    private static final String VERSION = "Resorb";

    private final Path path;

    /** The folder at a place, whether it is there or not. */
    public CalibrationFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Where the runs of a wave are, counted from 1. */
    Path wave(int wave) {
        return path.resolve("waves").resolve(Integer.toString(wave));
    }

    /**
     * Notes the checksums of all files at the end, those of waves included.
     *
     * @param again the command that makes them anew, without where
     */
    public void writeChecksums(String again) throws IOException {
        List<String> names = new ArrayList<>();
        for (int wave = 1; Files.isDirectory(wave(wave)); wave++) {
            for (String name : RecordedSimulator.FILES) {
                names.add(path.relativize(wave(wave)).toString().replace('\\', '/') + "/" + name);
            }
        }
        ChecksumFile.of(path, again).with(path, names).write(path);
    }

    /** Warnings of tables at the end that were changed since they were written, in plain words. */
    public List<String> changes() throws IOException {
        return KeptFiles.warnings(path, CalibrationRecord.FILE, CalibrationTables.TARGETS);
    }

    boolean isStarted() {
        return Files.exists(path.resolve(STARTED));
    }

    /**
     * Makes the folder, or finds it with the same calibration in it.
     *
     * @throws WrongFolderException if it holds something else or another calibration
     */
    void start(Calibration calibration, TargetEvaluator panel) throws IOException {
        Map<String, String> meaning = meaning(calibration, panel);
        if (isStarted()) {
            sameAs(meaning);
            return;
        }
        try {
            make(calibration, meaning);
        } catch (FileSystemException refused) {
            throw new WrongFolderException(FailureWords.refused(path, refused));
        }
    }

    private void make(Calibration calibration, Map<String, String> meaning) throws IOException {
        Folders.create(path);
        if (Folders.list(path).stream()
                .map(file -> file.getFileName().toString())
                .anyMatch(name -> !name.startsWith(".") && !name.equals(FILE))) {
            throw new WrongFolderException(
                    path + " holds files that no calibration made, so it is left alone; give another --out");
        }
        AtomicFile.write(path.resolve(FILE), calibration.yaml());
        StringBuilder text = new StringBuilder();
        meaning.forEach(
                (key, value) -> text.append(key).append('\t').append(value).append('\n'));
        AtomicFile.write(path.resolve(STARTED), text.toString());
    }

    /**
     * Returns if the calibration that was started here means the same; else says what differs.
     *
     * @throws WrongFolderException if nothing or something else was started here
     */
    void sameAs(Calibration calibration, TargetEvaluator panel) throws IOException {
        if (!isStarted()) {
            throw new WrongFolderException(path + " is not the folder of a calibration");
        }
        sameAs(meaning(calibration, panel));
    }

    private void sameAs(Map<String, String> meaning) throws IOException {
        Map<String, String> started = new LinkedHashMap<>();
        for (String line : FileAccess.lines(path.resolve(STARTED))) {
            int tab = line.indexOf('\t');
            started.put(line.substring(0, Math.max(0, tab)), line.substring(tab + 1));
        }
        List<String> differences = StudyDifference.differences(started, meaning);
        if (!differences.isEmpty()) {
            throw new WrongFolderException("the calibration, its cohorts or its targets were changed since " + path
                    + " was started, so its points would not go together; undo that or give another --out:\n  "
                    + String.join("\n  ", differences));
        }
    }

    private static Map<String, String> meaning(Calibration calibration, TargetEvaluator panel) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(VERSION, Build.current().version());
        all.put("model", Build.current().model());
        all.putAll(calibration.meaning());
        all.putAll(panel.meaning());
        all.replaceAll((key, value) -> value.replaceAll("[\\t\\r\\n]+", " "));
        return all;
    }
}
