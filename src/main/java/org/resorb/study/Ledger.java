package org.resorb.study;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(shards)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(shards, "*" + ShardFile.ENDING)) {
                all.forEach(files::add);
            }
        }
        files.sort(null);
        return new Ledger(List.copyOf(files));
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
        long end = Files.size(file);
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
