package org.resorb.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A file that is written; every error names it. */
final class NamedOutput extends FilterOutputStream {
    private final Path file;

    NamedOutput(Path file, OutputStream out) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
        try {
            out.write(one);
        } catch (IOException failed) {
            throw FileAccess.named(file, failed);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failed) {
            throw FileAccess.named(file, failed);
        }
    }
}
