package org.resorb.table;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns one below the other, words to the left and numbers to the right. */
public final class ConsoleTable {
    private static final String GAP = "  ";

    private ConsoleTable() {}

    /** Its lines, the names first, without blanks at their ends. */
    public static <R> List<String> of(Columns<R> columns, Iterable<? extends R> rows) {
        List<List<String>> lines = new ArrayList<>(List.of(columns.names()));
        for (R row : rows) {
            lines.add(columns.all().stream().map(column -> column.cell(row)).toList());
        }
        List<StringBuilder> text = new ArrayList<>();
        lines.forEach(line -> text.add(new StringBuilder()));
        for (int i = 0; i < columns.all().size(); i++) {
            boolean right = columns.all().get(i).kind() != Column.Kind.TEXT;
            int column = i;
            int width = lines.stream()
                    .mapToInt(line -> length(line.get(column)))
                    .max()
                    .orElse(0);
            for (int row = 0; row < lines.size(); row++) {
                String cell = lines.get(row).get(i);
                String blanks = " ".repeat(width - length(cell));
                text.get(row).append(i == 0 ? "" : GAP).append(right ? blanks + cell : cell + blanks);
            }
        }
        return text.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    /** Letters as a terminal counts them. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
