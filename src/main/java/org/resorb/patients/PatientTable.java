package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.resorb.study.Csv;

/** Virtual patients as {@code patients.csv} has them: one row a patient, columns by name. */
public final class PatientTable {
    private final Map<String, String[]> columns;
    private final int size;

    private PatientTable(Map<String, String[]> columns, int size) {
        this.columns = columns;
        this.size = size;
    }

    /**
     * A table of lines.
     *
     * @param lines the head first; every line has as many fields
     * @throws IllegalArgumentException if a line has more or fewer fields than the head
     */
    public static PatientTable of(List<String> lines) {
        List<String> head = Csv.fields(lines.get(0));
        List<String[]> cells = new ArrayList<>();
        head.forEach(name -> cells.add(new String[lines.size() - 1]));
        for (int row = 0; row < lines.size() - 1; row++) {
            List<String> fields = Csv.fields(lines.get(row + 1));
            if (fields.size() != head.size()) {
                throw new IllegalArgumentException(
                        "line " + (row + 2) + " has " + fields.size() + " fields, not " + head.size());
            }
            for (int column = 0; column < head.size(); column++) {
                cells.get(column)[row] = fields.get(column);
            }
        }
        Map<String, String[]> columns = new LinkedHashMap<>();
        for (int column = 0; column < head.size(); column++) {
            columns.put(head.get(column), cells.get(column));
        }
        return new PatientTable(columns, lines.size() - 1);
    }

    /**
     * Reads a table.
     *
     * @throws IOException if it cannot be read or is no table
     */
    public static PatientTable read(Path csv) throws IOException {
        try {
            return of(Files.readAllLines(csv));
        } catch (RuntimeException noTable) {
            throw new IOException(csv + " is no table of patients: " + noTable.getMessage(), noTable);
        }
    }

    /** Number of patients. */
    public int size() {
        return size;
    }

    /** Names of the columns, in the order of the file. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Whether there is a column of this name. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** A column as it stands, empty where there is no value. Unknown name: {@link IllegalArgumentException}. */
    public String[] words(String column) {
        String[] words = columns.get(column);
        if (words == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return words.clone();
    }

    /**
     * A column as numbers, {@link Double#NaN} where there is no value. Unknown name, or a word that is no number:
     * {@link IllegalArgumentException}.
     */
    public double[] numbers(String column) {
        String[] words = words(column);
        double[] numbers = new double[size];
        for (int row = 0; row < size; row++) {
            numbers[row] = words[row].isEmpty() ? Double.NaN : Double.parseDouble(words[row]);
        }
        return numbers;
    }

    /** The patients of whom this holds, in their order; rows count from 0. */
    public PatientTable where(IntPredicate holds) {
        int[] rows = IntStream.range(0, size).filter(holds).toArray();
        Map<String, String[]> kept = new LinkedHashMap<>();
        columns.forEach((name, cells) -> {
            String[] some = new String[rows.length];
            for (int i = 0; i < rows.length; i++) {
                some[i] = cells[rows[i]];
            }
            kept.put(name, some);
        });
        return new PatientTable(kept, rows.length);
    }
}
