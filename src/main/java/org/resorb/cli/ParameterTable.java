package org.resorb.cli;

import java.util.List;
import org.resorb.scenario.Catalogue;
import org.resorb.table.Columns;

/** The parameters of the catalogue as a table for a spreadsheet. */
final class ParameterTable {
    private record Row(Catalogue.Entry entry, Catalogue.Parameter parameter) {}

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text(
                    "parameter",
                    "Dotted name in a scenario file",
                    row -> row.entry().path(row.parameter()))
            .text("default", "As the reference has it", row -> row.parameter().value())
            .text("unit", "House unit", row -> row.parameter().unit())
            .text("low", "Smallest value", row -> row.parameter().low())
            .text("high", "Largest value, or all words", row -> row.parameter().high())
            .text(
                    "status",
                    "How well it is founded",
                    row -> row.parameter().origin().status().word())
            .text(
                    "sources",
                    "Keys of docs/sources.md",
                    row -> String.join(" ", row.parameter().origin().sources()))
            .text(
                    "note",
                    "Target, or why it is assumed",
                    row -> row.parameter().origin().note())
            .text("meaning", "What it is", row -> row.parameter().meaning());

    private ParameterTable() {}

    static String csv(List<Catalogue.Entry> entries) {
        return COLUMNS.csv(entries.stream()
                .flatMap(entry -> entry.parameters().stream().map(parameter -> new Row(entry, parameter)))
                .toList());
    }
}
