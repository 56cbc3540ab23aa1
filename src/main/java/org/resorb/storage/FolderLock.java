package org.resorb.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps two processes from working on the same folder, or the same share of it. The lock is that of the operating system, which ends with its
 * process; where the disk has no such locks, or another machine may not see them, the owner's signs of life decide.
 */
public final class FolderLock implements AutoCloseable {
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
     * Takes a lock.
     *
     * @param place of the lock's file, in a folder that exists
     * @param what is locked, in words, such as "this folder"
     * @param everyBeat is done every few seconds while the lock is held
     * @throws WrongFolderException if somebody else holds it
     */
    public static FolderLock take(Path place, String what, int threads, Runnable everyBeat) throws IOException {
        Path file = real(place);
        if (!HELD.add(file)) {
            throw refused(what, Owner.self(threads), file);
        }
        FileChannel channel = null;
        try {
            channel = open(file);
            if (!isFree(channel)) {
                throw refused(what, Owner.of(text(channel)), file);
            }
            Owner earlier = Owner.of(text(channel));
            if (earlier != null && isAlive(earlier, file, channel)) {
                throw refused(what, earlier, file);
            }
            FolderLock lock = new FolderLock(file, channel, Owner.self(threads), everyBeat);
            lock.write();
            lock.heart.setDaemon(true);
            lock.heart.start();
            return lock;
        } catch (IOException | RuntimeException refused) {
            HELD.remove(file);
            if (channel != null) {
                channel.close();
            }
            throw refused;
        }
    }

    private static Path real(Path place) throws IOException {
        Path whole = place.toAbsolutePath();
        return whole.getParent().toRealPath().resolve(whole.getFileName());
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException failed) {
            throw FileAccess.named(file, failed);
        }
    }

    private static WrongFolderException refused(String what, Owner owner, Path file) {
        String who = owner == null ? "another process" : owner.toString();
        return new WrongFolderException(what + " is being worked on by " + who
                + "; wait for it, stop it, or give another --out (if it is gone for certain, delete " + file + ")");
    }

    /** Who holds a lock, or null; waits a while for signs of life from another machine. */
    public static Owner holder(Path place) throws IOException {
        Path file = real(place);
        if (HELD.contains(file)) {
            return Owner.self(1);
        }
        Owner owner = Owner.in(file);
        return owner != null && isAlive(owner, file, null) ? owner : null;
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

    /**
     * The processes that work in a folder, as far as can be told without waiting: those on other machines have given a
     * sign of life since a time.
     */
    public static Set<Owner> owners(Path locks, Instant since) throws IOException {
        Set<Owner> owners = new LinkedHashSet<>();
        for (LockState state : states(locks, since)) {
            if (state.isAlive()) {
                owners.add(state.owner());
            }
        }
        return owners;
    }

    /** All locks of a folder that somebody took and did not give back, with the same means; only reads. */
    public static List<LockState> states(Path locks, Instant since) throws IOException {
        List<LockState> states = new ArrayList<>();
        if (Files.isDirectory(locks)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(locks)) {
                for (Path lock : all) {
                    Owner owner = Files.isRegularFile(lock) ? Owner.in(lock) : null;
                    boolean beats = Files.getLastModifiedTime(lock).toInstant().isAfter(since);
                    if (owner != null) {
                        states.add(new LockState(lock, owner, owner.isHere() ? owner.lives() : beats));
                    }
                }
            }
        }
        states.sort(Comparator.comparing(LockState::file));
        return states;
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

    /** Frees it. The file stays, empty: somebody may have it open. */
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
