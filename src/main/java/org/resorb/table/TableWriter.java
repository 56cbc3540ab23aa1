package org.resorb.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.resorb.storage.FileAccess;

/**
 * A table that is written row by row, so that memory does not grow with it.
 *
 * @param <R> what a row is made of
 */
public final class TableWriter<R> implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Columns<R> columns;
    private final OutputStream file;
    private final Writer out;
    private final StringBuilder line = new StringBuilder();

    private TableWriter(Columns<R> columns, OutputStream file, OutputStream bytes) throws IOException {
        this.columns = columns;
        this.file = file;
        out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
        out.append(columns.head()).append('\n');
    }

    /** Starts a file with its head, compressed if its name ends in {@code .gz}. */
    public static <R> TableWriter<R> to(Path file, Columns<R> columns) throws IOException {
        return to(FileAccess.out(file), isCompressed(file), columns);
    }

    static boolean isCompressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    /**
     * Starts a table with its head.
     *
     * @param file where it goes; closing the writer closes it, and so does a failed start
     * @param compressed whether with gzip; the bytes hold no time and no name, so they are the same again
     */
    public static <R> TableWriter<R> to(OutputStream file, boolean compressed, Columns<R> columns) throws IOException {
        try {
            return new TableWriter<>(columns, file, compressed ? new GZIPOutputStream(file, BUFFER) : file);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** Appends a row. */
    public void write(R row) throws IOException {
        line.setLength(0);
        columns.append(row, line);
        out.append(line).append('\n');
    }

    /** Closes the file even if the disk is full, where Java's writers leave it open, so that it can be removed. */
    @Override
    public void close() throws IOException {
        try (file) {
            out.close();
        }
    }
}
