package org.resorb.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder in the making: written out of sight and put in its place when whole. Closed before that, or on Ctrl-C, it
 * vanishes. Killed at any instant, the old folder or the new one is whole once the next replacement of that place has
 * started. A folder that cannot be exchanged (a mounted disk, the current directory) gets the files put into it.
 */
public final class FolderReplacement implements AutoCloseable {
    /** Tells what must not be replaced. */
    public interface Guard {
        /** Returns if what is at a place, which may be nothing, may be replaced. */
        void check(Path target) throws IOException;
    }

    /** Hears of each step before it is done; for tests that stop there. */
    interface Steps {
        /** Hears what comes next. */
        void before(String step);
    }

    private final Staging staging;
    private final String last;
    private final Guard mayReplace;
    private final Steps steps;
    private final Thread onShutdown = new Thread(this::abandon, "clear half-written results");
    private boolean over;

    FolderReplacement(Staging staging, String last, Guard mayReplace, Steps steps) {
        this.staging = staging;
        this.last = last;
        this.mayReplace = mayReplace;
        this.steps = steps;
    }

    /**
     * Starts a folder that will stand at a place; missing folders above it are made. What a killed process left of
     * replacing it is finished or undone first.
     *
     * @param last the file that tells of the others; where files are put in one by one it comes last
     * @throws WrongFolderException if the guard says so
     * @throws IOException if nothing can be written there
     */
    public static FolderReplacement of(Path place, String last, Guard mayReplace) throws IOException {
        return of(place, last, mayReplace, step -> {});
    }

    static FolderReplacement of(Path place, String last, Guard mayReplace, Steps steps) throws IOException {
        Path target = Folders.real(place);
        if (target.getParent() == null) {
            throw new WrongFolderException(target + " is no place for results");
        }
        try {
            recover(target, mayReplace);
            mayReplace.check(target);
            Staging staging = Staging.make(target, Folders.mustStay(target));
            FolderReplacement replacement = new FolderReplacement(staging, last, mayReplace, steps);
            Runtime.getRuntime().addShutdownHook(replacement.onShutdown);
            return replacement;
        } catch (FileSystemException refused) {
            throw new IOException(FailureWords.refused(target, refused), refused);
        }
    }

    /**
     * Finishes or undoes what killed processes left of replacing a place, before somebody reads it.
     *
     * @return what was finished, or is in the way of that, in words; mostly nothing
     */
    public static List<String> recoverForReading(Path place, Guard mayReplace) throws IOException {
        Path target = Folders.real(place);
        List<String> words = new ArrayList<>();
        if (target.getParent() == null || !Files.isReadable(target.getParent())) {
            return words;
        }
        try {
            for (Staging left : Staging.leftBehind(target)) {
                recover(left, mayReplace, words);
            }
        } catch (FileSystemException readOnly) {
            words.add(FailureWords.of(readOnly));
        }
        if (!Files.exists(target)) {
            words.addAll(Leftovers.waiting(target));
        }
        return words;
    }

    private static void recover(Staging left, Guard mayReplace, List<String> words) throws IOException {
        try {
            Journal journal = left.journal();
            new FolderTransaction(left, journal, step -> {}).recover(mayReplace);
            if (journal != null) {
                words.add(left.target() + " is the new result of a process that was killed before it was in its place");
            }
        } catch (WrongFolderException cannot) {
            words.add(cannot.getMessage());
        } finally {
            left.release();
        }
    }

    private static void recover(Path target, Guard mayReplace) throws IOException {
        for (Staging left : Staging.leftBehind(target)) {
            try {
                FolderTransaction transaction = new FolderTransaction(left, left.journal(), step -> {});
                transaction.recover(mayReplace);
            } finally {
                left.release();
            }
        }
    }

    /** Where to write the files. */
    public Path path() {
        return staging.fresh();
    }

    /** Where the folder will stand. */
    public Path target() {
        return staging.target();
    }

    /** Puts the whole folder in its place, in exchange for what was there. */
    public synchronized void publish() throws IOException {
        Path target = staging.target();
        if (over) {
            throw new IOException("stopped before " + target + " was whole");
        }
        mayReplace.check(target);
        Journal journal = new Journal(target, old(target), fresh());
        steps.before("journal");
        staging.commit(journal);
        over = true;
        try {
            new FolderTransaction(staging, journal, steps).finish();
        } catch (FileSystemException refused) {
            throw new IOException(
                    "cannot put " + staging.fresh() + " in the place of " + target + ": " + FailureWords.reason(refused)
                            + "; it is whole, and the next start with this --out tries again",
                    refused);
        } finally {
            staging.release();
        }
    }

    /** The file that tells of the others goes first. */
    private List<String> old(Path target) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            names.addAll(Folders.contents(target));
            names.sort((a, b) -> Boolean.compare(b.equals(last), a.equals(last)));
        }
        return names;
    }

    /** The file that tells of the others comes last. */
    private List<String> fresh() throws IOException {
        List<String> names = new ArrayList<>(Folders.contents(staging.fresh()));
        names.sort((a, b) -> Boolean.compare(a.equals(last), b.equals(last)));
        return names;
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
            staging.remove();
        } catch (IOException left) {
            // Nothing more can be done here; the next one clears it away.
            return;
        }
    }

    /** Leaves everything as a killed process would. */
    synchronized void die() throws IOException {
        over = true;
        staging.release();
        close();
    }
}
