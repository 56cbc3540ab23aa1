package org.resorb.chart.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.chart.FactorWords;
import org.resorb.chart.Subject;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Variable;
import org.resorb.quantity.Time;
import org.resorb.study.Ablation;
import org.resorb.study.Factor;
import org.resorb.study.Gathering;
import org.resorb.study.Outputs;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** The tables of a sweep: its runs, with half-times that were not reached as later than the end, and its curves. */
final class SweptTables {
    private static final String ROW = "row";
    /** Which factors are not as in the first row: a column that designs of knock-outs have. */
    private static final Variable CHANGED = new Variable("changed", "1", "Factors that are not as in the first row");

    private final Study study;
    private final Path folder;
    private final Map<String, Variable> meanings;

    private SweptTables(Study study, Path folder) throws IOException {
        this.study = study;
        this.folder = folder;
        meanings = ResultTables.meanings(folder);
        Stream.concat(study.outputs().variables().stream(), study.outputs().curves().stream())
                .forEach(column -> meanings.put(column.name(), column));
    }

    /** Opens a sweep; one that is not over is gathered as far as it is. */
    static ResultTables of(Path folder) throws IOException, InvalidFileException {
        StudyFolder sweep = new StudyFolder(folder);
        Study study = sweep.study();
        Tally tally = Sweep.tally(study, folder);
        if (!Files.exists(folder.resolve(Gathering.RUNS)) || sweep.isHalfGathered()) {
            tally = Gathering.of(study, folder).tally();
        }
        SweptTables tables = new SweptTables(study, folder);
        List<TableSource> all = new ArrayList<>();
        all.add(tables.new Runs());
        if (Files.exists(folder.resolve(Gathering.CURVES))) {
            all.add(tables.new Curves());
        }
        String what = "sweep of " + study.design().rows() + " rows and " + study.replicates()
                + (study.replicates() == 1 ? " replicate" : " replicates");
        return new ResultTables(
                folder, study.name(), what, sweep.started(), List.copyOf(all), notes(study, tally, tables.new Runs()));
    }

    private static List<String> notes(Study study, Tally tally, Runs runs) throws IOException {
        List<String> notes = new ArrayList<>();
        long drawn = runs.load(Set.of()).rows();
        if (drawn + tally.failed() < study.runs()) {
            notes.add("Not finished: drawn from " + drawn + " of " + study.runs() + " runs.");
        }
        if (tally.failed() > 0) {
            notes.add(tally.failed() + " of " + study.runs() + " runs failed and are missing.");
        }
        return notes;
    }

    private ColumnHead head(String name) {
        for (Factor factor : study.factors()) {
            if (factor.column().equals(name)) {
                Variable variable = new Variable(name, factor.unit(), FactorWords.meaning(factor.path()));
                return new ColumnHead(variable, ColumnRole.FACTOR, FactorWords.name(factor.path()));
            }
        }
        Variable known = meanings.getOrDefault(name, new Variable(name, "1", ""));
        ColumnHead usual = ResultTables.head(known);
        boolean isKey = usual.role() == ColumnRole.IDENTITY || usual.role() == ColumnRole.REPLICATE;
        boolean isTime = usual.role() == ColumnRole.TIME;
        return isKey || isTime
                ? usual
                : new ColumnHead(known, ColumnRole.OUTPUT, Subject.of(known).title());
    }

    /** Days that a row's runs last. */
    private double end(int row) {
        try {
            return study.scenario((long) (row - 1) * study.replicates()).duration() / Time.HOURS_PER_DAY;
        } catch (InvalidFileException edited) {
            return Double.NaN;
        }
    }

    /** {@code runs.csv}. */
    private final class Runs implements DerivedTable {
        private final CsvTable table =
                new CsvTable("runs", folder.resolve(Gathering.RUNS), false, SweptTables.this::head);

        @Override
        public TableSource table() {
            return table;
        }

        @Override
        public List<ColumnHead> heads() throws IOException {
            List<ColumnHead> heads = new ArrayList<>(table.heads());
            if (study.design() instanceof Ablation) {
                heads.add(new ColumnHead(CHANGED, ColumnRole.GROUP, CHANGED.name()));
            }
            return heads;
        }

        @Override
        public FigureTable load(Set<String> wanted) throws IOException {
            FigureTable read = table.load(wanted);
            FigureColumn rows = read.column(ROW);
            List<FigureColumn> columns = read.columns().stream()
                    .map(column ->
                            Outputs.isTimeOfEvent(column.name()) && read.rows() > 0 ? event(column, rows) : column)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (wanted.contains(CHANGED.name()) && study.design() instanceof Ablation) {
                columns.add(changed(rows, read.rows()));
            }
            return new FigureTable(read.name(), read.rows(), List.copyOf(columns));
        }

        private FigureColumn event(FigureColumn column, FigureColumn rows) {
            boolean varies =
                    study.factors().stream().anyMatch(factor -> factor.path().equals("duration"));
            double[] ends = new double[rows.size()];
            double same = varies ? 0 : end(1);
            Arrays.setAll(ends, i -> varies ? end((int) rows.numbers()[i]) : same);
            return column.followedTo(ends);
        }
    }

    private FigureColumn changed(FigureColumn rows, int size) {
        double[] first = study.design().at(0);
        Map<Integer, String> words = new HashMap<>();
        String[] cells = new String[size];
        Arrays.setAll(cells, i -> words.computeIfAbsent((int) rows.numbers()[i], row -> changed(first, row)));
        return new FigureColumn(CHANGED, ColumnRole.GROUP, CHANGED.name(), null, cells, null);
    }

    private String changed(double[] first, int row) {
        double[] at = study.design().at(row - 1L);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            Factor factor = study.factors().get(i);
            if (!factor.value(at[i]).equals(factor.value(first[i]))) {
                names.add(FactorWords.name(factor.path()) + " " + factor.text(at[i]));
            }
        }
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    /** {@code curves.csv.gz}, with the factors of each row. */
    private final class Curves implements DerivedTable {
        private final CsvTable table =
                new CsvTable("curves", folder.resolve(Gathering.CURVES), true, SweptTables.this::head);

        @Override
        public TableSource table() {
            return table;
        }

        @Override
        public List<ColumnHead> heads() throws IOException {
            List<ColumnHead> heads = new ArrayList<>(table.heads());
            study.factors().forEach(factor -> heads.add(head(factor.column())));
            return heads;
        }

        @Override
        public FigureTable load(Set<String> wanted) throws IOException {
            FigureTable read = table.load(wanted);
            List<FigureColumn> factors = new ArrayList<>();
            for (int i = 0; i < study.factors().size(); i++) {
                if (wanted.contains(study.factors().get(i).column())) {
                    factors.add(factor(i, read));
                }
            }
            return read.with(factors);
        }

        private FigureColumn factor(int index, FigureTable read) {
            Factor factor = study.factors().get(index);
            ColumnBuilder builder = new ColumnBuilder(head(factor.column()));
            Map<Integer, String> known = new HashMap<>();
            FigureColumn rows = read.column(ROW);
            for (int i = 0; i < read.rows(); i++) {
                builder.add(known.computeIfAbsent(
                        (int) rows.numbers()[i],
                        row -> factor.value(study.design().at(row - 1L)[index])));
            }
            return builder.column();
        }
    }
}
