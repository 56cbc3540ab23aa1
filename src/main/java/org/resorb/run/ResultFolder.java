package org.resorb.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.resorb.storage.FolderReplacement;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;

/** Tells the folders of results that Resorb made from all others; only those are ever replaced. */
public final class ResultFolder {
    /** Name of the page that tells of the result. */
    public static final String REPORT = "report.html";

    private ResultFolder() {}

    /**
     * Starts a result folder that will stand at {@code place}; missing folders above it are made.
     *
     * @throws WrongFolderException if something is there that Resorb did not make, or a result of another kind
     * @throws IOException if nothing can be written there
     */
    public static FolderReplacement at(Path place, Kind kind) throws IOException {
        return FolderReplacement.of(place, RunRecord.FILE, target -> mayReplace(target, kind));
    }

    /**
     * The same for a prediction; that of a patient does not replace a training, from which it may have been made.
     *
     * @throws WrongFolderException also if a prediction for another task is there
     * @throws IOException if nothing can be written there
     */
    public static FolderReplacement at(Path place, PredictionTask task) throws IOException {
        return FolderReplacement.of(place, RunRecord.FILE, target -> mayReplace(target, task));
    }

    /**
     * Finds out before anything is computed for it whether a prediction may stand at {@code place}; touches nothing.
     *
     * @throws WrongFolderException as {@link #at(Path, PredictionTask)}
     */
    public static void check(Path place, PredictionTask task) throws IOException {
        mayReplace(place, task);
    }

    /**
     * Finishes or undoes what killed processes left of replacing what is about to be read.
     *
     * @param named a result folder, a file in one, or neither
     * @return what was finished, or is in the way of that, in words; mostly nothing
     */
    public static List<String> recoverForReading(Path named) throws IOException {
        List<String> words = new ArrayList<>();
        for (Path place = named.toAbsolutePath().normalize(); place != null; place = place.getParent()) {
            words.addAll(FolderReplacement.recoverForReading(
                    place,
                    target -> mayReplace(target, ExistingRecord.in(target).kind())));
            if (Files.isDirectory(place)) {
                break;
            }
        }
        return words;
    }

    private static void mayReplace(Path target, PredictionTask task) throws IOException {
        mayReplace(target, Kind.PREDICTION);
        ExistingRecord earlier = ExistingRecord.in(target);
        if (earlier.kind() == Kind.PREDICTION && !earlier.isFor(task)) {
            throw new WrongFolderException(target + " holds a prediction of another task ("
                    + earlier.text(RunRecord.PROFILE_OR_TASK) + ", not " + task + "), so it stays; give another --out");
        }
    }

    /** Returns if there is nothing, an empty folder, or a result of this kind as it was written. */
    private static void mayReplace(Path target, Kind kind) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new WrongFolderException(target + " is a file, not a result folder; give another --out");
        }
        Set<String> present = Folders.contents(target);
        if (present.isEmpty()) {
            return;
        }
        if (!present.contains(RunRecord.FILE)) {
            throw new WrongFolderException(
                    target + " holds files that Resorb did not make, so it is left alone; give another --out");
        }
        ExistingRecord earlier = ExistingRecord.in(target);
        holdsNothingElse(target, earlier);
        if (earlier.kind() != kind) {
            throw new WrongFolderException(
                    target + " holds a " + earlier.kind() + ", not a " + kind + ", so it stays; give another --out");
        }
    }

    private static void holdsNothingElse(Path target, ExistingRecord earlier) throws IOException {
        Set<String> added = earlier.added(target);
        if (!added.isEmpty()) {
            throw new WrongFolderException(target + " holds " + String.join(", ", added)
                    + " beside an earlier result, so it is left alone; move that away or give another --out");
        }
        Set<String> changed = earlier.changed(target);
        changed.removeIf(name -> !Files.exists(target.resolve(name), LinkOption.NOFOLLOW_LINKS));
        if (!changed.isEmpty()) {
            throw new WrongFolderException(target + ": " + String.join(", ", changed)
                    + " was changed since it was written, so the folder is left alone; give another --out");
        }
    }
}
