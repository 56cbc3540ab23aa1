package org.resorb.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.quantity.Keyword;

/** What was found when a folder was looked through: what is wrong in it, and what is not but worth knowing. */
public final class Inspection {
    /** How bad something is. */
    public enum Severity implements Keyword {
        /** Something is not what was written. */
        DAMAGED,
        /** What is there is right, but something is still to be done. */
        INCOMPLETE,
        /** Harms no result. */
        HARMLESS;

        @Override
        public String toString() {
            return word();
        }
    }

    /**
     * Something that is wrong.
     *
     * @param place file or part of the folder, relative to it, with a line if it is known; may be empty
     * @param wrong to be read behind the place
     * @param remedy a command, or what to do in words
     */
    public record Defect(Severity severity, String place, String wrong, String remedy) {}

    private final Path folder;
    private final String kind;
    private final List<Defect> defects = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long files;
    private long repeated;

    /**
     * Starts one.
     *
     * @param kind what the folder holds, in a word
     */
    public Inspection(Path folder, String kind) {
        this.folder = folder;
        this.kind = kind;
    }

    /** The folder as the user named it. */
    public Path folder() {
        return folder;
    }

    /** What it holds, in a word. */
    public String kind() {
        return kind;
    }

    /** Adds something that is not what was written; parameters as in {@link Defect}. */
    public void damaged(String place, String wrong, String remedy) {
        defects.add(new Defect(Severity.DAMAGED, place, wrong, remedy));
    }

    /** Adds something that is still to be done. */
    public void incomplete(String place, String wrong, String remedy) {
        defects.add(new Defect(Severity.INCOMPLETE, place, wrong, remedy));
    }

    /** Adds something that harms no result. */
    public void harmless(String place, String wrong, String remedy) {
        defects.add(new Defect(Severity.HARMLESS, place, wrong, remedy));
    }

    /** Adds something that is worth knowing. */
    public void note(String words) {
        notes.add(words);
    }

    /** Counts files that were compared with what was written. */
    public void compared(long count) {
        files += count;
    }

    /** Counts runs that were done again. */
    public void repeated(long count) {
        repeated += count;
    }

    /** Takes in what was found in a part of the folder. */
    public void include(Inspection part) {
        String below = folder.relativize(part.folder).toString().replace('\\', '/');
        for (Defect one : part.defects) {
            String place = below.isEmpty() || one.place.isEmpty() ? below + one.place : below + "/" + one.place;
            defects.add(new Defect(one.severity, place, one.wrong, one.remedy));
        }
        part.notes.forEach(note -> notes.add(below.isEmpty() ? note : below + ": " + note));
        files += part.files;
        repeated += part.repeated;
    }

    /** All that is wrong, in the order in which it was found. */
    public List<Defect> defects() {
        return List.copyOf(defects);
    }

    /** All that is worth knowing. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** How many files were compared with what was written. */
    public long files() {
        return files;
    }

    /** How many runs were done again. */
    public long repeated() {
        return repeated;
    }

    /** Whether the folder is whole and unchanged. */
    public boolean isWhole() {
        return defects.stream().allMatch(one -> one.severity == Severity.HARMLESS);
    }

    /** Whether anything is not what was written. */
    public boolean isDamaged() {
        return defects.stream().anyMatch(one -> one.severity == Severity.DAMAGED);
    }
}
