package org.resorb.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.JsonWriter;
import org.resorb.mechanism.EquationSymbol;
import org.resorb.scenario.Catalogue.Entry;
import org.resorb.scenario.Catalogue.Parameter;
import org.resorb.tissue.Declared;

/** Prints the catalogue for a terminal, for documents and for programs. */
final class CatalogueWriter {
    private static final List<String> HEAD =
            List.of("parameter", "default", "range", "status", "source or why", "meaning");

    private CatalogueWriter() {}

    static String overview(List<Entry> entries) {
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(List.of(entry.name(), kind(entry).replaceFirst("^a ", ""), entry.claim()));
        }
        return aligned(rows);
    }

    static String text(Entry entry) {
        StringBuilder out = new StringBuilder();
        out.append(entry.name()).append(", " + kind(entry) + "\n");
        out.append('\n').append(entry.claim()).append('\n');
        if (!entry.equations().isEmpty()) {
            out.append('\n');
            entry.equations().forEach(line -> out.append("    ").append(line).append('\n'));
            out.append("\nsymbols\n").append(aligned(symbols(entry)));
            out.append(entry.sources().isEmpty() ? "" : "\nsources: " + String.join(", ", entry.sources()) + "\n");
        }
        if (entry.parameters().isEmpty()) {
            return out.toString();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        entry.parameters().forEach(parameter -> rows.add(cells(parameter)));
        return out.append('\n').append(aligned(rows)).toString();
    }

    private static String kind(Entry entry) {
        boolean substance = Declared.SUBSTANCES.names().contains(entry.name());
        String kind = substance ? "a substance" : entry.equations().isEmpty() ? "a section" : "a mechanism";
        InstalledPlugin from = InstalledPlugins.bringing(entry.name());
        return from == null ? kind : kind + " of the plug-in " + from.label();
    }

    static String markdown(List<Entry> entries) {
        StringBuilder out = new StringBuilder();
        for (Entry entry : entries) {
            out.append(out.length() == 0 ? "" : "\n")
                    .append("### `")
                    .append(entry.name())
                    .append("`\n\n");
            out.append(entry.claim()).append(entry.claim().endsWith(".") ? "\n" : ".\n");
            if (!entry.equations().isEmpty()) {
                out.append("\n```text\n")
                        .append(String.join("\n", entry.equations()))
                        .append("\n```\n\n");
                entry.symbols().forEach(symbol -> out.append(line(symbol)));
                out.append(entry.sources().isEmpty() ? "" : "\nSources: " + code(entry.sources()) + ".\n");
            }
            if (entry.parameters().isEmpty()) {
                continue;
            }
            out.append("\n| ").append(String.join(" | ", HEAD)).append(" |\n").append("|---".repeat(HEAD.size()));
            out.append("|\n");
            entry.parameters().forEach(parameter -> out.append(row(parameter)));
        }
        return out.toString();
    }

    private static List<List<String>> symbols(Entry entry) {
        List<List<String>> rows = new ArrayList<>();
        for (EquationSymbol symbol : entry.symbols()) {
            rows.add(List.of("    " + symbol.name(), symbol.unit(), symbol.meaning()));
        }
        return rows;
    }

    private static String line(EquationSymbol symbol) {
        String unit = symbol.unit().equals("1") ? "" : " (" + symbol.unit() + ")";
        return "- `" + symbol.name() + "`: " + symbol.meaning() + unit + "\n";
    }

    private static String row(Parameter parameter) {
        List<String> cells = new ArrayList<>(
                cells(parameter).stream().map(cell -> cell.replace("|", "\\|")).toList());
        cells.set(0, "`" + cells.get(0) + "`");
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String code(List<String> keys) {
        return String.join(", ", keys.stream().map(key -> "`" + key + "`").toList());
    }

    private static List<String> cells(Parameter parameter) {
        return List.of(
                parameter.name(),
                parameter.value(),
                range(parameter),
                status(parameter),
                parameter.origin().text(),
                parameter.meaning());
    }

    private static String range(Parameter parameter) {
        return parameter.low().isEmpty() ? parameter.high() : parameter.low() + " to " + parameter.high();
    }

    private static String status(Parameter parameter) {
        return parameter.origin().status().word();
    }

    static String json(List<Entry> entries) {
        return JsonWriter.text(keys(entries));
    }

    /** Maps and lists, as JSON has them. */
    static List<Object> keys(List<Entry> entries) {
        List<Object> all = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("name", entry.name());
            keys.put("kind", entry.mechanism() ? "mechanism" : "section");
            InstalledPlugin from = InstalledPlugins.bringing(entry.name());
            if (from != null) {
                keys.put("plugin", from.label());
            }
            keys.put("claim", entry.claim());
            keys.put("equations", entry.equations());
            keys.put(
                    "symbols",
                    entry.symbols().stream().map(CatalogueWriter::keys).toList());
            keys.put("sources", entry.sources());
            keys.put(
                    "parameters",
                    entry.parameters().stream().map(CatalogueWriter::keys).toList());
            all.add(keys);
        }
        return all;
    }

    private static Map<String, Object> keys(EquationSymbol symbol) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", symbol.name());
        keys.put("unit", symbol.unit());
        keys.put("meaning", symbol.meaning());
        return keys;
    }

    private static Map<String, Object> keys(Parameter parameter) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", parameter.name());
        keys.put("unit", parameter.unit());
        keys.put("low", parameter.low());
        keys.put("high", parameter.high());
        keys.put("default", parameter.value());
        keys.put("status", status(parameter));
        keys.put("sources", parameter.origin().sources());
        keys.put("note", parameter.origin().note());
        keys.put("meaning", parameter.meaning());
        return keys;
    }

    private static String aligned(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int place = column;
                int width = rows.stream()
                        .mapToInt(cells -> cells.get(place).length())
                        .max()
                        .orElse(0);
                line.append(row.get(column))
                        .append(" ".repeat(width - row.get(column).length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
