package org.resorb.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.resorb.measure.VoxelField;
import org.resorb.measure.VoxelFields;
import org.resorb.quantity.Time;
import org.resorb.run.Observer;
import org.resorb.scenario.FieldFormat;
import org.resorb.scenario.FieldOutput;
import org.resorb.scenario.Scenario;
import org.resorb.storage.Folders;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Tissue;

/**
 * Watches a run and writes its fields and cells on the days that its scenario asks for. One field is in memory at a time.
 * For a run that is over, {@link #finish} ends the files.
 */
public final class FieldFiles implements Observer {
    /** The folder in a result. */
    public static final String FOLDER = "fields";

    private final Path folder;
    private final Scenario scenario;
    private final FieldOutput asked;
    private final List<CellTable> tables = new ArrayList<>();
    private final List<FormatWriter> writers = new ArrayList<>();
    private CoordinateFrame frame;
    private VoxelFields.Reader reader;

    /**
     * For one run of a scenario that asks for fields.
     *
     * @param folder to make and write to
     */
    public FieldFiles(Path folder, Scenario scenario) {
        this.folder = folder;
        this.scenario = scenario;
        asked = scenario.output().fields();
    }

    /** @throws UncheckedIOException if something cannot be written, with the name of the file */
    @Override
    public void see(Tissue now, double hours) {
        if (!looksAt(hours)) {
            return;
        }
        try {
            if (frame == null) {
                begin(now);
            }
            write((int) (hours / Time.HOURS_PER_DAY), now);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean looksAt(double hours) {
        return asked.isDue(hours);
    }

    private void begin(Tissue now) throws IOException {
        frame = CoordinateFrame.of(scenario, now.grid());
        reader = new VoxelFields.Reader(now.grid(), scenario.imaging());
        if (asked.cells()) {
            Declared.CELL_KINDS
                    .all()
                    .forEach(kind ->
                            tables.add(new CellTable(kind, now.cells(kind).cellsPerAgent())));
        }
        for (FieldFormat format : asked.formats()) {
            writers.add(writer(format));
        }
    }

    private FormatWriter writer(FieldFormat format) throws IOException {
        String name = format == FieldFormat.ZARR ? "fields.zarr" : format == FieldFormat.VTI ? "vtk" : format.word();
        Path place = folder.resolve(name);
        Folders.create(place);
        return switch (format) {
            case NPY -> new NpyWriter(place, frame);
            case HDF5 -> new Hdf5Writer(place, frame);
            case ZARR -> new ZarrWriter(place, frame, asked.fields(), asked.days());
            case VTI ->
                new VtkWriter(place, frame, tables.stream().map(CellTable::kind).toList());
            case NIFTI -> new NiftiFieldWriter(place, frame);
            case OPENVT -> new OpenVtWriter(place, frame.grid(), scenario.seed());
        };
    }

    private void write(int day, Tissue now) throws IOException {
        for (FormatWriter writer : writers) {
            writer.beginDay(day);
        }
        for (VoxelField field : asked.fields()) {
            IntToDoubleFunction values = reader.values(field, now);
            for (FormatWriter writer : writers) {
                writer.field(day, field, values);
            }
        }
        for (CellTable table : tables) {
            for (FormatWriter writer : writers) {
                writer.cells(day, table, now.cells(table.kind()));
            }
        }
        for (FormatWriter writer : writers) {
            writer.endDay(day);
        }
    }

    /** Ends the files of a run that is over, and describes them in {@code fields.json}. */
    public void finish() throws IOException {
        for (FormatWriter writer : writers) {
            writer.finish(asked.days());
        }
        FieldDescription.write(folder, scenario, frame, tables);
    }

    /** Removes what was written, of a run that failed. */
    public void discard() throws IOException {
        try {
            for (FormatWriter writer : writers) {
                writer.abandon();
            }
        } finally {
            Folders.delete(folder);
        }
    }
}
