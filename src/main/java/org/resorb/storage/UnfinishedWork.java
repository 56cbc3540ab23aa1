package org.resorb.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/**
 * A hidden folder in which a process keeps what another one could go on from if this one is killed. It stands beside the folder
 * that is being made, or in it where nothing can stand beside. Only one process at a time has it.
 */
public final class UnfinishedWork implements AutoCloseable {
    private static final String NAME = "unfinished";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FolderLock lock;

    private UnfinishedWork(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the folder for a place, and makes it if there is none; missing folders above are made.
     *
     * @param target the folder that is being made
     * @param what is being made, in words
     * @throws WrongFolderException if another process has it
     */
    public static UnfinishedWork of(Path target, String what) throws IOException {
        Path folder = place(target);
        Folders.create(folder);
        return new UnfinishedWork(folder, FolderLock.take(folder.resolve(LOCK), what, 1, () -> {}));
    }

    /** Whether something is kept for a place. */
    public static boolean isThere(Path target) throws IOException {
        Path folder = place(target);
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Folders.contents(folder).stream().anyMatch(name -> !name.equals(LOCK));
    }

    /** Where it stands for a folder that is being made, whether it is there or not. */
    public static Path place(Path target) throws IOException {
        Path whole = Files.exists(target)
                ? target.toRealPath()
                : target.toAbsolutePath().normalize();
        return Folders.mustStay(whole)
                ? whole.resolve(Staging.PREFIX + NAME)
                : whole.resolveSibling("." + whole.getFileName() + "." + NAME);
    }

    /** Where files are kept. */
    public Path path() {
        return folder;
    }

    /** Names of what is kept, without the lock. */
    public Set<String> contents() throws IOException {
        Set<String> names = Folders.contents(folder);
        names.remove(LOCK);
        return names;
    }

    /** The work is finished: removes all that was kept. */
    public void remove() throws IOException {
        lock.close();
        Folders.delete(folder);
    }

    /** Lets another process have it; an empty one goes. */
    @Override
    public void close() throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (contents().isEmpty()) {
                remove();
            } else {
                lock.close();
            }
        }
    }
}
