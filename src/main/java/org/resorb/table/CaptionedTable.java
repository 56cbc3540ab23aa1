package org.resorb.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence and a short table below it, for people: the same for a terminal and a page.
 *
 * @param words a sentence, or the beginning of one that the table ends
 * @param rows the first holds the names of the columns; none if the sentence says all
 * @param lines the table for a terminal
 */
public record CaptionedTable(String words, List<String[]> rows, List<String> lines) {
    /** Defensive copies. */
    public CaptionedTable {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /** A table of these columns, whose names are for people. */
    public static <R> CaptionedTable of(String words, Columns<R> columns, List<? extends R> rows) {
        return new CaptionedTable(words, columns.rows(rows), ConsoleTable.of(columns, rows));
    }

    /** A sentence without a table. */
    public static CaptionedTable sentence(String words) {
        return new CaptionedTable(words, List.of(), List.of());
    }

    /** All of it for a terminal. */
    public List<String> text() {
        List<String> text = new ArrayList<>(List.of(words));
        lines.forEach(line -> text.add("  " + line));
        return text;
    }
}
