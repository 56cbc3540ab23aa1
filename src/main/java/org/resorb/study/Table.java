package org.resorb.study;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.resorb.storage.AtomicFile;

/** A table in the making: written beside its place and moved there when whole. */
final class Table implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final AtomicFile file;
    private final Writer out;

    /** Starts a table, compressed if its name says so. */
    Table(Path folder, String name, String head) throws IOException {
        file = new AtomicFile(folder.resolve(name));
        // The compressed bytes hold no time and no name, so they are the same again.
        OutputStream bytes = name.endsWith(".gz") ? new GZIPOutputStream(file.out(), BUFFER) : file.out();
        out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
        line(head);
    }

    void line(CharSequence fields) throws IOException {
        out.append(fields).append('\n');
    }

    /** Ends the table and moves it into place. */
    void publish() throws IOException {
        out.close();
        file.publish();
    }

    /** Removes the table unless it was published. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
