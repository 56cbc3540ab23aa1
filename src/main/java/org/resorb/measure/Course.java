package org.resorb.measure;

import java.util.Arrays;
import java.util.List;
import org.resorb.space.Archive;

/** What was measured over time in one replicate: one row a day, one value a column. */
public final class Course {
    private final List<Variable> columns;
    private double[][] rows = new double[768][];
    private int size;

    /** An empty course of these columns; the first is the time in days. */
    public Course(List<Variable> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The measured quantities, in the order of the file. */
    public List<Variable> columns() {
        return columns;
    }

    /** Number of rows so far. */
    public int size() {
        return size;
    }

    /** Appends a row; {@code values} has one entry a column and is kept, not copied. */
    public void add(double[] values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = values;
    }

    /** Value in one row of the column with this index. */
    public double at(int row, int column) {
        return rows[row][column];
    }

    /** All values of a column, first row first. Unknown name: {@link IllegalArgumentException}. */
    public double[] series(String name) {
        int column = index(name);
        double[] series = new double[size];
        for (int row = 0; row < size; row++) {
            series[row] = rows[row][column];
        }
        return series;
    }

    /** Index of a column. Unknown name: {@link IllegalArgumentException}. */
    public int index(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }

    /** What of it a checkpoint keeps: all rows. */
    public void archive(Archive archive) {
        int kept = (int) archive.whole("rows", size);
        while (size < kept) {
            add(new double[columns.size()]);
        }
        for (int row = 0; row < kept; row++) {
            archive.numbers("row", rows[row], rows[row].length);
        }
    }
}
