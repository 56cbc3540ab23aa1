package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import org.resorb.storage.FolderLock;
import org.resorb.storage.Folders;
import org.resorb.storage.Owner;
import org.resorb.storage.WrongFolderException;

/** Locks shares of a study; only one way of cutting it in shares is worked on at a time. */
final class ShareLock {
    private ShareLock() {}

    /**
     * Takes the lock of a share.
     *
     * @param locks the folder of locks, which exists
     * @param everyBeat is done every few seconds while the lock is held
     * @throws WrongFolderException if somebody else works on the share, or on shares that are cut in another way
     */
    static FolderLock take(Path locks, Shard shard, int threads, Runnable everyBeat) throws IOException {
        String what = shard.count() == 1 ? "this folder" : "share " + shard + " of this folder";
        FolderLock lock = FolderLock.take(locks.resolve(shard.label()), what, threads, everyBeat);
        try {
            othersAreCutTheSame(locks, shard);
            return lock;
        } catch (IOException | RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private static void othersAreCutTheSame(Path locks, Shard shard) throws IOException {
        for (Path other : Folders.list(locks)) {
            String name = other.getFileName().toString();
            Owner owner = name.endsWith("_of_" + shard.count()) ? null : FolderLock.holder(other);
            if (owner != null) {
                throw new WrongFolderException("this folder is being worked on by " + owner + " as share "
                        + name.replace("_of_", "/") + ", not in " + shard.count()
                        + "; wait for it, or cut the study in the same number of shares");
            }
        }
    }
}
