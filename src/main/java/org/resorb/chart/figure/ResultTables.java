package org.resorb.chart.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.resorb.chart.Subject;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.patients.CohortInspection;
import org.resorb.run.Build;
import org.resorb.run.DataFiles;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Outputs;
import org.resorb.study.SweepInspection;
import org.resorb.table.DataDictionary;
import org.resorb.table.TableReader;

/**
 * The tables of a result that figures can be drawn of.
 *
 * @param folder of the result, or a single table
 * @param name of the study, scenario or file
 * @param what it is, in a few words
 * @param build what made the result; parts that are not known are empty
 * @param tables the main one first
 * @param notes what a reader of the figures has to know, such as runs that are missing; one sentence each
 */
public record ResultTables(
        Path folder, String name, String what, Build build, List<TableSource> tables, List<String> notes) {
    private static final String CSV = ".csv";
    private static final Set<String> IDENTITIES = Set.of("row", "seed", "patient", "set");
    private static final Set<String> GROUPS = Set.of("group", "arm", "subgroup");
    private static final Build UNKNOWN = new Build("", "", "");

    /**
     * Opens what a run, a sweep, a cohort or another command left, or any table.
     *
     * @throws WrongFolderException if there is no table
     * @throws InvalidFileException if the study of a sweep cannot be read
     */
    public static ResultTables open(Path place) throws IOException, InvalidFileException {
        if (Files.isRegularFile(place)) {
            ResultTables patients = PatientTables.single(place);
            return patients == null ? single(place) : patients;
        }
        if (!Files.isDirectory(place)) {
            throw new WrongFolderException(place + " does not exist; expected a folder of results, or a table");
        }
        ResultTables found = folder(place);
        if (found.tables.isEmpty()) {
            throw new WrongFolderException(place + " holds no table that could be drawn; expected the folder of a run,"
                    + " sweep, cohort or another result");
        }
        return found;
    }

    /** Tables are read once. */
    public ResultTables {
        tables = tables.stream()
                .map(table -> table instanceof RememberedTable ? table : (TableSource) new RememberedTable(table))
                .toList();
        notes = List.copyOf(notes);
    }

    private static ResultTables folder(Path place) throws IOException, InvalidFileException {
        if (SweepInspection.isSweep(place)) {
            return SweptTables.of(place);
        }
        if (CohortInspection.isCohort(place)) {
            return PatientTables.of(place);
        }
        if (Files.isRegularFile(place.resolve(DataFiles.TIME_SERIES))) {
            return RunTables.of(place);
        }
        return new ResultTables(place, last(place), "folder of tables", UNKNOWN, others(place, Set.of()), List.of());
    }

    private static ResultTables single(Path file) throws IOException {
        String name = last(file).replaceFirst("[.]csv([.]gz)?$", "");
        boolean isCurves;
        try (TableReader head = TableReader.open(file)) {
            isCurves = head.has("time_d") && (head.has("replicate") || head.has("row") || head.has("patient"));
        }
        TableSource table = new LooseTable(new CsvTable(name, file, isCurves, column -> head(known(column))));
        return new ResultTables(file, name, "table", UNKNOWN, List.of(table), List.of());
    }

    /** A table outside of its folder: nobody knows until when rows were followed, but it was at least until the last event. */
    private record LooseTable(CsvTable table) implements DerivedTable {
        @Override
        public FigureTable load(Set<String> wanted) throws IOException {
            FigureTable read = table.load(wanted);
            List<FigureColumn> columns = read.columns().stream()
                    .map(column -> Outputs.isTimeOfEvent(column.name()) && column.isNumber()
                            ? column.followedToTheLast()
                            : column)
                    .toList();
            return new FigureTable(read.name(), read.rows(), columns);
        }
    }

    /** A column as the model has it, or one of which the name alone is known. */
    static Variable known(String column) {
        String unit = Outputs.isTimeOfEvent(column) ? "d" : "1";
        return Measures.all().stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElse(new Variable(column, unit, ""));
    }

    /** The last name of a path. */
    static String last(Path place) {
        Path last = place.toAbsolutePath().normalize().getFileName();
        return last == null ? "result" : last.toString();
    }

    /** All tables of a folder but some, by their names. */
    static List<TableSource> others(Path folder, Set<String> but) throws IOException {
        Map<String, Variable> meanings = meanings(folder);
        List<TableSource> tables = new ArrayList<>();
        for (String name : Folders.files(folder)) {
            boolean own = name.contains("/") || but.contains(name) || name.equals(DataDictionary.FILE);
            if (name.endsWith(CSV) && !own) {
                String stem = name.substring(0, name.length() - CSV.length());
                tables.add(new CsvTable(
                        stem,
                        folder.resolve(name),
                        false,
                        column -> head(meanings.getOrDefault(column, known(column)))));
            }
        }
        return tables;
    }

    /** What the columns of the tables in a folder are, as far as it says so. */
    static Map<String, Variable> meanings(Path folder) throws IOException {
        Map<String, Variable> meanings = new LinkedHashMap<>();
        Path file = folder.resolve(DataDictionary.FILE);
        if (Files.isRegularFile(file)) {
            TableReader.forEach(
                    file,
                    row -> meanings.put(
                            row.text("column"),
                            new Variable(row.text("column"), row.text("unit"), row.text("meaning"))));
        }
        return meanings;
    }

    /** What a column is by its name alone. */
    static ColumnHead head(Variable column) {
        String name = column.name();
        ColumnRole role = IDENTITIES.contains(name)
                ? ColumnRole.IDENTITY
                : name.equals("replicate")
                        ? ColumnRole.REPLICATE
                        : name.equals("time_d")
                                ? ColumnRole.TIME
                                : GROUPS.contains(name) ? ColumnRole.GROUP : ColumnRole.OUTPUT;
        return new ColumnHead(column, role, Subject.of(column).title());
    }

    /** Names of all tables. */
    List<String> names() {
        return tables.stream().map(TableSource::name).toList();
    }

    /** The table of a name, or null. */
    TableSource table(String wanted) {
        return tables.stream()
                .filter(table -> table.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The table of curves, or null if there is none. */
    TableSource curves() {
        return tables.stream().filter(TableSource::isCurves).findFirst().orElse(null);
    }

    /** Where the numbers come from, in a line for the files of pictures. */
    public String provenance() {
        return Stream.of(
                        what + " " + name,
                        build.model().isEmpty() ? "" : "model " + build.model(),
                        build.version().isEmpty()
                                ? ""
                                : "made by Resorb " + build.version() + " (commit " + build.commit() + ")")
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
