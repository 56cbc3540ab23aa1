package org.resorb.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;

/** What the shard files of a folder say, entry by entry. */
final class Ledger {
    private static final int BLOCK = 1 << 18;

    private final List<Path> files;
    private final long runs;
    private long damaged;
    private String foreign = "";

    private Ledger(List<Path> files, long runs) {
        this.files = files;
        this.runs = runs;
    }

    /**
     * All shard files of a folder, in the order of their names; none if there is no such folder.
     *
     * @param runs how many the study has; entries of other runs are a stranger's and left out
     */
    static Ledger of(Path shards, long runs) throws IOException {
        List<Path> all = Files.isDirectory(shards) ? Folders.list(shards) : List.of();
        return new Ledger(
                all.stream()
                        .filter(file -> file.getFileName().toString().endsWith(ShardFile.ENDING))
                        .toList(),
                runs);
    }

    /** Takes the entries of a file in their order. */
    interface Reader {
        /** Takes an entry and the offset of its line. */
        void take(Entry entry, long offset) throws IOException;

        /** Hears of a line, from 1, that is cut or damaged. */
        default void damaged(long line) {}

        /** Hears of an entry of a run that the study does not have. */
        default void foreign(Entry entry) {}
    }

    List<Path> files() {
        return files;
    }

    /** Reads a file to its present end, which it returns; lines that are cut, damaged or foreign are left out. */
    long read(Path file, Reader reader) throws IOException {
        long end = FileAccess.size(file);
        LineReader lines = new LineReader(file, 0, end, BLOCK);
        long offset = 0;
        long number = 1;
        for (byte[] line = lines.line(); line != null; line = lines.line()) {
            Entry entry = Entry.of(line);
            if (entry != null && isOfStudy(entry)) {
                reader.take(entry, offset);
            } else if (entry != null) {
                foreign = foreign.isEmpty() ? words(file, entry) : foreign;
                reader.foreign(entry);
            } else if (line.length > 0) {
                damaged++;
                reader.damaged(number);
            }
            number++;
            offset = lines.offset();
        }
        return end;
    }

    /** Whether the study has the run of an entry. */
    boolean isOfStudy(Entry entry) {
        return entry.run() >= 0 && entry.run() < runs;
    }

    private String words(Path file, Entry entry) {
        return file + " has lines of another study, such as of run " + (entry.run() + 1) + ", while this one has "
                + runs + (runs == 1 ? " run" : " runs") + "; they are left out";
    }

    /** Which lines were left out since the study has no such runs, in words; empty if there were none so far. */
    String foreign() {
        return foreign;
    }

    /** Lines so far that were left out as cut or damaged. */
    long damaged() {
        return damaged;
    }
}
