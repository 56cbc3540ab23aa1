package org.resorb.chart.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.quantity.Spelling;

/** Finds the table and the columns of a figure in a result, chooses what is left open, and says what does not go together. */
final class FigureResolver {
    /** Of words that a message names. */
    private static final int MANY = 24;

    private final ResultTables result;
    private final Figure figure;
    private final Problems problems = new Problems();

    private FigureResolver(ResultTables result, Figure figure) {
        this.result = result;
        this.figure = figure;
    }

    /**
     * A figure of a known kind with all that it is drawn from.
     *
     * @throws InvalidFileException with every mistake, if there is any
     */
    static ResolvedFigure of(ResultTables result, Figure figure, FigureStyle style)
            throws IOException, InvalidFileException {
        return new FigureResolver(result, figure).resolved(style);
    }

    private ResolvedFigure resolved(FigureStyle style) throws IOException, InvalidFileException {
        TableSource source = source();
        problems.throwIfAny();
        FigureTable table = source.load(wanted(source));
        Map<String, FigureColumn> columns = new LinkedHashMap<>();
        named().forEach((key, reference) -> {
            FigureColumn column = find(table, source, reference);
            if (column != null) {
                columns.put(key, column);
            }
        });
        List<FigureColumn> several = new ArrayList<>();
        for (ColumnReference reference : figure.columns()) {
            several.add(find(table, source, reference));
        }
        checkSides();
        checkLabels(source);
        problems.throwIfAny();
        int[] rows = filtered(table, source);
        columns.replaceAll((key, column) -> column.at(rows));
        several.replaceAll(column -> column.at(rows));
        ResolvedFigure asked = new ResolvedFigure(figure, table.at(rows), columns, several, style);
        FigureMistakes mistakes = new FigureMistakes(figure, source.file(), problems);
        ResolvedFigure whole = new FigureDefaults(asked, mistakes).completed();
        new FigureCheck(whole, mistakes).report();
        problems.throwIfAny();
        return whole.labelled();
    }

    private void checkSides() {
        ColumnReference up = figure.get("y");
        if (up != null
                && figure.get("x") != null
                && up.text().equals(figure.get("x").text())) {
            problems.add(up.place(), up.path(), "is that of x too: " + up.text(), "another column", "");
        }
    }

    private void checkLabels(TableSource source) throws IOException {
        Set<String> names =
                Set.copyOf(source.heads().stream().map(ColumnHead::name).toList());
        for (String label : figure.labels().keySet()) {
            if (!names.contains(plain(label))) {
                String wrong = "labels a column that is not there: " + label;
                problems.add(new Place(source.file(), 0), "labels", wrong, "a column", Spelling.nearest(label, names));
            }
        }
    }

    private Map<String, ColumnReference> named() {
        Map<String, ColumnReference> named = new LinkedHashMap<>(figure.names());
        named.remove("table");
        return named;
    }

    /** The table that was named, or the first of those that suit that has all columns. */
    private TableSource source() throws IOException {
        ColumnReference named = figure.get("table");
        if (named != null) {
            return source(named);
        }
        List<TableSource> suited = suited();
        if (suited.isEmpty()) {
            problems.add(
                    figure.self().place(),
                    figure.self().path(),
                    "needs curves over time as a " + figure.kind() + "; " + result.folder() + " has none",
                    "",
                    "");
            return null;
        }
        for (TableSource table : suited) {
            if (hasAll(table)) {
                return table;
            }
        }
        return suited.get(0);
    }

    private TableSource source(ColumnReference named) {
        TableSource table = result.table(named.text());
        if (table == null) {
            List<String> known = result.names();
            problems.add(
                    named.place(),
                    named.path(),
                    "is no table of " + result.folder() + ": " + named.text(),
                    "one of " + String.join(", ", known),
                    Spelling.nearest(named.text(), known));
        }
        return table;
    }

    private List<TableSource> suited() {
        if (figure.kind() == FigureKind.SPAGHETTI) {
            return Stream.ofNullable(result.curves()).toList();
        }
        ColumnReference x = figure.get("x");
        boolean isCourse =
                figure.kind() == FigureKind.LINE && (x == null || x.text().equals("time_d"));
        Stream<TableSource> first = isCourse ? Stream.ofNullable(result.curves()) : Stream.of();
        return Stream.concat(first, result.tables().stream()).distinct().toList();
    }

    private boolean hasAll(TableSource table) throws IOException {
        Set<String> names =
                new LinkedHashSet<>(table.heads().stream().map(ColumnHead::name).toList());
        return references().map(reference -> plain(reference.text())).allMatch(names::contains);
    }

    private Stream<ColumnReference> references() {
        Stream<ColumnReference> named = figure.names().entrySet().stream()
                .filter(one -> !one.getKey().equals("table"))
                .map(Map.Entry::getValue);
        return Stream.of(named, figure.columns().stream(), figure.where().keySet().stream())
                .flatMap(all -> all);
    }

    /** The name of a column without the word that it is asked for. */
    private static String plain(String expression) {
        return expression.replaceFirst("=.*", "");
    }

    /** All columns of a table of runs; of curves, which are long, those that are needed. */
    private Set<String> wanted(TableSource source) throws IOException {
        List<ColumnHead> heads = source.heads();
        if (!source.isCurves()) {
            return Set.copyOf(heads.stream().map(ColumnHead::name).toList());
        }
        Set<String> wanted = new LinkedHashSet<>();
        references().forEach(reference -> wanted.add(plain(reference.text())));
        heads.stream()
                .filter(head -> head.role() == ColumnRole.FACTOR || head.role() == ColumnRole.GROUP)
                .forEach(head -> wanted.add(head.name()));
        if (figure.get("value") == null) {
            heads.stream()
                    .filter(head -> head.role() == ColumnRole.OUTPUT)
                    .findFirst()
                    .ifPresent(head -> wanted.add(head.name()));
        }
        return wanted;
    }

    private FigureColumn find(FigureTable table, TableSource source, ColumnReference reference) {
        FigureColumn column = table.column(reference.text());
        if (column == null) {
            missing(table, source, reference);
        }
        return column;
    }

    private void missing(FigureTable table, TableSource source, ColumnReference reference) {
        FigureColumn words = table.column(plain(reference.text()));
        if (words != null) {
            List<String> known = words.isNumber()
                    ? List.of()
                    : List.copyOf(words.rowsByLevel().keySet());
            String word = reference.text().substring(plain(reference.text()).length() + 1);
            String expected = known.isEmpty() ? "a column of words before the =" : "one of " + String.join(", ", known);
            problems.add(
                    reference.place(),
                    reference.path(),
                    "has no " + word + " in column " + words.name() + " of " + source.file(),
                    expected,
                    Spelling.nearest(word, known));
            return;
        }
        List<String> all = names(source);
        problems.add(
                reference.place(),
                reference.path(),
                "is no column of " + source.file() + ": " + reference.text(),
                all.size() > MANY ? "a column that resorb plot --list shows" : "one of " + String.join(", ", all),
                Spelling.nearest(reference.text(), all));
    }

    private static List<String> names(TableSource source) {
        try {
            return source.heads().stream().map(ColumnHead::name).toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private int[] filtered(FigureTable table, TableSource source) throws InvalidFileException {
        int[] rows = table.all();
        for (Map.Entry<ColumnReference, String> one : figure.where().entrySet()) {
            FigureColumn column = find(table, source, one.getKey());
            if (column != null) {
                String cell = cell(column, one.getKey(), one.getValue());
                rows = Arrays.stream(rows)
                        .filter(row -> column.isKnown(row) && column.text(row).equals(cell))
                        .toArray();
            }
        }
        if (rows.length == 0 && problems.count() == 0) {
            String why =
                    table.rows() == 0 ? "has no rows, so there is nothing to draw" : "has no row that is as asked for";
            problems.add(new Place(source.file(), 0), "", why, "", "");
        }
        problems.throwIfAny();
        return rows;
    }

    /** A cell as the column has it; one that it does not have is reported. */
    private String cell(FigureColumn column, ColumnReference asked, String text) {
        String cell = column.isNumber() ? text.replace('-', '\u2212') : text;
        List<String> known = List.copyOf(column.rowsByLevel().keySet());
        if (!known.contains(cell)) {
            problems.add(
                    asked.place(),
                    asked.path(),
                    "is no cell of column " + column.name() + ": " + text,
                    known.size() > MANY ? "" : "one of " + String.join(", ", known),
                    Spelling.nearest(cell, known));
        }
        return cell;
    }
}
