package org.resorb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that this process has open, where Linux tells. */
public final class OpenFiles {
    private OpenFiles() {}

    /** Those in a folder or below it. */
    public static List<Path> below(Path folder) throws IOException {
        Path whole = folder.toRealPath();
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.map(OpenFiles::target)
                    .filter(file -> file.startsWith(whole))
                    .toList();
        }
    }

    private static Path target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException closedSince) {
            return Path.of("");
        }
    }
}
