package org.resorb.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The steps from a folder made ready to one in its place. Stopped before any of them, it can be begun again. */
final class FolderTransaction {
    private final Staging staging;
    private final Journal journal;
    private final FolderReplacement.Steps steps;
    private final Path target;

    /** @param journal null if nothing was committed */
    FolderTransaction(Staging staging, Journal journal, FolderReplacement.Steps steps) {
        this.staging = staging;
        this.journal = journal;
        this.steps = steps;
        target = staging.target();
    }

    /** Finishes what a process that is gone has committed; undoes what it has not. */
    void recover(FolderReplacement.Guard mayReplace) throws IOException {
        if (journal == null) {
            if (isThere(staging.old())) {
                throw new WrongFolderException(
                        "the journal beside " + staging.old() + " is damaged; that folder is what stood in " + target
                                + " before, and 'new' beside it is what was to come: move both away");
            }
            staging.remove();
            return;
        }
        if (!staging.isInside() && isThere(staging.fresh()) && isThere(target)) {
            mayReplace.check(target);
            if (isThere(staging.old()) && !isEmpty(target)) {
                throw new WrongFolderException(target + " was made anew while " + staging.fresh()
                        + " from a killed run waited to take its place; move one of them away");
            }
        }
        finish();
    }

    /** Goes through all steps that are not done yet. */
    void finish() throws IOException {
        if (staging.isInside()) {
            putFilesIn();
        } else {
            putFolder();
        }
        steps.before("clear");
        staging.remove();
    }

    private void putFolder() throws IOException {
        if (!isThere(staging.fresh())) {
            return;
        }
        if (isThere(target)) {
            steps.before("away");
            if (isThere(staging.old())) {
                Folders.delete(target);
            } else {
                AtomicFile.move(target, staging.old());
            }
        }
        steps.before("in");
        AtomicFile.move(staging.fresh(), target);
        AtomicFile.forceFolder(target.getParent());
    }

    /** A file that is neither in the new folder any more nor new by its name alone is one of the old. */
    private void putFilesIn() throws IOException {
        Files.createDirectories(staging.old());
        for (String name : journal.old()) {
            boolean isNew = journal.fresh().contains(name) && !isThere(fresh(name));
            if (isThere(target.resolve(name)) && !isNew) {
                steps.before("away " + name);
                AtomicFile.move(target.resolve(name), staging.old().resolve(name));
            }
        }
        for (String name : journal.fresh()) {
            if (isThere(fresh(name))) {
                steps.before("in " + name);
                AtomicFile.move(fresh(name), target.resolve(name));
            }
        }
        AtomicFile.forceFolder(target);
    }

    private Path fresh(String name) {
        return staging.fresh().resolve(name);
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Folders.contents(folder).isEmpty();
    }
}
