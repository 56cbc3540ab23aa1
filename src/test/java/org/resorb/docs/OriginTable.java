package org.resorb.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.resorb.evidence.Bibliography;
import org.resorb.evidence.Publication;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.Origin;
import org.resorb.table.Columns;
import org.resorb.table.MarkdownTable;

/** How many numbers rest on what: by mechanism and section, the model apart from drugs and from how it is seen and computed. */
final class OriginTable {
    private static final List<String> SEEN = List.of("imaging", "histology", "resolution", "run");
    private static final List<String> PHYSICAL = List.of("heat", "massage", "acupuncture", "kinesitherapy");
    /** How a note begins of what is called assumed, since no fit gave it. */
    private static final String MOVED = "moved by hand towards";

    private static final Bibliography SOURCES = Bibliography.shipped();

    /** Numbers of one kind each. */
    private record Row(String name, int read, int quoted, int calibrated, int scale, int moved, int assumed) {
        Row plus(Row other) {
            return new Row(
                    name,
                    read + other.read,
                    quoted + other.quoted,
                    calibrated + other.calibrated,
                    scale + other.scale,
                    moved + other.moved,
                    assumed + other.assumed);
        }

        int all() {
            return read + quoted + calibrated + scale + moved + assumed;
        }
    }

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("", "", Row::name)
            .whole("sourced, read", "", Row::read)
            .whole("sourced, quoted or recalled", "", Row::quoted)
            .whole("calibrated", "", Row::calibrated)
            .whole("scale", "", Row::scale)
            .whole("moved by hand", "", Row::moved)
            .whole("assumed otherwise", "", Row::assumed)
            .whole("all", "", Row::all);

    private OriginTable() {}

    static String markdown() {
        List<Row> rows = new ArrayList<>();
        List<Row> apart = new ArrayList<>();
        Row model = nothing("the model");
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (entry.name().equals("drugs")) {
                apart.add(row("`drugs`", entry, name -> !isPhysical(name)));
                apart.add(row("heat, massage, acupuncture, exercise: no data exist", entry, OriginTable::isPhysical));
            } else if (SEEN.contains(entry.name())) {
                apart.add(row("`" + entry.name() + "`", entry, name -> true));
            } else {
                Row row = row("`" + entry.name() + "`", entry, name -> true);
                rows.add(row);
                model = model.plus(row);
            }
        }
        rows.add(model);
        rows.addAll(apart);
        return MarkdownTable.of(COLUMNS, rows);
    }

    private static Row nothing(String name) {
        return new Row(name, 0, 0, 0, 0, 0, 0);
    }

    private static boolean isPhysical(String name) {
        return PHYSICAL.contains(name.split("\\.")[0]);
    }

    private static Row row(String name, Catalogue.Entry entry, Predicate<String> of) {
        Row row = nothing(name);
        for (Catalogue.Parameter parameter : entry.parameters()) {
            row = of.test(parameter.name()) ? row.plus(one(parameter.origin())) : row;
        }
        return row;
    }

    private static Row one(Origin origin) {
        boolean read = origin.sources().stream()
                .flatMap(key -> SOURCES.find(key).stream())
                .map(Publication::read)
                .anyMatch(Publication.Read::isFirstHand);
        boolean moved = origin.note().startsWith(MOVED);
        Map<Origin.Status, Row> rows = Map.of(
                Origin.Status.SOURCED, new Row("", read ? 1 : 0, read ? 0 : 1, 0, 0, 0, 0),
                Origin.Status.CALIBRATED, new Row("", 0, 0, 1, 0, 0, 0),
                Origin.Status.SCALE, new Row("", 0, 0, 0, 1, 0, 0),
                Origin.Status.ASSUMED, new Row("", 0, 0, 0, 0, moved ? 1 : 0, moved ? 0 : 1));
        return rows.get(origin.status());
    }
}
