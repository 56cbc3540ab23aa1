package org.resorb.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes that were killed left of folders and files that they were about to replace; looked at, never touched. */
public final class Leftovers {
    private Leftovers() {}

    /** Adds all that was left in replacing a folder, which need not be there, and of the files in it. */
    public static void inspect(Path place, Inspection inspection) throws IOException {
        Path target = Files.exists(place)
                ? place.toRealPath()
                : place.toAbsolutePath().normalize();
        Staging.inspect(target, inspection);
        if (Files.isDirectory(target)) {
            AtomicFile.inspect(target, inspection);
        }
    }
}
