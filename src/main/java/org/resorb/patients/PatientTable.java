package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resorb.quantity.BadQuantity;
import org.resorb.study.Csv;
import org.resorb.table.DataTable;

/** Virtual patients as {@code patients.csv} has them: one row a patient, columns by name. */
public final class PatientTable {
    private static final List<String> AT_EACH_VISIT = List.of("time_d_at_", "observed_volume_fraction_at_");
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
     * A table of lines, whose columns name the visits.
     *
     * @param lines the head first; every line has as many fields
     * @throws IllegalArgumentException if a line has more or fewer fields than the head, or a visit has no time
     */
    public static PatientTable of(List<String> lines) {
        return of(lines, visits(Csv.fields(lines.get(0))));
    }

    private static List<Visit> visits(List<String> columns) {
        return columns.stream()
                .flatMap(column -> AT_EACH_VISIT.stream()
                        .filter(column::startsWith)
                        .map(start -> column.substring(start.length())))
                .distinct()
                .map(Visit::labelled)
                .toList();
    }

    /** The same with the visits as they were planned. */
    static PatientTable of(List<String> lines, List<Visit> visits) {
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
        return new PatientTable(columns, lines.size() - 1, visits);
    }

    /**
     * The patients of a table that was read; R's {@code NA} is nothing.
     *
     * @throws IllegalArgumentException if a visit has no time
     */
    static PatientTable of(DataTable table) {
        Map<String, String[]> columns = new LinkedHashMap<>();
        for (String name : table.names()) {
            columns.put(
                    name,
                    table.texts(name).stream()
                            .map(cell -> cell.equals("NA") ? "" : cell)
                            .toArray(String[]::new));
        }
        // The index that pandas writes has no name and is no trait of a patient.
        columns.remove("");
        return new PatientTable(columns, table.rows().size(), visits(table.names()));
    }

    /** Number of patients. */
    public int size() {
        return size;
    }

    /** Names of the columns, in the order of the file. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The visits in their order, the baseline among them. */
    public List<Visit> visits() {
        return visits;
    }

    /** The visits after the baseline. */
    public List<Visit> followUps() {
        return visits.stream().filter(visit -> !visit.isBaseline()).toList();
    }

    /** The visit at a time such as {@code baseline}, {@code 6 mo} or {@code 6_mo}; {@code 8 a} finds {@code 96_mo}. */
    Visit visit(String time) {
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

    /** The lines of the file, the head first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(line(columns.keySet().stream())));
        for (int row = 0; row < size; row++) {
            int at = row;
            lines.add(line(columns.values().stream().map(cells -> cells[at])));
        }
        return lines;
    }

    private static String line(Stream<String> cells) {
        return cells.map(Csv::field).collect(Collectors.joining(","));
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
