package org.resorb.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.resorb.measure.VoxelField;
import org.resorb.storage.FileAccess;
import org.resorb.tissue.Population;

/**
 * Arrays of NumPy, version 1.0 of the <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">format</a>:
 * a file for each field and day, and one for each kind of cell and day, with the columns as names.
 */
final class NpyWriter implements FormatWriter {
    private static final int ALIGNMENT = 64;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private final Path folder;
    private final CoordinateFrame frame;

    NpyWriter(Path folder, CoordinateFrame frame) {
        this.folder = folder;
        this.frame = frame;
    }

    @Override
    public void field(int day, VoxelField field, IntToDoubleFunction values) throws IOException {
        NumberType type = FormatWriter.type(field);
        try (OutputStream out = out(FormatWriter.name(field.name(), day, ".npy"))) {
            out.write(header("'" + type.numpy() + "'", frame.shape()));
            type.write(out, frame.grid().size(), values);
        }
    }

    @Override
    public void cells(int day, CellTable table, Population cells) throws IOException {
        List<CellTable.Column> columns = table.columns();
        String types = columns.stream()
                .map(column -> "('" + column.name() + "', '" + column.type().numpy() + "')")
                .collect(Collectors.joining(", ", "[", "]"));
        int bytes = columns.stream().mapToInt(column -> column.type().bytes()).sum();
        ByteBuffer row = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream out = out(FormatWriter.name(table.kind().name(), day, ".npy"))) {
            out.write(header(types, cells.size()));
            for (int agent = 0; agent < cells.size(); agent++) {
                row.clear();
                for (CellTable.Column column : columns) {
                    column.type().put(row, column.reading().at(cells, frame.grid(), agent));
                }
                out.write(row.array());
            }
        }
    }

    private OutputStream out(String name) throws IOException {
        return new BufferedOutputStream(FileAccess.out(folder.resolve(name)));
    }

    private static byte[] header(String type, int... shape) {
        String sizes = Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
        String about = "{'descr': " + type + ", 'fortran_order': False, 'shape': (" + sizes + "), }";
        int before = MAGIC.length + Short.BYTES;
        int blanks = Math.floorMod(-(before + about.length() + 1), ALIGNMENT);
        String padded = about + " ".repeat(blanks) + "\n";
        return ByteBuffer.allocate(before + padded.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
