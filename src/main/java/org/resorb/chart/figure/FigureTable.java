package org.resorb.chart.figure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resorb.measure.Variable;

/**
 * A table in memory.
 *
 * @param name as figures name it
 */
record FigureTable(String name, int rows, List<FigureColumn> columns) {
    private static final String IS = "=";

    /**
     * A column, or null if there is none. {@code NAME=WORD} is 1 where a column of words has this one and 0 where it has
     * another.
     */
    FigureColumn column(String name) {
        for (FigureColumn column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        int at = name.indexOf(IS);
        FigureColumn words = at < 0 ? null : column(name.substring(0, at));
        return words == null || words.isNumber() ? null : isWord(words, name.substring(at + 1));
    }

    private static FigureColumn isWord(FigureColumn words, String word) {
        double[] answers = Arrays.stream(words.words())
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : cell.equals(word) ? 1 : 0)
                .toArray();
        if (Arrays.stream(answers).noneMatch(answer -> answer == 1)
                && !words.rowsByLevel().containsKey(word)) {
            return null;
        }
        Variable share = new Variable(words.name() + IS + word, "%", "Share with " + words.label() + " " + word);
        return new FigureColumn(share, ColumnRole.OUTPUT, words.label() + ": " + word, answers, null, null);
    }

    /** Whether a column is of answers to a question: 1 for a yes, 0 for a no. */
    static boolean isShare(FigureColumn column) {
        return column.name().contains(IS);
    }

    /** Names of all columns. */
    List<String> names() {
        return FigureColumn.names(columns);
    }

    /** Columns of these roles, in order. */
    List<FigureColumn> of(ColumnRole... roles) {
        return columns.stream()
                .filter(column -> List.of(roles).contains(column.role()))
                .toList();
    }

    /** All rows. */
    int[] all() {
        return IntStream.range(0, rows).toArray();
    }

    /** Some rows. */
    FigureTable where(IntPredicate holds) {
        return at(IntStream.range(0, rows).filter(holds).toArray());
    }

    FigureTable at(int[] some) {
        return new FigureTable(
                name,
                some.length,
                columns.stream().map(column -> column.at(some)).toList());
    }

    /** The same with more columns. */
    FigureTable with(List<FigureColumn> more) {
        return new FigureTable(
                name, rows, Stream.concat(columns.stream(), more.stream()).toList());
    }

    /** Rows that belong together in all of some columns, in the order in which they come. */
    static List<int[]> together(List<FigureColumn> keys, int[] rows) {
        Map<List<String>, IntStream.Builder> found = new LinkedHashMap<>();
        for (int row : rows) {
            List<String> key = keys.stream().map(column -> column.text(row)).toList();
            found.computeIfAbsent(key, first -> IntStream.builder()).add(row);
        }
        return found.values().stream().map(rowsOf -> rowsOf.build().toArray()).toList();
    }
}
