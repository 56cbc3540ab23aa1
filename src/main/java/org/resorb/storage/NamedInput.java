package org.resorb.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file that is read; every error names it. */
final class NamedInput extends FilterInputStream {
    private final Path file;

    NamedInput(Path file, InputStream in) {
        super(in);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException failed) {
            throw FileAccess.named(file, failed);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException failed) {
            throw FileAccess.named(file, failed);
        }
    }
}
