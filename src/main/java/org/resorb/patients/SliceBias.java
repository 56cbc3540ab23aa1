package org.resorb.patients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.resorb.scenario.Herniation;
import org.resorb.statistics.Estimate;
import org.resorb.table.CaptionedTable;
import org.resorb.table.Columns;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** How whole fragments differ from their slices, as patients told who were followed as both: {@code results/0008}. */
final class SliceBias {
    private static final String FILE = "conversion.csv";
    private static final String DIFFERENCE = "difference_(\\d+)_mo";

    /** Whole less slice, in parts of the first volume, by months. */
    private record Row(Herniation.Type type, Map<Integer, Estimate> differences, int patients) {}

    private SliceBias() {}

    /** What to know of groups that are followed as slices; empty if all are whole, or no such patients were of their types. */
    static Optional<CaptionedTable> of(List<CohortGroup> groups) {
        List<Herniation.Type> types = groups.stream()
                .map(group -> group.study().scenario().scenario())
                .filter(scenario -> scenario.resolution().dimensions() == 2)
                .map(scenario -> scenario.herniation().type())
                .distinct()
                .toList();
        List<Row> rows =
                shipped().stream().filter(row -> types.contains(row.type())).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Columns<Row> columns = Columns.of(Row.class)
                .text("herniation", "", row -> row.type().word())
                .whole("followed as both", "", Row::patients);
        for (int month : rows.get(0).differences().keySet()) {
            columns = columns.text(
                    month + " mo",
                    "",
                    row -> EstimateText.of(row.differences().get(month).times(100)));
        }
        return Optional.of(CaptionedTable.of(
                "Followed as slices, in two dimensions. Volume left of whole fragments less that of their slices, in points of the"
                        + " first volume (95 % interval; results/0008):",
                columns, rows));
    }

    private static List<Row> shipped() {
        List<Row> rows = new ArrayList<>();
        String text = text();
        if (text == null) {
            return rows;
        }
        DataTable table = DataTable.of(FILE, text, (file, line, column, wrong, expected, nearest) -> {
            throw new IllegalStateException(file + ":" + line + " " + column + " " + wrong);
        });
        for (Herniation.Type type : Herniation.Type.values()) {
            Map<Integer, Estimate> differences = new TreeMap<>();
            int patients = 0;
            for (TableRow row : table.rows()) {
                String quantity = row.text("quantity");
                if (row.text("type").equals(type.word()) && quantity.matches(DIFFERENCE)) {
                    differences.put(
                            Integer.valueOf(quantity.replaceFirst(DIFFERENCE, "$1")),
                            new Estimate(row.number("estimate"), row.number("lower"), row.number("upper")));
                    patients = (int) row.whole("patients");
                }
            }
            if (!differences.isEmpty()) {
                rows.add(new Row(type, differences, patients));
            }
        }
        return rows;
    }

    /** Null if it was built from sources without results. */
    private static String text() {
        try (InputStream in = SliceBias.class.getResourceAsStream(FILE)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
