package org.resorb.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.JsonWriter;
import org.resorb.quantity.Keyword;
import org.resorb.scenario.FieldOutput;
import org.resorb.scenario.Scenario;
import org.resorb.storage.FileAccess;
import org.resorb.tissue.CellState;

/** {@code fields.json}: axes, units and meanings of what stands beside it. */
final class FieldDescription {
    private static final String FILE = "fields.json";

    private FieldDescription() {}

    static void write(Path folder, Scenario scenario, CoordinateFrame frame, List<CellTable> tables)
            throws IOException {
        FieldOutput asked = scenario.output().fields();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", scenario.name());
        json.put("seed", scenario.seed());
        json.put("formats", asked.formats().stream().map(Keyword::word).toList());
        json.put("days", asked.days());
        json.put("axes", axes(frame));
        json.put("thickness_mm", frame.spacing(2));
        json.put("x_y_z_index_to_right_anterior_superior_mm", affine(frame));
        json.put(
                "fields",
                asked.fields().stream()
                        .map(field -> about(field.name(), FormatWriter.type(field), field.unit(), field.meaning()))
                        .toList());
        json.put("cells", tables.stream().map(FieldDescription::cells).toList());
        FileAccess.write(folder.resolve(FILE), JsonWriter.text(json));
    }

    /** In the order of the indices of an array, the slowest first. */
    private static List<Map<String, Object>> axes(CoordinateFrame frame) {
        List<Map<String, Object>> axes = new ArrayList<>();
        for (int axis = frame.axes() - 1; axis >= 0; axis--) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", CoordinateFrame.axis(axis));
            one.put("unit", "mm");
            one.put("meaning", "Middle of the voxel, " + CoordinateFrame.meaning(axis));
            one.put("size", frame.count(axis));
            one.put("first", frame.centre(axis, 0));
            one.put("spacing", frame.spacing(axis));
            axes.add(one);
        }
        return axes;
    }

    private static List<List<Double>> affine(CoordinateFrame frame) {
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            List<Double> numbers = new ArrayList<>();
            for (int column = 0; column <= 3; column++) {
                numbers.add(frame.affine().at(row, column));
            }
            rows.add(numbers);
        }
        return rows;
    }

    private static Map<String, Object> cells(CellTable table) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("kind", table.kind().name());
        cells.put("cells_per_agent", table.cellsPerAgent());
        cells.put("states", table.kind().states().stream().map(CellState::name).toList());
        cells.put(
                "columns",
                table.columns().stream()
                        .map(column -> about(column.name(), column.type(), column.unit(), column.meaning()))
                        .toList());
        return cells;
    }

    private static Map<String, Object> about(String name, NumberType type, String unit, String meaning) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", name);
        about.put("type", type.numpy());
        about.put("unit", unit);
        about.put("meaning", meaning);
        return about;
    }
}
