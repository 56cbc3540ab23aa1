package org.resorb.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.resorb.quantity.Disclaimer;
import org.resorb.run.Build;
import org.resorb.run.DataFiles;
import org.resorb.run.ResultInspection;
import org.resorb.run.ResultOrigin;
import org.resorb.run.RunRecord;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.Checksum;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.study.StudyFolder;

/**
 * A result that is described for others: what it is, which command of which build made it, and its files.
 *
 * @param folder where it is
 * @param kind run, sweep, cohort, …
 * @param name of the scenario or study
 * @param command that makes it anew
 * @param build what made it; parts that are not known are empty
 * @param files all but those that describe it, by paths with slashes
 */
record DescribedResult(Path folder, String kind, String name, String command, Build build, List<String> files) {
    /** Files that change with every description that is put beside them, so that none can say their checksum. */
    private static final Set<String> LISTS = Set.of(RunRecord.FILE, ChecksumFile.NAME);

    /** What a command read, as it is kept beside what it made; the last are of rooms that this one does not enter. */
    private static final Set<String> INPUTS = Set.of(
            DataFiles.SCENARIO,
            DataFiles.MEMBERS,
            StudyFolder.STUDY,
            StudyFolder.LIST,
            "cohort.yaml",
            "trial.yaml",
            "calibration.yaml");

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("json", "application/json"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("html", "text/html"),
            Map.entry("md", "text/markdown"),
            Map.entry("gif", "image/gif"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("gz", "application/gzip"),
            Map.entry("h5", "application/x-hdf5"));

    /**
     * That in a folder.
     *
     * @param kind as an inspection of the folder tells
     */
    static DescribedResult of(Path folder, String kind) throws IOException {
        List<String> files = new ArrayList<>(Folders.files(folder));
        files.removeIf(file -> DescriptionInspection.DESCRIPTIONS.contains(file)
                || file.startsWith("locks/")
                || file.contains("/locks/"));
        if (ResultInspection.isResult(folder)) {
            ResultOrigin origin = ResultOrigin.of(folder);
            return new DescribedResult(folder, kind, origin.scenario(), origin.command(), origin.build(), files);
        }
        String noted = ChecksumFile.read(folder).again();
        String command = noted.isEmpty() ? "resorb " + kind + " " + StudyFolder.STUDY : noted;
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        return new DescribedResult(folder, kind, name, command, build(folder, files), files);
    }

    private static Build build(Path folder, List<String> files) throws IOException {
        for (String file : files) {
            if (file.equals(StudyFolder.STUDY) || file.endsWith("/" + StudyFolder.STUDY)) {
                return new StudyFolder(folder.resolve(file).getParent()).started();
            }
        }
        return new Build("", "", "");
    }

    /** In words, for a title. */
    String title() {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + " of " + name + " by Resorb";
    }

    /** What it is and how it came about. */
    String description() {
        String by = build.version().isEmpty() ? "" : " " + build.version() + ", model " + build.model();
        return "Result of the command '" + command + "' of Resorb" + by + ", a simulator of how the body removes a"
                + " herniated lumbar disc fragment. Simulated, not measured. " + Disclaimer.PURPOSE;
    }

    List<String> inputs() {
        return files.stream().filter(INPUTS::contains).toList();
    }

    List<String> outputs() {
        return files.stream().filter(file -> !INPUTS.contains(file)).toList();
    }

    /** Whether its checksum can be told. */
    static boolean hasChecksum(String file) {
        return !LISTS.contains(file.substring(file.lastIndexOf('/') + 1));
    }

    String sha256(String file) throws IOException {
        return Checksum.sha256(folder.resolve(file));
    }

    long bytes(String file) throws IOException {
        return FileAccess.size(folder.resolve(file));
    }

    static String format(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        return FORMATS.getOrDefault(ending, "application/octet-stream");
    }

    /** A path as a relative address. */
    static String address(String file) {
        try {
            return new URI(null, null, "/" + file, null).toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Puts a description beside the files, and its checksum beside theirs. */
    void put(String name, String text) throws IOException {
        AtomicFile.write(folder.resolve(name), text);
        if (ResultInspection.isResult(folder)) {
            ResultOrigin.include(folder, name);
        } else {
            ChecksumFile.read(folder).with(folder, List.of(name)).write(folder);
        }
    }
}
