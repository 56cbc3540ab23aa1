package org.resorb.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.resorb.space.Archive;

/** State on its way back from a file that {@link WritingArchive} wrote. */
final class ReadingArchive implements Archive {
    private final DataInputStream in;

    ReadingArchive(DataInputStream in) {
        this.in = in;
    }

    private interface Take {
        void at(int index) throws IOException;
    }

    private void take(String name, int count, Take take) {
        try {
            String found = in.readUTF();
            int kept = in.readInt();
            if (!found.equals(name) || kept != count) {
                throw new IOException("expected " + count + " of " + name + ", found " + kept + " of " + found);
            }
            for (int i = 0; i < count; i++) {
                take.at(i);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean restoring() {
        return true;
    }

    @Override
    public long whole(String name, long value) {
        long[] kept = new long[1];
        take(name, 1, i -> kept[i] = in.readLong());
        return kept[0];
    }

    @Override
    public double number(String name, double value) {
        double[] kept = new double[1];
        numbers(name, kept, 1);
        return kept[0];
    }

    @Override
    public void numbers(String name, double[] values, int count) {
        take(name, count, i -> values[i] = in.readDouble());
    }

    @Override
    public void numbers(String name, float[] values, int count) {
        take(name, count, i -> values[i] = in.readFloat());
    }

    @Override
    public void wholes(String name, int[] values, int count) {
        take(name, count, i -> values[i] = in.readInt());
    }

    @Override
    public void bytes(String name, byte[] values, int count) {
        take(name, count, i -> values[i] = in.readByte());
    }
}
