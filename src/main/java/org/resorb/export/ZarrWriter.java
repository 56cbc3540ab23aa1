package org.resorb.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.resorb.document.JsonWriter;
import org.resorb.measure.VoxelField;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.tissue.Population;

/**
 * A Zarr group, <a href="https://zarr-specs.readthedocs.io/en/latest/v2/v2.0.html">version 2</a>: an array for each field, whose
 * first axis is time, with a chunk a day; one for each axis; and for each kind of cell and day a group with its columns. Axes
 * are named as xarray wants them.
 */
final class ZarrWriter implements FormatWriter {
    private static final String TIME = "time_d";
    private static final int LEVEL = Deflater.BEST_SPEED;

    private final Path folder;
    private final CoordinateFrame frame;
    private final List<Integer> days;

    /** @param days that will come */
    ZarrWriter(Path folder, CoordinateFrame frame, List<VoxelField> fields, List<Integer> days) throws IOException {
        this.folder = folder;
        this.frame = frame;
        this.days = days;
        group("");
        coordinates(TIME, "d", "Days since herniation", days.size(), days::get);
        List<String> names = new ArrayList<>(List.of(TIME));
        for (int axis = frame.axes() - 1; axis >= 0; axis--) {
            int along = axis;
            String name = CoordinateFrame.axis(axis);
            String meaning = "Place " + CoordinateFrame.meaning(axis) + ", middle of the voxel";
            coordinates(name, "mm", meaning, frame.count(axis), index -> frame.centre(along, index));
            names.add(name);
        }
        for (VoxelField field : fields) {
            int[] shape = shape(days.size());
            describe(field.name(), FormatWriter.type(field), shape, shape(1));
            attributes(field.name(), field.unit(), field.meaning(), names);
        }
    }

    private int[] shape(int times) {
        int[] voxels = frame.shape();
        int[] shape = new int[voxels.length + 1];
        shape[0] = times;
        System.arraycopy(voxels, 0, shape, 1, voxels.length);
        return shape;
    }

    @Override
    public void field(int day, VoxelField field, IntToDoubleFunction values) throws IOException {
        String chunk = days.indexOf(day) + ".0".repeat(frame.axes());
        chunk(field.name(), chunk, FormatWriter.type(field), frame.grid().size(), values);
    }

    @Override
    public void cells(int day, CellTable table, Population cells) throws IOException {
        String kind = table.kind().name();
        group(kind);
        String group = kind + "/" + FormatWriter.name("cells", day, "").substring("cells_".length());
        group(group);
        for (CellTable.Column column : table.columns()) {
            String name = group + "/" + column.name();
            int[] shape = {cells.size()};
            describe(name, column.type(), shape, new int[] {Math.max(1, cells.size())});
            attributes(name, column.unit(), column.meaning(), List.of("agent"));
            if (cells.size() > 0) {
                chunk(name, "0", column.type(), cells.size(), column.of(cells, frame.grid()));
            }
        }
    }

    private void coordinates(String name, String unit, String meaning, int count, IntToDoubleFunction values)
            throws IOException {
        describe(name, NumberType.FLOAT64, new int[] {count}, new int[] {count});
        attributes(name, unit, meaning, List.of(name));
        chunk(name, "0", NumberType.FLOAT64, count, values);
    }

    private void group(String name) throws IOException {
        json(name, ".zgroup", Map.of("zarr_format", 2));
    }

    private void describe(String name, NumberType type, int[] shape, int[] chunks) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("zarr_format", 2);
        json.put("shape", Arrays.stream(shape).boxed().toList());
        json.put("chunks", Arrays.stream(chunks).boxed().toList());
        json.put("dtype", type.numpy());
        Map<String, Object> compressor = new LinkedHashMap<>();
        compressor.put("id", "zlib");
        compressor.put("level", LEVEL);
        json.put("compressor", compressor);
        json.put("fill_value", 0);
        json.put("order", "C");
        json.put("filters", null);
        json(name, ".zarray", json);
    }

    private void attributes(String name, String unit, String meaning, List<String> axes) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("units", unit);
        json.put("long_name", meaning);
        json.put("_ARRAY_DIMENSIONS", axes);
        json(name, ".zattrs", json);
    }

    private void json(String name, String file, Map<String, Object> json) throws IOException {
        Path place = folder.resolve(name);
        Folders.create(place);
        FileAccess.write(place.resolve(file), JsonWriter.text(json));
    }

    private void chunk(String name, String chunk, NumberType type, int count, IntToDoubleFunction values)
            throws IOException {
        Deflater deflater = new Deflater(LEVEL);
        try (OutputStream plain = new BufferedOutputStream(
                        FileAccess.out(folder.resolve(name).resolve(chunk)));
                OutputStream out = new DeflaterOutputStream(plain, deflater)) {
            type.write(out, count, values);
        } finally {
            deflater.end();
        }
    }
}
