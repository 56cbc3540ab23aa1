package org.resorb.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;

/** Runs that one sweep has done already and that another would do again. */
public final class SharedRuns {
    private SharedRuns() {}

    /**
     * Copies a share that is over from one folder to another, if both hold the same study and the other has nothing of the share.
     *
     * @param from a folder of a sweep, or nothing yet
     * @param to where the study was started
     * @throws IOException if what is there cannot be read or written
     */
    public static void take(Study study, Path from, Path to, Shard shard) throws IOException {
        StudyFolder twin = new StudyFolder(from);
        String start = shard.label() + ".";
        String over = shard.label() + StudyFolder.OVER;
        Path here = new StudyFolder(to).shards();
        if (!Files.exists(twin.shards().resolve(over)) || !of(here, start).isEmpty() || !isSame(twin, study)) {
            return;
        }
        for (Path file : of(twin.shards(), start)) {
            String name = file.getFileName().toString();
            if (!name.equals(over)) {
                AtomicFile.write(here.resolve(name), FileAccess.bytes(file));
            }
        }
        new StudyFolder(to).shareIsOver(shard);
    }

    private static List<Path> of(Path shards, String start) throws IOException {
        return Folders.list(shards).stream()
                .filter(file -> file.getFileName().toString().startsWith(start))
                .toList();
    }

    private static boolean isSame(StudyFolder twin, Study study) throws IOException {
        try {
            twin.sameAs(study);
            return true;
        } catch (WrongFolderException other) {
            return false;
        }
    }
}
