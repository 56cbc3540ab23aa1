package org.resorb.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Standard output that remembers what could not be written: Java's own writers keep it to themselves. */
final class StandardOutput extends FilterOutputStream {
    private static final Path LINK = Path.of("/proc/self/fd/1");

    private final PrintWriter writer = new PrintWriter(this, true, SystemCharset.ofOutput());
    private IOException failure;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream out) {
        super(out);
    }

    PrintWriter writer() {
        return writer;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    /** What could not be written, or an empty text; a reader that has seen enough, such as {@code head}, is no failure. */
    String failure() {
        writer.flush();
        if (failure == null || isPipe() || isBrokenPipe(failure)) {
            return "";
        }
        return "standard output: " + failure.getMessage();
    }

    private static boolean isBrokenPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** The system's words for a broken pipe depend on its language. */
    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(LINK).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return false;
        }
    }
}
