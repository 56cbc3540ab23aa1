package org.resorb.table;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A column of a table, and how its cell follows from a row of type {@code R}.
 *
 * @param <R> what a row is made of
 */
public final class Column<R> {
    /** What its cells are. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Whole numbers. */
        WHOLE,
        /** Numbers. */
        NUMBER
    }

    private final String name;
    private final String unit;
    private final String meaning;
    private final Kind kind;
    private final boolean quoted;
    private final Function<? super R, String> cell;

    private Column(
            String name, String unit, String meaning, Kind kind, boolean quoted, Function<? super R, String> cell) {
        this.name = name;
        this.unit = unit;
        this.meaning = meaning;
        this.kind = kind;
        this.quoted = quoted;
        this.cell = cell;
    }

    /** Words, as {@code toString} has them; null is an empty cell. */
    public static <R> Column<R> text(String name, String meaning, Function<? super R, ?> get) {
        return text(name, "1", meaning, get);
    }

    /** Text that says numbers with a unit, or values whose unit the name says. */
    public static <R> Column<R> text(String name, String unit, String meaning, Function<? super R, ?> get) {
        return new Column<>(name, unit, meaning, Kind.TEXT, false, row -> {
            Object value = get.apply(row);
            return value == null ? "" : value.toString();
        });
    }

    /** Whole numbers. */
    public static <R> Column<R> whole(String name, String unit, String meaning, ToLongFunction<? super R> get) {
        return new Column<>(name, unit, meaning, Kind.WHOLE, false, row -> Long.toString(get.applyAsLong(row)));
    }

    /** Numbers, an empty cell for what is not finite. */
    public static <R> Column<R> number(String name, String unit, String meaning, ToDoubleFunction<? super R> get) {
        return number(name, unit, meaning, get, NumberText::finite);
    }

    /**
     * Numbers.
     *
     * @param as how they stand in the cell, one of {@link NumberText}
     */
    public static <R> Column<R> number(
            String name, String unit, String meaning, ToDoubleFunction<? super R> get, DoubleFunction<String> as) {
        return new Column<>(name, unit, meaning, Kind.NUMBER, false, row -> as.apply(get.applyAsDouble(row)));
    }

    /** The same column, in quotation marks even where it needs none. */
    public Column<R> quoted() {
        return new Column<>(name, unit, meaning, kind, true, cell);
    }

    /** The same column of a larger thing; empty where {@code part} gives null. */
    public <S> Column<S> of(Function<? super S, ? extends R> part) {
        return new Column<>(name, unit, meaning, kind, quoted, whole -> {
            R row = part.apply(whole);
            return row == null ? "" : cell.apply(row);
        });
    }

    /** Its name, snake_case, with the unit as a suffix if it has one. */
    public String name() {
        return name;
    }

    /** UCUM code of the unit, {@code 1} for plain numbers and words. */
    public String unit() {
        return unit;
    }

    /** What it means, for the data dictionary. */
    public String meaning() {
        return meaning;
    }

    /** What its cells are. */
    public Kind kind() {
        return kind;
    }

    /** The cell of a row, without quotation marks. */
    public String cell(R row) {
        return cell.apply(row);
    }

    /** Appends the cell of a row as it stands in a file. */
    void append(R row, boolean first, StringBuilder line) {
        String text = cell.apply(row);
        if (quoted || kind == Kind.TEXT && Quotes.needed(text, first)) {
            Quotes.append(text, line);
        } else {
            line.append(text);
        }
    }
}
