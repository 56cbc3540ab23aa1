package org.resorb.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.resorb.document.JsonWriter;
import org.resorb.evidence.Bibliography;
import org.resorb.evidence.Publication;
import org.resorb.evidence.PublicationTable;
import org.resorb.patients.Citation;
import org.resorb.plugin.Plugins;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.Origin;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.ConsoleTable;
import org.resorb.table.MarkdownTable;

/** What {@code resorb explain --sources} prints: publications and what names them. */
final class SourcesAnswer {
    private static final Columns<Cited> SHORT = Columns.of(Cited.class)
            .text("key", "", one -> one.publication().key())
            .text("source", "", one -> one.publication().citation())
            .text("read", "", one -> one.publication().read())
            .whole("cited", "", one -> one.by().size());
    private static final Columns<Cited> WHOLE = Columns.of(Cited.class)
            .with(PublicationTable.COLUMNS, Cited::publication)
            .text("cited_by", "Claims, numbers and facts that name it", one -> String.join("; ", one.by()));

    private final Bibliography bibliography = Plugins.bibliography();
    private final List<Citation> citations = Citation.all(bibliography.keys());

    /** A publication with all that names it. */
    record Cited(Publication publication, List<String> by) {}

    /** All publications. */
    String all(ExplainCommand.Format format) {
        List<Cited> rows = bibliography.all().stream().map(this::cited).toList();
        return format == ExplainCommand.Format.TEXT
                ? String.join("\n", ConsoleTable.of(SHORT, rows))
                : formatted(rows, format);
    }

    /** Those that a key, a parameter or a mechanism means. Unknown name: {@link IllegalArgumentException} that says the nearest. */
    String of(String name, ExplainCommand.Format format) {
        Optional<Publication> publication = bibliography.find(name);
        if (publication.isPresent()) {
            return answer("", List.of(cited(publication.get())), format);
        }
        Set<String> names = new LinkedHashSet<>(bibliography.keys());
        for (Catalogue.Entry entry : Catalogue.explained()) {
            if (entry.name().equals(name)) {
                return answer("", cited(keys(entry)), format);
            }
            names.add(entry.name());
            for (Catalogue.Parameter parameter : entry.parameters()) {
                String path = entry.path(parameter);
                if (path.equals(name) || path.equals("mechanisms." + name)) {
                    return answer(origin(path, parameter), cited(keys(parameter.origin())), format);
                }
                names.add(path);
            }
        }
        throw new IllegalArgumentException(
                "there is no source, parameter or mechanism " + name + Spelling.suggestion(meant(name, names)));
    }

    /** Whole names of which this is the end, else the nearest one. */
    private static String meant(String name, Set<String> names) {
        String end = "." + name.replaceFirst("^\\.", "");
        String ending = names.stream().filter(one -> one.endsWith(end)).collect(Collectors.joining(" or "));
        return ending.isEmpty() ? Spelling.nearest(name, names) : ending;
    }

    private Set<String> keys(Catalogue.Entry entry) {
        Set<String> keys = new LinkedHashSet<>(entry.sources());
        entry.parameters().forEach(parameter -> keys.addAll(keys(parameter.origin())));
        return keys;
    }

    private Set<String> keys(Origin origin) {
        Set<String> keys = new LinkedHashSet<>(origin.sources());
        keys.addAll(origin.alsoNamed(bibliography.keys()));
        return keys;
    }

    private static String origin(String path, Catalogue.Parameter parameter) {
        String text = parameter.origin().note();
        String why = text.isEmpty() ? "" : ": " + text;
        return path + " = " + parameter.value() + ", "
                + parameter.origin().status().word() + why + "\n";
    }

    private List<Cited> cited(Iterable<String> keys) {
        List<Cited> cited = new ArrayList<>();
        keys.forEach(key -> bibliography.find(key).map(this::cited).ifPresent(cited::add));
        return cited;
    }

    private Cited cited(Publication publication) {
        List<String> by = citations.stream()
                .filter(one -> one.source().equals(publication.key()))
                .map(Citation::by)
                .toList();
        return new Cited(publication, by);
    }

    private static String answer(String origin, List<Cited> rows, ExplainCommand.Format format) {
        if (format != ExplainCommand.Format.TEXT) {
            return formatted(rows, format);
        }
        StringBuilder text = new StringBuilder(origin);
        for (Cited row : rows) {
            text.append(text.length() == 0 ? "" : "\n");
            for (Column<Cited> column : WHOLE.all()) {
                String cell = column.cell(row);
                text.append(cell.isEmpty() ? "" : String.format("%-9s", column.name()) + " " + cell + "\n");
            }
        }
        return text.length() == 0 ? "no source is named" : text.toString();
    }

    private static String formatted(List<Cited> rows, ExplainCommand.Format format) {
        return switch (format) {
            case CSV -> WHOLE.csv(rows);
            case JSON -> JsonWriter.text(rows.stream().map(SourcesAnswer::keys).toList());
            default -> MarkdownTable.of(WHOLE, rows);
        };
    }

    private static Map<String, Object> keys(Cited row) {
        Map<String, Object> keys = new LinkedHashMap<>();
        PublicationTable.COLUMNS.all().forEach(column -> keys.put(column.name(), column.cell(row.publication())));
        keys.put("cited_by", row.by());
        return keys;
    }
}
