package org.resorb.export;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableNode;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.resorb.measure.VoxelField;
import org.resorb.storage.FileAccess;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Population;

/**
 * HDF5: a file for each field and day, and one for each kind of cell and day. The library holds all of a file in memory
 * until it is closed, hence so many files.
 */
final class Hdf5Writer implements FormatWriter {
    private final Path folder;
    private final CoordinateFrame frame;

    Hdf5Writer(Path folder, CoordinateFrame frame) {
        this.folder = folder;
        this.frame = frame;
    }

    private interface Content {
        void put(WritableHdfFile file);
    }

    @Override
    public void field(int day, VoxelField field, IntToDoubleFunction values) throws IOException {
        write(FormatWriter.name(field.name(), day, ".h5"), day, file -> {
            Object numbers = numbers(FormatWriter.type(field), frame.shape(), values);
            WritableNode data = file.putDataset(field.name(), numbers);
            data.putAttribute("unit", field.unit());
            data.putAttribute("meaning", field.meaning());
            int axes = frame.axes();
            double[] spacing = new double[axes];
            double[] first = new double[axes];
            String[] names = new String[axes];
            for (int axis = 0; axis < axes; axis++) {
                spacing[axes - 1 - axis] = frame.spacing(axis);
                first[axes - 1 - axis] = frame.centre(axis, 0);
                names[axes - 1 - axis] = CoordinateFrame.axis(axis);
            }
            data.putAttribute("axes", names);
            data.putAttribute("spacing_mm", spacing);
            data.putAttribute("first_mm", first);
        });
    }

    /** The library cannot write a column without rows: where there is nobody, there are no columns. */
    @Override
    public void cells(int day, CellTable table, Population cells) throws IOException {
        write(FormatWriter.name(table.kind().name(), day, ".h5"), day, file -> {
            file.putAttribute("count", cells.size());
            file.putAttribute("cells_per_agent", cells.cellsPerAgent());
            file.putAttribute(
                    "states",
                    table.kind().states().stream().map(CellState::name).toArray(String[]::new));
            for (CellTable.Column column : table.columns()) {
                if (cells.size() > 0) {
                    int[] shape = {cells.size()};
                    Object numbers = numbers(column.type(), shape, column.of(cells, frame.grid()));
                    WritableNode data = file.putDataset(column.name(), numbers);
                    data.putAttribute("unit", column.unit());
                    data.putAttribute("meaning", column.meaning());
                }
            }
        });
    }

    private void write(String name, int day, Content content) throws IOException {
        Path path = folder.resolve(name);
        try (WritableHdfFile file = HdfFile.write(path)) {
            file.putAttribute("time_d", day);
            content.put(file);
        } catch (HdfException failed) {
            throw FileAccess.named(path, new IOException(reason(failed), failed));
        }
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    /** Arrays of arrays, the last index fastest. */
    private static Object numbers(NumberType type, int[] shape, IntToDoubleFunction values) {
        Class<?> number = switch (type) {
            case UINT8 -> byte.class;
            case INT32 -> int.class;
            case FLOAT64 -> double.class;
        };
        Object all = Array.newInstance(number, shape);
        fill(all, shape, 0, values);
        return all;
    }

    private static void fill(Object array, int[] shape, int first, IntToDoubleFunction values) {
        if (shape.length > 1) {
            int[] below = Arrays.copyOfRange(shape, 1, shape.length);
            int size = Arrays.stream(below).reduce(1, (a, b) -> a * b);
            for (int i = 0; i < shape[0]; i++) {
                fill(Array.get(array, i), below, first + i * size, values);
            }
            return;
        }
        for (int i = 0; i < shape[0]; i++) {
            double value = values.applyAsDouble(first + i);
            if (array instanceof double[] doubles) {
                doubles[i] = value;
            } else if (array instanceof int[] integers) {
                integers[i] = (int) value;
            } else {
                ((byte[]) array)[i] = (byte) value;
            }
        }
    }
}
