package org.resorb.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * One {@code DataArray} of a VTK XML file, compressed in blocks and in base64, as {@code vtkZLibDataCompressor} has it: how
 * many blocks there are, bytes of a whole one, bytes of the last one, compressed bytes of each; then the blocks.
 */
final class VtkArray {
    /** What a file says of its arrays. */
    static final String ATTRIBUTES =
            " version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\" compressor=\"vtkZLibDataCompressor\"";

    private static final int BLOCK = 1 << 18;

    private VtkArray() {}

    /**
     * Writes an array.
     *
     * @param components numbers of each tuple
     */
    static void write(
            OutputStream out, String name, NumberType type, int components, int count, IntToDoubleFunction values)
            throws IOException {
        begin(out, name, type.vtk(), components);
        Blocks blocks = new Blocks();
        type.write(blocks, count, values);
        blocks.write(out);
        text(out, "</DataArray>\n");
    }

    /** Writes an array of whole numbers that may be as large as those of VTK itself. */
    static void writeIndices(OutputStream out, String name, int count, int first) throws IOException {
        begin(out, name, "Int64", 1);
        Blocks blocks = new Blocks();
        ByteBuffer one = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long i = 0; i < count; i++) {
            blocks.write(one.putLong(0, first + i).array());
        }
        blocks.write(out);
        text(out, "</DataArray>\n");
    }

    private static void begin(OutputStream out, String name, String type, int components) throws IOException {
        text(
                out,
                "<DataArray type=\"" + type + "\" Name=\"" + name + "\" NumberOfComponents=\"" + components
                        + "\" format=\"binary\">");
    }

    static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Compresses what is written to it block by block. */
    private static final class Blocks extends OutputStream {
        private final List<byte[]> full = new ArrayList<>();
        private final byte[] block = new byte[BLOCK];
        private int filled;
        private int last;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int end = offset + length;
            while (from < end) {
                int part = Math.min(end - from, BLOCK - filled);
                System.arraycopy(bytes, from, block, filled, part);
                filled += part;
                from += part;
                if (filled == BLOCK) {
                    compress();
                }
            }
        }

        private void compress() throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater)) {
                out.write(block, 0, filled);
            } finally {
                deflater.end();
            }
            full.add(compressed.toByteArray());
            last = filled == BLOCK ? 0 : filled;
            filled = 0;
        }

        void write(OutputStream out) throws IOException {
            if (filled > 0) {
                compress();
            }
            ByteBuffer sizes =
                    ByteBuffer.allocate(Long.BYTES * (3 + full.size())).order(ByteOrder.LITTLE_ENDIAN);
            sizes.putLong(full.size()).putLong(BLOCK).putLong(last);
            full.forEach(compressed -> sizes.putLong(compressed.length));
            out.write(Base64.getEncoder().encode(sizes.array()));
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            for (byte[] compressed : full) {
                joined.write(compressed);
            }
            out.write(Base64.getEncoder().encode(joined.toByteArray()));
        }
    }
}
