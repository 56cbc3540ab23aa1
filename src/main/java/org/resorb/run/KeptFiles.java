package org.resorb.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.storage.Checksum;
import org.resorb.storage.ChecksumFile;

/** Files that Resorb wrote and reads again: whether they are still what was written, as far as their folder tells. */
public final class KeptFiles {
    private KeptFiles() {}

    /** The file of this name in a result folder that was given in its place; else what was given. */
    public static Path of(Path given, String name) {
        return Files.isRegularFile(given.resolve(name)) ? given.resolve(name) : given;
    }

    /** Warnings of files of a folder that were changed since, in plain words. */
    public static List<String> warnings(Path folder, String... names) throws IOException {
        List<String> warnings = new ArrayList<>(
                Checksum.warnings(folder, ExistingRecord.in(folder).files(), RunRecord.FILE, List.of(names)));
        warnings.addAll(Checksum.warnings(folder, ChecksumFile.read(folder).sums(), ChecksumFile.NAME, List.of(names)));
        return warnings;
    }

    /** The same of a file that the user named, which may also be the name of something that ships, or null. */
    public static List<String> warnings(String pathOrName) throws IOException {
        if (pathOrName == null || !Files.isRegularFile(Path.of(pathOrName))) {
            return List.of();
        }
        Path file = Path.of(pathOrName);
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        return warnings(folder, file.getFileName().toString());
    }
}
