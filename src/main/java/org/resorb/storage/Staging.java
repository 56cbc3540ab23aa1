package org.resorb.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A hidden folder in which the replacement of another is made ready: {@code new} holds what will stand there, {@code old}
 * takes what stood there, and {@code journal}, which the process keeps locked, says what is to be done once {@code new} is
 * whole. A journal that nobody has locked is that of a process that is gone.
 */
final class Staging {
    static final String PREFIX = ".resorb-";
    private static final String JOURNAL = "journal";
    private static final String NEW = "new";
    private static final int TRIES = 3;

    /** Closing any channel of a locked file would unlock it, so this process must not open one twice. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path target;
    private final FileChannel channel;

    private Staging(Path folder, Path target, FileChannel channel) {
        this.folder = folder;
        this.target = target;
        this.channel = channel;
    }

    /** Makes one, in the target or beside it; missing folders above are made. */
    static Staging make(Path target, boolean inside) throws IOException {
        Path above = above(target, inside);
        Files.createDirectories(above);
        for (int i = 1; ; i++) {
            Path folder = Files.createTempDirectory(above, prefix(target, inside));
            HELD.add(folder);
            try {
                Staging staging = new Staging(folder, target, locked(folder.resolve(JOURNAL)));
                Files.createDirectory(staging.fresh());
                return staging;
            } catch (NoSuchFileException clearedAway) {
                // A neighbour that starts may take a folder without a journal for one that was left.
                HELD.remove(folder);
                if (i == TRIES) {
                    throw clearedAway;
                }
            } catch (IOException refused) {
                HELD.remove(folder);
                Folders.delete(folder);
                throw refused;
            }
        }
    }

    private static FileChannel locked(Path journal) throws IOException {
        FileChannel channel =
                FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            channel.tryLock();
        } catch (IOException noLocksHere) {
            // Some network disks have none; then nobody clears anything away there either.
            channel.position(0);
        }
        return channel;
    }

    /** All that processes which are gone left of replacing a target; their journals are locked from now on. */
    static List<Staging> leftBehind(Path target) throws IOException {
        List<Staging> left = new ArrayList<>();
        for (boolean inside : new boolean[] {false, true}) {
            Path above = above(target, inside);
            if (Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                Pattern name = Pattern.compile(Pattern.quote(prefix(target, inside)) + "[0-9]+");
                try (DirectoryStream<Path> folders = Files.newDirectoryStream(above, one -> is(name, one))) {
                    for (Path folder : folders) {
                        addAbandoned(folder, target, left);
                    }
                }
            }
        }
        return left;
    }

    private static boolean is(Pattern name, Path path) {
        return name.matcher(path.getFileName().toString()).matches();
    }

    private static void addAbandoned(Path folder, Path target, List<Staging> left) throws IOException {
        Path journal = folder.resolve(JOURNAL);
        if (!Files.exists(journal)) {
            clearIfEmpty(folder);
            return;
        }
        if (!HELD.add(folder)) {
            return;
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                left.add(new Staging(folder, target, channel));
                return;
            }
        } catch (IOException | OverlappingFileLockException busy) {
            // Somebody else's, or on a disk without locks: it is left alone.
            Files.exists(journal);
        }
        HELD.remove(folder);
        if (channel != null) {
            channel.close();
        }
    }

    /** The last that a process does may have been to delete its journal; the first, to make the folder. */
    private static void clearIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException inUse) {
            return;
        }
    }

    /** Adds what processes have begun and not ended in replacing a target; only reads. */
    static void inspect(Path target, Inspection inspection) throws IOException {
        for (boolean inside : new boolean[] {false, true}) {
            Path above = above(target, inside);
            if (above != null && Files.isDirectory(above)) {
                Pattern name = Pattern.compile(Pattern.quote(prefix(target, inside)) + "[0-9]+");
                try (DirectoryStream<Path> folders = Files.newDirectoryStream(above, one -> is(name, one))) {
                    for (Path folder : folders) {
                        inspectOne(folder, inspection);
                    }
                }
            }
        }
    }

    private static void inspectOne(Path folder, Inspection inspection) throws IOException {
        Path journal = folder.resolve(JOURNAL);
        if (HELD.contains(folder) || isInUse(journal)) {
            inspection.note("a process is writing a new result for this place, in " + folder);
        } else if (!Files.isReadable(folder)) {
            inspection.note(folder + " is of somebody else and cannot be looked into");
        } else if (isReady(folder) && Journal.of(FileAccess.read(journal)) != null) {
            inspection.damaged(
                    folder.getFileName().toString(),
                    "holds a whole new result of a process that was killed before it was in its place",
                    "give the command of that run again with the same --out, or one that reads the place: it is put there first");
        } else {
            inspection.harmless(
                    folder.getFileName().toString(),
                    "was left by a process that was killed before its result was whole",
                    "the next run with the same --out clears it away; or: rm -r " + ShellWord.of(folder));
        }
    }

    /** Whether anything of a new folder still waits to be put in its place. */
    private static boolean isReady(Path folder) throws IOException {
        Path fresh = folder.resolve(NEW);
        return Files.exists(folder.resolve(JOURNAL))
                && Files.isDirectory(fresh)
                && !Folders.contents(fresh).isEmpty();
    }

    private static boolean isInUse(Path journal) {
        if (!Files.exists(journal)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.READ)) {
            return channel.tryLock(0, Long.MAX_VALUE, true) == null;
        } catch (OverlappingFileLockException own) {
            return true;
        } catch (IOException noLocksHere) {
            return false;
        }
    }

    private static Path above(Path target, boolean inside) {
        return inside ? target : target.getParent();
    }

    private static String prefix(Path target, boolean inside) {
        return inside ? PREFIX : PREFIX + target.getFileName() + "-";
    }

    /** Whether it stands in the folder that it replaces, so that files are put there one by one. */
    boolean isInside() {
        return folder.getParent().equals(target);
    }

    Path target() {
        return target;
    }

    Path fresh() {
        return folder.resolve(NEW);
    }

    Path old() {
        return folder.resolve("old");
    }

    /** From here on the replacing is finished, by this process or the next. */
    void commit(Journal journal) throws IOException {
        AtomicFile.forceFolder(fresh());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(journal.text().getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
        AtomicFile.forceFolder(folder);
    }

    /** What was committed, or null if nothing was. */
    Journal journal() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        channel.read(bytes, 0);
        return Journal.of(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }

    /** Removes it, the journal last. */
    void remove() throws IOException {
        Folders.delete(old());
        Folders.delete(fresh());
        release();
        Files.deleteIfExists(folder.resolve(JOURNAL));
        Files.deleteIfExists(folder);
    }

    /** Leaves it to the next process. */
    void release() throws IOException {
        channel.close();
        HELD.remove(folder);
    }
}
