package org.resorb.chart.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;

/** The numbers that a figure shows, as a table: what journals call source data. */
final class FigureNumbers {
    private final List<String> names;
    private final List<String[]> rows = new ArrayList<>();

    FigureNumbers(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** The names of an estimate's columns behind others. */
    static List<String> estimated(String... keys) {
        return Stream.concat(Stream.of(keys), Stream.of("n", "censored", "estimate", "lower", "upper"))
                .toList();
    }

    /** A row of cells: texts as they are, numbers with nine digits, infinite ones as {@code Inf}. */
    void add(Object... cells) {
        rows.add(Stream.of(cells).map(FigureNumbers::text).toArray(String[]::new));
    }

    /** A row of an estimate behind others. */
    void add(Summariser.Cell cell, Object... keys) {
        add(Stream.concat(
                        Stream.of(keys),
                        Stream.<Object>of(
                                cell.n(),
                                cell.censored(),
                                cell.estimate().value(),
                                cell.estimate().lower(),
                                cell.estimate().upper()))
                .toArray());
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return NumberText.known(number);
        }
        return cell.toString();
    }

    String csv() {
        Columns<String[]> columns = Columns.of(String[].class);
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            columns = columns.text(names.get(i), "", row -> row[column]);
        }
        return columns.csv(rows);
    }
}
