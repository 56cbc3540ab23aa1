package org.resorb.study;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The file to which one worker appends what it has run, line by line. Nothing written is ever changed. */
final class ShardFile implements AutoCloseable {
    static final String ENDING = ".tsv";

    private final FileOutputStream out;
    private boolean closed;

    /** Opens the file; behind a line that was cut, a new one is begun. */
    ShardFile(Path file) throws IOException {
        boolean cut = isCut(file);
        out = new FileOutputStream(file.toFile(), true);
        if (cut) {
            out.write('\n');
        }
    }

    private static boolean isCut(Path file) throws IOException {
        if (!file.toFile().exists()) {
            return false;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() == 0) {
                return false;
            }
            in.seek(in.length() - 1);
            return in.read() != '\n';
        }
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
            out.getFD().sync();
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
