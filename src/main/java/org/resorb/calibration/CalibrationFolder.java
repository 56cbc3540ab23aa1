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
    /** Name of the file. */
    public static final String FILE = "calibration.yaml";
    /** All that the result depends on, key by key. */
    public static final String STARTED = "started.tsv";

    private static final String VERSION = "Resorb";

    private final Path path;

    /** The folder at a place, whether it is there or not. */
    public CalibrationFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** How dear a model is that a wave is asked of. */
    enum Level {
        /** The only one. */
        ONLY(""),
        /** The cheap one of two. */
        COARSE("coarse"),
        /** The dear one of two. */
        FINE("fine");

        private final String folder;

        Level(String folder) {
            this.folder = folder;
        }

        String prefix() {
            return folder + ".";
        }

        /** For a person, behind the number of a wave. */
        String words() {
            return this == ONLY ? "" : ", " + folder;
        }
    }

    /** Where the runs of a wave at a level are. */
    Path part(int wave, Level level) {
        return level == Level.ONLY ? wave(wave) : wave(wave).resolve(level.folder);
    }

    /** Where runs of a wave are, as far as it was begun. */
    List<Path> parts(int wave) {
        List<Path> levels = List.of(part(wave, Level.COARSE), part(wave, Level.FINE));
        return Files.isDirectory(levels.get(0))
                ? levels.stream().filter(Files::isDirectory).toList()
                : List.of(wave(wave));
    }

    /** Where a wave is, counted from 1. */
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
            for (Path part : parts(wave)) {
                for (String name : RecordedSimulator.FILES) {
                    names.add(path.relativize(part).toString().replace('\\', '/') + "/" + name);
                }
            }
        }
        ChecksumFile.of(path, again).with(path, names).write(path);
    }

    /** Warnings of tables at the end that were changed since they were written, in plain words. */
    public List<String> changes() throws IOException {
        return KeptFiles.warnings(path, CalibrationRecord.FILE, CalibrationTables.TARGETS);
    }

    /** The variant that was started here; empty if it was the model itself. */
    String structure() throws IOException {
        String start = Calibration.STRUCTURE + "\t";
        return isStarted()
                ? FileAccess.lines(path.resolve(STARTED)).stream()
                        .filter(line -> line.startsWith(start))
                        .map(line -> line.substring(start.length()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    boolean isStarted() {
        return Files.exists(path.resolve(STARTED));
    }

    /**
     * Makes the folder, or finds it with the same calibration in it.
     *
     * @throws WrongFolderException if it holds something else or another calibration
     */
    void start(Calibration calibration, Map<String, String> patients) throws IOException {
        Map<String, String> meaning = meaning(calibration, patients);
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
    void sameAs(Calibration calibration, Map<String, String> patients) throws IOException {
        if (!isStarted()) {
            throw new WrongFolderException(path + " is not the folder of a calibration");
        }
        sameAs(meaning(calibration, patients));
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

    private static Map<String, String> meaning(Calibration calibration, Map<String, String> patients) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(VERSION, Build.current().version());
        all.put("model", Build.current().model());
        all.putAll(calibration.meaning());
        all.putAll(patients);
        all.replaceAll((key, value) -> value.replaceAll("[\\t\\r\\n]+", " "));
        return all;
    }
}
