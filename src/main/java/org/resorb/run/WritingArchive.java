package org.resorb.run;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.resorb.space.Archive;

/** State on its way into a file: name, number of values, values, big-endian. */
final class WritingArchive implements Archive {
    private static final int CHUNK = 1 << 16;

    private final DataOutputStream out;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

    WritingArchive(DataOutputStream out) {
        this.out = out;
    }

    private interface Put {
        void at(int index);
    }

    private void put(String name, int count, int bytes, Put put) {
        try {
            out.writeUTF(name);
            out.writeInt(count);
            for (int i = 0; i < count; i++) {
                put.at(i);
                if (chunk.remaining() < bytes) {
                    flush();
                }
            }
            flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void flush() throws IOException {
        out.write(chunk.array(), 0, chunk.position());
        chunk.clear();
    }

    @Override
    public boolean restoring() {
        return false;
    }

    @Override
    public long whole(String name, long value) {
        put(name, 1, Long.BYTES, i -> chunk.putLong(value));
        return value;
    }

    @Override
    public double number(String name, double value) {
        put(name, 1, Double.BYTES, i -> chunk.putDouble(value));
        return value;
    }

    @Override
    public void numbers(String name, double[] values, int count) {
        put(name, count, Double.BYTES, i -> chunk.putDouble(values[i]));
    }

    @Override
    public void numbers(String name, float[] values, int count) {
        put(name, count, Float.BYTES, i -> chunk.putFloat(values[i]));
    }

    @Override
    public void wholes(String name, int[] values, int count) {
        put(name, count, Integer.BYTES, i -> chunk.putInt(values[i]));
    }

    @Override
    public void bytes(String name, byte[] values, int count) {
        put(name, count, Byte.BYTES, i -> chunk.put(values[i]));
    }
}
