package org.resorb.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.resorb.measure.VoxelField;
import org.resorb.quantity.NineDigits;
import org.resorb.storage.FileAccess;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Population;

/**
 * VTK XML: for each day an image ({@code .vti}) of all fields and a cloud of points ({@code .vtp}) for each kind of cell, and
 * for all days a collection ({@code .pvd}) of each. Fields are values of VTK's cells, which here are the voxels.
 */
final class VtkWriter implements FormatWriter {
    private static final String FIELDS = "fields";

    private final Path folder;
    private final CoordinateFrame frame;
    private final List<CellKind> kinds;
    private OutputStream image;

    /** @param kinds of cells that will come */
    VtkWriter(Path folder, CoordinateFrame frame, List<CellKind> kinds) {
        this.folder = folder;
        this.frame = frame;
        this.kinds = kinds;
    }

    @Override
    public void beginDay(int day) throws IOException {
        image = out(FormatWriter.name(FIELDS, day, ".vti"));
        StringBuilder extent = new StringBuilder();
        StringBuilder origin = new StringBuilder();
        StringBuilder spacing = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            String blank = axis == 0 ? "" : " ";
            extent.append(blank).append("0 ").append(frame.count(axis));
            origin.append(blank).append(NineDigits.text(frame.corner(axis)));
            spacing.append(blank).append(NineDigits.text(frame.spacing(axis)));
        }
        text("<VTKFile type=\"ImageData\"" + VtkArray.ATTRIBUTES + ">\n<ImageData WholeExtent=\"" + extent
                + "\" Origin=\"" + origin + "\" Spacing=\"" + spacing + "\">\n" + time(day) + "<Piece Extent=\""
                + extent + "\">\n<CellData>\n");
    }

    @Override
    public void field(int day, VoxelField field, IntToDoubleFunction values) throws IOException {
        VtkArray.write(
                image, field.name(), FormatWriter.type(field), 1, frame.grid().size(), values);
    }

    @Override
    public void endDay(int day) throws IOException {
        text("</CellData>\n</Piece>\n</ImageData>\n</VTKFile>\n");
        image.close();
    }

    @Override
    public void abandon() throws IOException {
        if (image != null) {
            try {
                image.close();
            } catch (IOException full) {
                // Closed all the same, and about to be removed.
                return;
            }
        }
    }

    private void text(String text) throws IOException {
        VtkArray.text(image, text);
    }

    private static String time(int day) {
        return "<FieldData>\n<DataArray type=\"Float64\" Name=\"TimeValue\" NumberOfTuples=\"1\" format=\"ascii\">"
                + day + "</DataArray>\n</FieldData>\n";
    }

    @Override
    public void cells(int day, CellTable table, Population cells) throws IOException {
        try (OutputStream out = out(FormatWriter.name(table.kind().name(), day, ".vtp"))) {
            int size = cells.size();
            VtkArray.text(
                    out,
                    "<VTKFile type=\"PolyData\"" + VtkArray.ATTRIBUTES + ">\n<PolyData>\n" + time(day)
                            + "<Piece NumberOfPoints=\"" + size + "\" NumberOfVerts=\"" + size + "\">\n<PointData>\n");
            for (CellTable.Column column : table.columnsBesidePlace()) {
                VtkArray.write(out, column.name(), column.type(), 1, size, column.of(cells, frame.grid()));
            }
            VtkArray.text(out, "</PointData>\n<Points>\n");
            IntToDoubleFunction[] places = table.columns().stream()
                    .filter(column -> !table.columnsBesidePlace().contains(column))
                    .map(column -> column.of(cells, frame.grid()))
                    .toArray(IntToDoubleFunction[]::new);
            int axes = places.length;
            IntToDoubleFunction points = i -> places[i % axes].applyAsDouble(i / axes);
            VtkArray.write(out, "Points", NumberType.FLOAT64, axes, axes * size, points);
            VtkArray.text(out, "</Points>\n<Verts>\n");
            VtkArray.writeIndices(out, "connectivity", size, 0);
            VtkArray.writeIndices(out, "offsets", size, 1);
            VtkArray.text(out, "</Verts>\n</Piece>\n</PolyData>\n</VTKFile>\n");
        }
    }

    @Override
    public void finish(List<Integer> days) throws IOException {
        collection(FIELDS, ".vti", days);
        for (CellKind kind : kinds) {
            collection(kind.name(), ".vtp", days);
        }
    }

    private void collection(String what, String ending, List<Integer> days) throws IOException {
        StringBuilder text = new StringBuilder("<VTKFile type=\"Collection\" version=\"0.1\">\n<Collection>\n");
        for (int day : days) {
            text.append("<DataSet timestep=\"" + day + "\" file=\"" + FormatWriter.name(what, day, ending) + "\"/>\n");
        }
        FileAccess.write(folder.resolve(what + ".pvd"), text.append("</Collection>\n</VTKFile>\n"));
    }

    private OutputStream out(String name) throws IOException {
        return new BufferedOutputStream(FileAccess.out(folder.resolve(name)));
    }
}
