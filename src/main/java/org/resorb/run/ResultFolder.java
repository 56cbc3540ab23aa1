package org.resorb.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.resorb.storage.WrongFolderException;

/**
 * A result folder in the making: written beside its place and moved there when whole. Closed before that, or on Ctrl-C,
 * it vanishes. What a killed process left beside the place is cleared away by the next one.
 */
public final class ResultFolder implements AutoCloseable {
    private static final String LOCK = ".being_written";

    private final Path target;
    private final Kind kind;
    private final Path part;
    private final FileChannel lock;
    private final Thread onShutdown = new Thread(this::abandon, "clear half-written results");
    private boolean over;

    private ResultFolder(Path target, Kind kind, Path part, FileChannel lock) {
        this.target = target;
        this.kind = kind;
        this.part = part;
        this.lock = lock;
    }

    /**
     * Starts a folder that will stand at {@code place}; missing folders above it are made.
     *
     * @throws WrongFolderException if something is there that Resorb did not make, or a result of another kind
     * @throws IOException if nothing can be written there
     */
    public static ResultFolder at(Path place, Kind kind) throws IOException {
        Path target = Files.exists(place)
                ? place.toRealPath()
                : place.toAbsolutePath().normalize();
        OwnFolder.mayReplace(target, kind);
        Path above = target.getParent();
        if (above == null) {
            throw new WrongFolderException(target + " is no place for results");
        }
        Path part = part(above, target);
        FileChannel lock = FileChannel.open(part.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock.tryLock();
        } catch (IOException noLocksHere) {
            // Some network disks have none; then nobody clears anything away there either.
            lock.position(0);
        }
        ResultFolder folder = new ResultFolder(target, kind, part, lock);
        Runtime.getRuntime().addShutdownHook(folder.onShutdown);
        return folder;
    }

    private static Path part(Path above, Path target) throws IOException {
        try {
            Files.createDirectories(above);
            clearLeftovers(above, prefix(target));
            Path part = Files.createTempDirectory(above, prefix(target));
            OwnFolder.sharePermissions(part);
            return part;
        } catch (FileSystemException refused) {
            throw new IOException("cannot write " + target + ": " + reason(refused) + "; give another --out", refused);
        }
    }

    private static String reason(FileSystemException refused) {
        if (refused instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (refused instanceof FileAlreadyExistsException) {
            return refused.getFile() + " is a file";
        }
        return refused.getReason() == null ? refused.getClass().getSimpleName() : refused.getReason();
    }

    /** Where to write the files. */
    public Path path() {
        return part;
    }

    /** Where the folder will stand. */
    public Path target() {
        return target;
    }

    /** Moves the whole folder to its place, in exchange for what an earlier run left there. */
    public synchronized void publish() throws IOException {
        if (over) {
            throw new IOException("stopped before " + target + " was whole");
        }
        OwnFolder.mayReplace(target, kind);
        lock.close();
        Files.deleteIfExists(part.resolve(LOCK));
        Path old = null;
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            old = target.resolveSibling(part.getFileName() + ".old");
            move(target, old);
        }
        try {
            move(part, target);
        } catch (IOException failed) {
            if (old != null) {
                move(old, target);
            }
            throw failed;
        }
        over = true;
        if (old != null) {
            OwnFolder.delete(old);
        }
    }

    /** Removes what was written unless it was published. */
    @Override
    public void close() {
        abandon();
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running and has nothing left to do.
            return;
        }
    }

    private synchronized void abandon() {
        if (over) {
            return;
        }
        over = true;
        try {
            lock.close();
            OwnFolder.delete(part);
        } catch (IOException left) {
            // Nothing more can be done here; the next run clears it away.
            return;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(from, to);
        }
    }

    private static String prefix(Path target) {
        return ".resorb-" + target.getFileName() + "-";
    }

    private static void clearLeftovers(Path above, String prefix) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(above, prefix + "*")) {
            for (Path part : parts) {
                if (isLeftover(part)) {
                    OwnFolder.delete(part);
                }
            }
        }
    }

    /** A part is left over when the process that locked it is gone, on whatever machine it was. */
    private static boolean isLeftover(Path part) {
        Path file = part.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException busy) {
            return false;
        }
    }
}
