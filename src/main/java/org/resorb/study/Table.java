package org.resorb.study;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/** A table in the making: written beside its place and moved there when whole. */
final class Table implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path part;
    private final OutputStream file;
    private final Writer out;
    private boolean published;

    /** Starts a table, compressed if its name says so; what a killed process left of it is cleared away. */
    Table(Path folder, String name, String head) throws IOException {
        Owner self = Owner.self(1);
        clearLeftovers(folder, "." + name + "." + self.host() + ".");
        target = folder.resolve(name);
        part = folder.resolve("." + name + "." + self.host() + "." + self.pid());
        file = Files.newOutputStream(part);
        // The compressed bytes hold no time and no name, so they are the same again.
        OutputStream bytes = name.endsWith(".gz") ? new GZIPOutputStream(file, BUFFER) : file;
        out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
        line(head);
    }

    private static void clearLeftovers(Path folder, String start) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, start + "*")) {
            for (Path part : parts) {
                String pid = part.getFileName().toString().substring(start.length());
                boolean gone = pid.matches("[0-9]{1,10}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
                if (gone) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    void line(CharSequence fields) throws IOException {
        out.append(fields).append('\n');
    }

    /** Ends the table and moves it into place. */
    void publish() throws IOException {
        try (file) {
            out.close();
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        published = true;
    }

    /** Removes the table unless it was published. */
    @Override
    public void close() throws IOException {
        if (!published) {
            file.close();
            Files.deleteIfExists(part);
        }
    }
}
