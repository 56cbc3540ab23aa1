package org.resorb.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.resorb.run.WrongFolderException;

/**
 * Keeps two processes from working on the same share. The lock is that of the operating system, which ends with its
 * process; where the disk has no such locks, or another machine may not see them, the owner's signs of life decide.
 */
final class FolderLock implements AutoCloseable {
    private static final int TRIES = 10;
    private static final int PAUSE_MS = 50;
    private static final int BEAT_MS = 3000;
    private static final int BEATS_TO_WAIT = 4;

    /** Closing any channel of a locked file would unlock it, so this process must not open one twice. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final Thread heart = new Thread(this::beat, "sign of life");
    private final Runnable everyBeat;
    private Owner owner;

    private FolderLock(Path file, FileChannel channel, Owner owner, Runnable everyBeat) {
        this.file = file;
        this.channel = channel;
        this.owner = owner;
        this.everyBeat = everyBeat;
    }

    /**
     * Takes the lock of a share.
     *
     * @param locks the folder of locks, which exists
     * @param everyBeat is done every few seconds while the lock is held
     * @throws WrongFolderException if somebody else works on the share, or on shares that are cut in another way
     */
    static FolderLock take(Path locks, Shard shard, int threads, Runnable everyBeat) throws IOException {
        Path file = locks.toRealPath().resolve(shard.label());
        if (!HELD.add(file)) {
            throw refused(shard, Owner.self(threads), file);
        }
        FileChannel channel = null;
        try {
            StandardOpenOption[] options = {StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE
            };
            channel = FileChannel.open(file, options);
            if (!isFree(channel)) {
                throw refused(shard, Owner.of(text(channel)), file);
            }
            Owner earlier = Owner.of(text(channel));
            if (earlier != null && isAlive(earlier, file, channel)) {
                throw refused(shard, earlier, file);
            }
            FolderLock lock = new FolderLock(file, channel, Owner.self(threads), everyBeat);
            lock.write();
            lock.liveOrRefuse(locks, shard);
            return lock;
        } catch (IOException | RuntimeException refused) {
            HELD.remove(file);
            if (channel != null) {
                channel.close();
            }
            throw refused;
        }
    }

    private static WrongFolderException refused(Shard shard, Owner owner, Path file) {
        String who = owner == null ? "another process" : owner.toString();
        String what = shard.count() == 1 ? "this folder" : "share " + shard + " of this folder";
        return new WrongFolderException(what + " is being worked on by " + who
                + "; wait for it, stop it, or give another --out (if it is gone for certain, delete " + file + ")");
    }

    /** Takes the lock of the operating system; true also where the disk has none. */
    private static boolean isFree(FileChannel channel) {
        for (int i = 0; i < TRIES; i++) {
            try {
                if (channel.tryLock() != null) {
                    return true;
                }
                // Somebody may only be looking.
                pause(PAUSE_MS);
            } catch (IOException noLocksHere) {
                return true;
            }
        }
        return false;
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 10);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    /** Whether an owner whose lock is free lives all the same: its lock may not reach here from another machine. */
    private static boolean isAlive(Owner owner, Path file, FileChannel channel) throws IOException {
        if (owner.isHere()) {
            return !owner.isSelf() && owner.lives();
        }
        for (int i = 0; i < BEATS_TO_WAIT; i++) {
            pause(BEAT_MS);
            Owner now = channel == null ? Owner.in(file) : Owner.of(text(channel));
            if (now != null && now.beat() != owner.beat()) {
                return true;
            }
        }
        return false;
    }

    private void liveOrRefuse(Path locks, Shard shard) throws IOException {
        try {
            othersAreCutTheSame(locks, shard);
            heart.setDaemon(true);
            heart.start();
        } catch (IOException refused) {
            close();
            throw refused;
        }
    }

    private static void othersAreCutTheSame(Path locks, Shard shard) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(locks)) {
            for (Path other : all) {
                boolean same = other.getFileName().toString().endsWith("_of_" + shard.count());
                boolean own = HELD.contains(locks.toRealPath().resolve(other.getFileName()));
                Owner owner = same ? null : own ? Owner.self(1) : Owner.in(other);
                if (owner != null && (own || isAlive(owner, other, null))) {
                    throw new WrongFolderException("this folder is being worked on by " + owner + " as share "
                            + other.getFileName().toString().replace("_of_", "/") + ", not in " + shard.count()
                            + "; wait for it, or cut the study in the same number of shares");
                }
            }
        }
    }

    /**
     * The processes that work in a folder, as far as can be told without waiting: those on other machines have given a
     * sign of life since a time.
     */
    static Set<Owner> owners(Path locks, Instant since) throws IOException {
        Set<Owner> owners = new LinkedHashSet<>();
        if (Files.isDirectory(locks)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(locks)) {
                for (Path lock : all) {
                    Owner owner = Owner.in(lock);
                    boolean beats = Files.getLastModifiedTime(lock).toInstant().isAfter(since);
                    if (owner != null && (owner.isHere() ? owner.lives() : beats)) {
                        owners.add(owner);
                    }
                }
            }
        }
        return owners;
    }

    private synchronized void write() throws IOException {
        if (channel.isOpen()) {
            channel.write(ByteBuffer.wrap(owner.line().getBytes(StandardCharsets.UTF_8)), 0);
        }
    }

    private void beat() {
        while (channel.isOpen() && pause(BEAT_MS)) {
            try {
                owner = owner.next();
                write();
            } catch (IOException missed) {
                // A full disk shows itself where results are written; the lock of the system still holds.
                continue;
            }
            everyBeat.run();
        }
    }

    private static boolean pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }

    /** Frees the share. The file stays, empty: somebody may have it open. */
    @Override
    public synchronized void close() throws IOException {
        if (channel.isOpen()) {
            channel.truncate(0);
            channel.close();
            HELD.remove(file);
            heart.interrupt();
        }
    }
}
