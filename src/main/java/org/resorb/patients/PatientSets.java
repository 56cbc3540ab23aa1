package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.table.AtomicTable;
import org.resorb.table.Columns;

/**
 * The same patients under each of several parameter sets, {@code patients_by_set.csv}: what {@code patients.csv} has, once for each set.
 *
 * @param tables one for each set, in the order of the ensemble
 */
public record PatientSets(List<PatientTable> tables) {
    /** Name of the table in the folder of a cohort. */
    public static final String FILE = "patients_by_set.csv";

    /** Which set, from 1. */
    static final String SET = "parameter_set";

    /** Defensive copy. */
    public PatientSets {
        tables = List.copyOf(tables);
    }

    /** Whether a table has its patients once for each set, so that its rows are not all of different people. */
    public static boolean isIn(PatientTable table) {
        return table.has(SET);
    }

    /**
     * Reads such a table.
     *
     * @throws InvalidFileException with every mistake, if there is any
     * @throws IOException if it cannot be read
     */
    public static PatientSets read(Path csv) throws IOException, InvalidFileException {
        PatientTable all = PatientFile.read(csv);
        if (!isIn(all)) {
            throw new InvalidFileException(List.of(
                    new Problem(csv.toString(), 1, SET, "is no column", FILE + " of resorb cohort --crossed", "")));
        }
        String[] sets = all.words(SET);
        return new PatientSets(Arrays.stream(sets)
                .distinct()
                .map(set -> all.where(row -> sets[row].equals(set)))
                .toList());
    }

    /**
     * Writes the table; the file is whole or not there.
     *
     * @throws IOException if it cannot be written
     */
    void write(Path file) throws IOException {
        record Row(int set, int patient) {}
        Columns<Row> columns = Columns.of(Row.class).whole(SET, "", row -> row.set + 1);
        for (String name : tables.get(0).columns()) {
            List<String[]> cells =
                    tables.stream().map(table -> table.words(name)).toList();
            columns = columns.text(name, "", row -> cells.get(row.set)[row.patient]);
        }
        AtomicTable.write(
                file,
                columns,
                IntStream.range(0, tables.size())
                        .boxed()
                        .flatMap(set ->
                                IntStream.range(0, tables.get(set).size()).mapToObj(patient -> new Row(set, patient)))
                        .toList());
    }

    /** Those patients of each set who have none of these seeds. */
    List<PatientTable> without(Set<String> seeds) {
        return tables.stream()
                .map(table -> {
                    List<String> own = table.seeds();
                    return table.where(row -> own.isEmpty() || !seeds.contains(own.get(row)));
                })
                .toList();
    }
}
