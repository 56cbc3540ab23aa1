package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.resorb.storage.FileAccess;

/**
 * Lines of a part of a file. It holds one block in memory and no file open between blocks, so that thousands of shard
 * files can be merged at once.
 */
final class LineReader {
    private static final int LONGEST = 1 << 28;

    private final Path file;
    private final long end;
    private final int block;
    private long next;
    private byte[] buffer = new byte[0];
    private int from;
    private int to;

    /**
     * A reader.
     *
     * @param start offset of the first byte
     * @param end offset behind the last byte, which need not exist
     * @param block bytes to read at a time
     */
    LineReader(Path file, long start, long end, int block) {
        this.file = file;
        this.next = start;
        this.end = end;
        this.block = block;
    }

    /** Offset of the line that comes next. */
    long offset() {
        return next - (to - from);
    }

    /** The next line without its line feed, or null behind the last. The last one may have no line feed. */
    byte[] line() throws IOException {
        int seen = from;
        while (true) {
            for (int i = seen; i < to; i++) {
                if (buffer[i] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, from, i);
                    from = i + 1;
                    return line;
                }
            }
            int kept = to - from;
            if (!more()) {
                from = to;
                return kept == 0 ? null : Arrays.copyOfRange(buffer, to - kept, to);
            }
            seen = kept;
        }
    }

    /** Reads a block behind what is not yet used, which moves to the front; false at the end. */
    private boolean more() throws IOException {
        int kept = to - from;
        int wanted = (int) Math.min(block, end - next);
        if (wanted <= 0) {
            return false;
        }
        if (kept > LONGEST) {
            throw new IOException(file + " is no shard file: it has a line of more than " + LONGEST + " bytes");
        }
        int size = Math.max(block, 2 * kept);
        byte[] target = kept + wanted > buffer.length ? new byte[Math.max(size, kept + wanted)] : buffer;
        System.arraycopy(buffer, from, target, 0, kept);
        buffer = target;
        from = 0;
        to = kept;
        int read = FileAccess.bytes(file, next, buffer, kept, wanted);
        next += read;
        to += read;
        return read > 0;
    }
}
