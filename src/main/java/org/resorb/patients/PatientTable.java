package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.resorb.quantity.BadQuantity;
import org.resorb.table.AtomicTable;
import org.resorb.table.Columns;
import org.resorb.table.DataTable;

/** Virtual patients as {@code patients.csv} has them: one row a patient, columns by name. */
public final class PatientTable {
    /** Name of the file in a result folder. */
    public static final String FILE = "patients.csv";

    private static final List<String> AT_EACH_VISIT = List.of("time_d_at_", PatientFile.OBSERVED + "_at_");
    /** Of a day: how far apart times of one visit may be. */
    private static final double SAME = 1e-6;

    private final Map<String, String[]> columns;
    private final int size;
    private final List<Visit> visits;

    private PatientTable(Map<String, String[]> columns, int size, List<Visit> visits) {
        this.columns = columns;
        this.size = size;
        this.visits = List.copyOf(visits);
    }

    /**
     * A table that was read, whose columns name the visits; R's {@code NA} is nothing.
     *
     * @throws IllegalArgumentException if a visit has no time
     */
    public static PatientTable of(DataTable table) {
        // The index that pandas writes has no name and is no trait of a patient.
        List<String> names =
                table.names().stream().filter(name -> !name.isEmpty()).toList();
        List<String[]> rows = table.rows().stream()
                .map(row -> names.stream()
                        .map(row::text)
                        .map(cell -> cell.equals("NA") ? "" : cell)
                        .toArray(String[]::new))
                .toList();
        return of(names, rows, visits(names));
    }

    private static List<Visit> visits(List<String> columns) {
        return columns.stream()
                .flatMap(column -> AT_EACH_VISIT.stream()
                        .filter(column::startsWith)
                        .map(start -> column.substring(start.length())))
                .distinct()
                .map(Visit::labelled)
                .filter(visit -> !visit.isOperation())
                .toList();
    }

    /**
     * The same from cells, with the visits as they were planned.
     *
     * @param names of the columns
     * @param rows a cell for each column in each of them
     */
    static PatientTable of(List<String> names, List<String[]> rows, List<Visit> visits) {
        Map<String, String[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            columns.put(names.get(i), rows.stream().map(row -> row[column]).toArray(String[]::new));
        }
        return new PatientTable(columns, rows.size(), visits);
    }

    /** Number of patients. */
    public int size() {
        return size;
    }

    /** Names of the columns, in the order of the file. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The planned visits in their order, the baseline among them. */
    public List<Visit> visits() {
        return visits;
    }

    /** The visits after the baseline. */
    public List<Visit> followUps() {
        return visits.stream().filter(visit -> !visit.isBaseline()).toList();
    }

    /**
     * The visit at a time such as {@code baseline}, {@code 6 mo} or {@code 6_mo}; {@code 8 a} finds {@code 96_mo}, and
     * {@code operation} is the day of it.
     */
    Visit visit(String time) {
        if (time.equals(Visit.OPERATION.label()) && has(Visit.OPERATION.at("time_d"))) {
            return Visit.OPERATION;
        }
        return visits.stream()
                .filter(visit -> isSame(visit, time))
                .findFirst()
                .orElseThrow(() -> new NotEvaluableException("no visit at " + time + "; there are "
                        + visits.stream().map(Visit::label).collect(Collectors.joining(", "))));
    }

    private static boolean isSame(Visit visit, String time) {
        if (visit.isBaseline() || time.equals(Visit.BASELINE)) {
            return visit.label().equals(time);
        }
        try {
            return Math.abs(visit.days() - Visit.named(time).days()) < SAME;
        } catch (BadQuantity noTime) {
            return false;
        }
    }

    /** Whether there is a column of this name. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** A column as it stands, empty where there is no value. Unknown name: {@link IllegalArgumentException}. */
    public String[] words(String column) {
        String[] words = columns.get(column);
        if (words == null) {
            throw new NotEvaluableException("no column " + column);
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
        try {
            for (int row = 0; row < size; row++) {
                numbers[row] = words[row].isEmpty() ? Double.NaN : Double.parseDouble(words[row]);
            }
        } catch (NumberFormatException word) {
            throw new NotEvaluableException("column " + column + " holds words");
        }
        return numbers;
    }

    /** The seed of each patient as it stands; none if there is no such column. */
    List<String> seeds() {
        return has("seed") ? List.of(words("seed")) : List.of();
    }

    /**
     * Writes the table; the file is whole or not there.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Columns<Integer> table = Columns.of(Integer.class);
        for (Map.Entry<String, String[]> column : columns.entrySet()) {
            table = table.text(column.getKey(), "", row -> column.getValue()[row]);
        }
        AtomicTable.write(file, table, IntStream.range(0, size).boxed().toList());
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
        return new PatientTable(kept, rows.length, visits);
    }
}
