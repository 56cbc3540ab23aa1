package org.resorb.study;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.resorb.storage.FileAccess;

/** The file to which one worker appends what it has run, line by line. Nothing written is ever changed. */
final class ShardFile implements AutoCloseable {
    static final String ENDING = ".tsv";

    private final Path file;
    private final OutputStream out;
    private boolean closed;

    /** Opens the file; behind a line that was cut, a new one is begun. */
    ShardFile(Path file) throws IOException {
        this.file = file;
        boolean cut = isCut(file);
        out = FileAccess.out(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (cut) {
            out.write('\n');
        }
    }

    private static boolean isCut(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        byte[] last = new byte[1];
        long size = FileAccess.size(file);
        return size > 0 && FileAccess.bytes(file, size - 1, last, 0, 1) == 1 && last[0] != '\n';
    }

    /** Appends a line; false if the file was closed before. */
    synchronized boolean append(Entry entry) throws IOException {
        if (closed) {
            return false;
        }
        out.write(entry.line());
        return true;
    }

    /** Waits until all lines are on the disk. */
    synchronized void force() throws IOException {
        if (!closed) {
            FileAccess.force(file);
        }
    }

    /** Ends the file behind a whole line. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            force();
            closed = true;
            out.close();
        }
    }
}
