package org.resorb.run;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file that is written line by line: RFC 4180 with line feeds. */
final class CsvFile implements Closeable {
    private final OutputStream file;
    private final Writer out;

    CsvFile(Path path, String head) throws IOException {
        file = Files.newOutputStream(path);
        out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8), 1 << 16);
        line(head);
    }

    void line(CharSequence fields) throws IOException {
        out.append(fields).append('\n');
    }

    /** Closes the file even if the disk is full, where Java's writers leave it open, so that it can be removed. */
    @Override
    public void close() throws IOException {
        try (file) {
            out.close();
        }
    }
}
