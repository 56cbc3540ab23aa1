package org.resorb.chart.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.resorb.quantity.NineDigits;
import org.resorb.storage.ShellWord;
import org.resorb.table.Columns;
import org.resorb.table.ConsoleTable;

/** What a result has to draw, for people. */
public final class ResultText {
    private static final int MOST_LEVELS = 5;

    private ResultText() {}

    /** Its tables with their columns, and the figures that follow from it with the command of each. */
    public static List<String> lines(ResultTables result) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(result.folder() + ": " + result.what() + " (" + result.name() + ")");
        lines.addAll(result.notes());
        for (TableSource table : result.tables()) {
            lines.add("");
            lines.add("Table " + table.name() + (table.isCurves() ? ", a row a day of each curve" : "") + ":");
            lines.addAll(table == result.tables().get(0) ? columns(table.load()) : heads(table));
        }
        lines.add("");
        lines.add("Figures that follow from it:");
        Map<FigureKind, String> possible = FigureSet.possible(result);
        possible.forEach((kind, options) -> {
            lines.add("  " + kind + ": " + kind.shows());
            lines.add("    resorb plot " + ShellWord.of(result.folder().toString()) + " " + options);
        });
        if (possible.isEmpty()) {
            lines.add("  none; name a kind and columns yourself, as --help tells");
        }
        return lines;
    }

    private static List<String> heads(TableSource table) throws IOException {
        return List.of("  "
                + String.join(", ", table.heads().stream().map(ColumnHead::name).toList()));
    }

    private static List<String> columns(FigureTable table) {
        Columns<FigureColumn> columns = Columns.of(FigureColumn.class)
                .text("column", "", FigureColumn::name)
                .text(
                        "unit",
                        "",
                        column -> column.variable().unit().equals("1")
                                ? ""
                                : column.variable().unit())
                .text(
                        "role",
                        "",
                        column -> column.isEvent()
                                ? "time of an event"
                                : column.role().name().toLowerCase(Locale.ROOT))
                .text("cells", "", ResultText::cells);
        return ConsoleTable.of(columns, table.columns()).stream()
                .map(line -> "  " + line)
                .toList();
    }

    private static String cells(FigureColumn column) {
        Set<String> levels = column.rowsByLevel().keySet();
        if (column.isEvent()) {
            long later =
                    Arrays.stream(column.numbers()).filter(Double::isInfinite).count();
            return column.size() - later + " reached, " + later + " later";
        }
        if (levels.size() <= MOST_LEVELS) {
            return String.join(", ", levels);
        }
        double[] numbers = column.isNumber() ? column.levels() : new double[0];
        String range = numbers.length == 0
                ? ""
                : ", " + NineDigits.text(numbers[0]) + " to " + NineDigits.text(numbers[numbers.length - 1]);
        return levels.size() + " different" + range;
    }
}
