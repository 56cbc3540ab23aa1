package org.resorb.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.resorb.storage.AtomicFile;

/**
 * A table that is written row by row beside its place and moved there when whole; closed before it is published, it
 * vanishes.
 *
 * @param <R> what a row is made of
 */
public final class AtomicTable<R> implements Closeable {
    private final AtomicFile file;
    private final TableWriter<R> writer;

    /** Starts a table with its head, compressed if its name ends in {@code .gz}. */
    public AtomicTable(Path target, Columns<R> columns) throws IOException {
        file = new AtomicFile(target);
        try {
            writer = TableWriter.to(file.out(), TableWriter.isCompressed(target), columns);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** Writes a whole table. */
    public static <R> void write(Path target, Columns<R> columns, Iterable<? extends R> rows) throws IOException {
        try (AtomicTable<R> table = new AtomicTable<>(target, columns)) {
            for (R row : rows) {
                table.write(row);
            }
            table.publish();
        }
    }

    /** Appends a row. */
    public void write(R row) throws IOException {
        writer.write(row);
    }

    /** Ends the table and moves it into place. */
    public void publish() throws IOException {
        writer.close();
        file.publish();
    }

    /** Removes the table unless it was published. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
