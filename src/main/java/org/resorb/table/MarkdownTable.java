package org.resorb.table;

/** A table for a page in Markdown; the names of its columns are for people. */
public final class MarkdownTable {
    private MarkdownTable() {}

    /** The table, each line with a line feed. */
    public static <R> String of(Columns<R> columns, Iterable<? extends R> rows) {
        StringBuilder text = new StringBuilder();
        columns.names().forEach(name -> text.append("| ").append(escaped(name)).append(name.isEmpty() ? "" : " "));
        text.append("|\n").append("|---".repeat(columns.all().size())).append("|\n");
        for (R row : rows) {
            columns.all()
                    .forEach(column ->
                            text.append("| ").append(escaped(column.cell(row))).append(' '));
            text.append("|\n");
        }
        return text.toString();
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|").replace('\n', ' ');
    }
}
