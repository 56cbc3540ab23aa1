package org.resorb.chart.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Variable;
import org.resorb.patients.HalfTime;
import org.resorb.patients.OperationRates;
import org.resorb.patients.PatientFile;
import org.resorb.patients.PatientTable;
import org.resorb.run.Build;
import org.resorb.statistics.EventTimes;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Gathering;
import org.resorb.study.StudyFolder;
import org.resorb.table.DataTable;
import org.resorb.table.TableReader;
import org.resorb.trial.Trial;

/** The tables of a cohort: its patients, followed to an operation or the last visit, their weekly courses, and the others. */
final class PatientTables {
    private static final String GROUP = "group";

    private static final Map<String, Variable> DAYS = Map.of(
            "half_time_d", new Variable("half_time_d", "d", "Time until half of the volume of the first day is gone"),
            "surgery_d", new Variable("surgery_d", "d", "Time of an operation"));

    private PatientTables() {}

    static ResultTables of(Path folder) throws IOException, InvalidFileException {
        Path file = folder.resolve(PatientTable.FILE);
        if (!Files.isRegularFile(file)) {
            throw new WrongFolderException(folder + " holds no " + PatientTable.FILE
                    + " yet; finish the cohort with the command that began it");
        }
        PatientTable patients = PatientFile.read(file);
        List<TableSource> all = new ArrayList<>(List.of(table(file, patients)));
        List<Path> groups = Folders.folders(folder.resolve("groups"));
        if (groups.stream().allMatch(group -> Files.exists(group.resolve(Gathering.CURVES)))) {
            all.add(new Courses(groups));
        }
        all.addAll(ResultTables.others(folder, Set.of(PatientTable.FILE)));
        Build build = groups.isEmpty() ? new Build("", "", "") : new StudyFolder(groups.get(0)).started();
        String what = Files.exists(folder.resolve(Trial.FILE))
                ? "trial of " + patients.size() + " patients in their arms"
                : "cohort of " + patients.size() + " patients";
        return new ResultTables(folder, ResultTables.last(folder), what, build, List.copyOf(all), List.of());
    }

    /** A table of patients alone, or null if it is of something else. */
    static ResultTables single(Path file) throws IOException {
        try (TableReader head = TableReader.open(file)) {
            if (!head.names().containsAll(List.of("patient", GROUP, "surgery_d", "half_time_d"))) {
                return null;
            }
        }
        PatientTable patients = PatientTable.of(DataTable.read(file));
        String name = ResultTables.last(file).replaceFirst("[.]csv$", "");
        String what = "table of " + patients.size() + " patients";
        return new ResultTables(file, name, what, new Build("", "", ""), List.of(table(file, patients)), List.of());
    }

    private static TableSource table(Path file, PatientTable patients) throws IOException {
        Map<String, Variable> meanings = new LinkedHashMap<>(DAYS);
        Path folder = file.toAbsolutePath().getParent();
        meanings.putAll(ResultTables.meanings(folder));
        CsvTable table = new CsvTable(
                "patients",
                file,
                false,
                name -> ResultTables.head(meanings.getOrDefault(name, new Variable(name, "1", ""))));
        return new Patients(table, patients);
    }

    /** {@code patients.csv}. */
    private record Patients(TableSource table, PatientTable patients) implements DerivedTable {
        private static final Map<String, Function<PatientTable, EventTimes>> EVENTS =
                Map.of("half_time_d", HalfTime::times, "surgery_d", OperationRates::timesOfOperation);

        @Override
        public FigureTable load(Set<String> wanted) throws IOException {
            FigureTable read = table.load(wanted);
            return new FigureTable(
                    read.name(),
                    read.rows(),
                    read.columns().stream().map(this::followed).toList());
        }

        private FigureColumn followed(FigureColumn column) {
            Function<PatientTable, EventTimes> times = EVENTS.get(column.name());
            if (times == null) {
                return column;
            }
            try {
                EventTimes event = times.apply(patients);
                double[] numbers = new double[event.size()];
                Arrays.setAll(numbers, i -> event.happened()[i] ? event.times()[i] : Double.POSITIVE_INFINITY);
                return new FigureColumn(column.variable(), column.role(), column.label(), numbers, null, event.times());
            } catch (IllegalArgumentException notFollowed) {
                // A table without the days of visits does not say until when.
                return column;
            }
        }
    }

    /** The weekly courses of all groups, one below the other. */
    private record Courses(List<Path> groups) implements TableSource {
        @Override
        public String name() {
            return "courses";
        }

        @Override
        public String file() {
            return groups.get(0).resolve(Gathering.CURVES).toString();
        }

        @Override
        public boolean isCurves() {
            return true;
        }

        private CsvTable of(Path group) {
            return new CsvTable(
                    name(), group.resolve(Gathering.CURVES), true, name -> ResultTables.head(ResultTables.known(name)));
        }

        @Override
        public List<ColumnHead> heads() throws IOException {
            List<ColumnHead> heads = new ArrayList<>(of(groups.get(0)).heads());
            heads.add(ResultTables.head(new Variable(GROUP, "1", "Group of the cohort file")));
            return heads;
        }

        @Override
        public FigureTable load(Set<String> wanted) throws IOException {
            List<ColumnHead> heads = heads();
            Map<String, ColumnBuilder> builders = new LinkedHashMap<>();
            int rows = 0;
            for (Path group : groups) {
                FigureTable one = of(group).load(wanted);
                for (FigureColumn column : one.columns()) {
                    ColumnBuilder builder = builders.computeIfAbsent(column.name(), name -> builder(heads, name));
                    for (int row = 0; row < one.rows(); row++) {
                        if (column.isNumber()) {
                            builder.add(column.numbers()[row]);
                        } else {
                            builder.add(column.words()[row]);
                        }
                    }
                }
                ColumnBuilder names = builders.computeIfAbsent(GROUP, name -> builder(heads, name));
                for (int row = 0; row < one.rows(); row++) {
                    names.add(group.getFileName().toString());
                }
                rows += one.rows();
            }
            List<FigureColumn> columns = new ArrayList<>();
            builders.values().forEach(builder -> columns.add(builder.column()));
            return new FigureTable(name(), rows, List.copyOf(columns));
        }

        private static ColumnBuilder builder(List<ColumnHead> heads, String name) {
            return new ColumnBuilder(heads.stream()
                    .filter(head -> head.name().equals(name))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
