package org.resorb.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What processes that were killed left of folders and files that they were about to replace; looked at, never touched. */
public final class Leftovers {
    private Leftovers() {}

    /** Adds all that was left in replacing a folder, which need not be there, and of the files in it. */
    public static void inspect(Path place, Inspection inspection) throws IOException {
        Path target = Folders.real(place);
        Staging.inspect(target, inspection);
        if (Files.isDirectory(target)) {
            AtomicFile.inspect(target, inspection);
        }
    }

    /** Whole results that wait to be put in a place, and how that is done, in words. */
    static List<String> waiting(Path target) throws IOException {
        Inspection inspection = new Inspection(target, "result");
        Staging.inspect(target, inspection);
        return inspection.defects().stream()
                .filter(one -> one.severity() == Inspection.Severity.DAMAGED)
                .map(one -> target.resolveSibling(one.place()) + " " + one.wrong() + "; " + one.remedy())
                .toList();
    }
}
