package org.resorb.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A table that is read as a whole, with all that {@link TableReader} does; for what a user made, and small files. */
public final class DataTable {
    private final String file;
    private final TableHead head;
    private final List<TableRow> rows;

    private DataTable(String file, TableReader reader) throws IOException {
        this.file = file;
        head = reader.head();
        List<TableRow> all = new ArrayList<>();
        for (TableRow row = reader.next(); row != null; row = reader.next()) {
            all.add(row);
        }
        rows = List.copyOf(all);
    }

    /**
     * Takes a text apart. A text that is no table has neither names nor rows; that is reported, and so is a table without
     * rows.
     *
     * @param file its name, for messages
     * @param faults where all that is wrong with it goes, now and when its cells are asked for
     */
    public static DataTable of(String file, String text, Faults faults) {
        return of(file, text, "a head of names and below it a line a row", faults);
    }

    /** The same for a table of known columns, which are named if it has no rows. */
    public static DataTable of(String file, String text, Collection<String> columns, Faults faults) {
        return of(file, text, "a head " + String.join(",", columns) + " and below it a line a row", faults);
    }

    private static DataTable of(String file, String text, String form, Faults faults) {
        int[] count = {0};
        Faults counted = (name, line, column, wrong, expected, nearest) -> {
            count[0]++;
            faults.add(name, line, column, wrong, expected, nearest);
        };
        try (TableReader reader = TableReader.of(file, text, counted)) {
            DataTable table = new DataTable(file, reader);
            if (table.rows.isEmpty() && count[0] == 0) {
                faults.add(file, table.head.line(), "", "has no rows", form, "");
            }
            return table;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads a table that Resorb wrote; it may have no rows.
     *
     * @throws IOException if it cannot be read, or is damaged: then it is a {@link DamagedTableException}
     */
    public static DataTable read(Path file) throws IOException {
        try (TableReader reader = TableReader.open(file)) {
            return new DataTable(file.toString(), reader);
        } catch (UncheckedIOException damaged) {
            throw damaged.getCause();
        }
    }

    /** Its file as the user named it. */
    public String file() {
        return file;
    }

    /** Names of the columns, in the order of the file. */
    public List<String> names() {
        return head.names();
    }

    /** Line of the names, from 1; 0 if there are none. */
    public int headLine() {
        return head.line();
    }

    /** All rows with as many cells as there are names, in the order of the file. */
    public List<TableRow> rows() {
        return rows;
    }

    /** Whether there is a column of this name. */
    public boolean has(String name) {
        return head.has(name);
    }

    /** Whether these columns are there; those that are not are reported, with the nearest name. */
    public boolean needs(Collection<String> names) {
        return head.needs(names);
    }

    /** Whether there are no other columns with a name; those there are are reported, with the nearest name. */
    public boolean only(Collection<String> names) {
        return head.only(names);
    }

    /** Whether every column has a name, where all of them count; reported if not. */
    public boolean allNamed() {
        return head.allNamed();
    }

    /** A column as it stands. */
    public List<String> texts(String column) {
        return rows.stream().map(row -> row.text(column)).toList();
    }

    /** A column of numbers, {@link Double#NaN} where there is nothing. */
    public double[] numbers(String column) {
        return rows.stream().mapToDouble(row -> row.numberOrNaN(column)).toArray();
    }

    /**
     * Reports something that is wrong with the names.
     *
     * @param column its name, empty for the whole line
     * @param wrong to be read behind the name of the column
     * @param expected what would be right, may be empty
     * @param nearest what was probably meant, may be empty
     */
    public void fault(String column, String wrong, String expected, String nearest) {
        head.fault(head.line(), column, wrong, expected, nearest);
    }
}
