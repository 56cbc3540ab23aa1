package org.resorb.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipException;

/** Compares what is written to it with what a file holds, byte by byte; keeps neither. */
public final class ByteComparison extends OutputStream {
    private static final int BUFFER = 1 << 16;

    private final InputStream file;
    private final byte[] buffer = new byte[BUFFER];
    private long line = 1;
    private long different;
    private boolean closed;

    /** Compares with this, which closing closes. */
    public ByteComparison(InputStream file) {
        this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length && different == 0; ) {
            int count = Math.min(length - done, BUFFER);
            int read = read(count);
            compare(bytes, offset + done, read, count);
            done += count;
        }
    }

    /** As many bytes as there are; a compressed file that is damaged has none. */
    private int read(int count) throws IOException {
        try {
            return file.readNBytes(buffer, 0, count);
        } catch (ZipException | EOFException damaged) {
            different = line;
            return 0;
        }
    }

    private void compare(byte[] bytes, int from, int read, int count) {
        for (int i = 0; i < read && different == 0; i++) {
            if (bytes[from + i] != buffer[i]) {
                different = line;
            }
            line += buffer[i] == '\n' ? 1 : 0;
        }
        if (read < count && different == 0) {
            different = line;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            if (different == 0 && read(1) > 0) {
                different = line;
            }
        }
    }

    /** The first line, from 1, that is not the same, a missing or an additional one included; 0 if there is none. */
    public long different() {
        return different;
    }
}
