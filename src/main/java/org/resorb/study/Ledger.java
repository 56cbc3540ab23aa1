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
    private long damaged;

    private Ledger(List<Path> files) {
        this.files = files;
    }

    /** All shard files of a folder, in the order of their names; none if there is no such folder. */
    static Ledger of(Path shards) throws IOException {
        List<Path> all = Files.isDirectory(shards) ? Folders.list(shards) : List.of();
        return new Ledger(all.stream()
                .filter(file -> file.getFileName().toString().endsWith(ShardFile.ENDING))
                .toList());
    }

    /** Takes the entries of a file in their order. */
    interface Reader {
        /** Takes an entry and the offset of its line. */
        void take(Entry entry, long offset) throws IOException;

        /** Hears of a line, from 1, that is cut or damaged. */
        default void damaged(long line) {}
    }

    List<Path> files() {
        return files;
    }

    /** Reads a file to its present end, which it returns; lines that are cut or damaged are left out and counted. */
    long read(Path file, Reader reader) throws IOException {
        long end = FileAccess.size(file);
        LineReader lines = new LineReader(file, 0, end, BLOCK);
        long offset = 0;
        long number = 1;
        for (byte[] line = lines.line(); line != null; line = lines.line()) {
            Entry entry = Entry.of(line);
            if (entry != null) {
                reader.take(entry, offset);
            } else if (line.length > 0) {
                damaged++;
                reader.damaged(number);
            }
            number++;
            offset = lines.offset();
        }
        return end;
    }

    /** Lines left out so far. */
    long damaged() {
        return damaged;
    }
}
