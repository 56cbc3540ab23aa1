package org.resorb.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * What a table is: its columns in order, declared once where the table is at home. Every method that adds some gives a new
 * one, so parts can be shared. Files are RFC 4180 with line feeds and decimal points, in UTF-8.
 *
 * @param <R> what a row is made of
 */
public final class Columns<R> {
    /** Columns side by side whose cells are made together. */
    private interface Cells<R> {
        void append(R row, boolean first, StringBuilder line);
    }

    private final List<Column<R>> columns;
    private final List<Cells<R>> cells;

    private Columns(List<Column<R>> columns, List<Cells<R>> cells) {
        Set<String> names = new LinkedHashSet<>();
        for (Column<R> column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("two columns of the name " + column.name());
            }
        }
        this.columns = List.copyOf(columns);
        this.cells = List.copyOf(cells);
    }

    /** No columns yet, of a table whose rows are made of this. */
    public static <R> Columns<R> of(Class<R> row) {
        return none();
    }

    /** The same where the type of a row has parameters: {@code Columns.<Map<String, String>>none()}. */
    public static <R> Columns<R> none() {
        return new Columns<>(List.of(), List.of());
    }

    /** Adds a column. Two of one name: {@link IllegalArgumentException}, as with all that add. */
    public Columns<R> with(Column<R> column) {
        return plus(List.of(column), List.of(column::append));
    }

    /** Adds several. */
    public Columns<R> with(List<Column<R>> more) {
        return plus(more, more.stream().<Cells<R>>map(column -> column::append).toList());
    }

    /** Adds {@link Column#text(String, String, Function)}. */
    public Columns<R> text(String name, String meaning, Function<? super R, ?> get) {
        return with(Column.text(name, meaning, get));
    }

    /** Adds {@link Column#text(String, String, String, Function)}. */
    public Columns<R> text(String name, String unit, String meaning, Function<? super R, ?> get) {
        return with(Column.text(name, unit, meaning, get));
    }

    /** Adds {@link Column#whole}. */
    public Columns<R> whole(String name, String unit, String meaning, ToLongFunction<? super R> get) {
        return with(Column.whole(name, unit, meaning, get));
    }

    /** Adds whole numbers without a unit. */
    public Columns<R> whole(String name, String meaning, ToLongFunction<? super R> get) {
        return whole(name, "1", meaning, get);
    }

    /** Adds {@link Column#number(String, String, String, ToDoubleFunction)}. */
    public Columns<R> number(String name, String unit, String meaning, ToDoubleFunction<? super R> get) {
        return with(Column.number(name, unit, meaning, get));
    }

    /** Adds {@link Column#number(String, String, String, ToDoubleFunction, DoubleFunction)}. */
    public Columns<R> number(
            String name, String unit, String meaning, ToDoubleFunction<? super R> get, DoubleFunction<String> as) {
        return with(Column.number(name, unit, meaning, get, as));
    }

    /** Adds columns of a part of the row; they are empty where it is null. */
    public <P> Columns<R> with(Columns<P> others, Function<? super R, ? extends P> part) {
        List<Column<R>> more = new ArrayList<>();
        List<Cells<R>> theirs = new ArrayList<>();
        for (Column<P> column : others.columns) {
            Column<R> own = column.of(part);
            more.add(own);
            theirs.add(own::append);
        }
        return plus(more, theirs);
    }

    /**
     * Adds columns whose cells were written before, as {@link #line} of their own declaration gives them, so that they need
     * not be taken apart.
     *
     * @param line their cells in a row
     */
    public <P> Columns<R> written(Columns<P> others, Function<? super R, String> line) {
        if (others.columns.isEmpty()) {
            return this;
        }
        List<Column<R>> more = new ArrayList<>();
        for (Column<P> column : others.columns) {
            more.add(column.of(row -> null));
        }
        return plus(more, List.of((row, first, text) -> text.append(line.apply(row))));
    }

    private Columns<R> plus(List<Column<R>> more, List<Cells<R>> theirs) {
        List<Column<R>> all = new ArrayList<>(columns);
        all.addAll(more);
        List<Cells<R>> allCells = new ArrayList<>(cells);
        allCells.addAll(theirs);
        return new Columns<>(all, allCells);
    }

    /** All columns, in order. */
    public List<Column<R>> all() {
        return columns;
    }

    /** Their names, in order. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The line of names, without a line feed. */
    public String head() {
        StringBuilder line = new StringBuilder();
        for (Column<R> column : columns) {
            line.append(line.length() == 0 ? "" : ",");
            Quotes.appendIfNeeded(column.name(), line.length() == 0, line);
        }
        return line.toString();
    }

    /** The cells of a row, without quotation marks. */
    public String[] cells(R row) {
        return columns.stream().map(column -> column.cell(row)).toArray(String[]::new);
    }

    /** Rows of cells for a page, the first of which holds the names. */
    public List<String[]> rows(Iterable<? extends R> rows) {
        List<String[]> all = new ArrayList<>();
        all.add(names().toArray(String[]::new));
        rows.forEach(row -> all.add(cells(row)));
        return all;
    }

    /** The line of a row, without a line feed. */
    public String line(R row) {
        StringBuilder line = new StringBuilder();
        append(row, line);
        return line.toString();
    }

    void append(R row, StringBuilder line) {
        int start = line.length();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            cells.get(i).append(row, i == 0, line);
        }
        if (cells.size() == 1 && line.length() == start) {
            // An empty line would be none.
            Quotes.append("", line);
        }
    }

    /** The text of a file with these rows. */
    public String csv(Iterable<? extends R> rows) {
        StringBuilder text = new StringBuilder(head()).append('\n');
        for (R row : rows) {
            append(row, text);
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Writes a file with these rows, compressed if its name ends in {@code .gz}.
     *
     * @throws IOException if it cannot be written; what was written of it is left
     */
    public void write(Path file, Iterable<? extends R> rows) throws IOException {
        try (TableWriter<R> writer = TableWriter.to(file, this)) {
            for (R row : rows) {
                writer.write(row);
            }
        }
    }
}
