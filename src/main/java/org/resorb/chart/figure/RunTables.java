package org.resorb.chart.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.measure.Summary;
import org.resorb.measure.Variable;
import org.resorb.run.DataFiles;
import org.resorb.run.Result;
import org.resorb.study.Outputs;

/** The tables of a run: what each replicate comes to, and its days. */
final class RunTables {
    private static final String REPLICATE = "replicate";
    private static final Variable NUMBER = new Variable(REPLICATE, "1", "Number of the replicate, from 1");

    private RunTables() {}

    static ResultTables of(Path folder) throws IOException {
        Result result = Result.read(folder);
        Map<String, Variable> meanings = new LinkedHashMap<>();
        Measures.all().forEach(column -> meanings.put(column.name(), column));
        meanings.putAll(ResultTables.meanings(folder));
        TableSource days = new CsvTable(
                "timeseries",
                folder.resolve(DataFiles.TIME_SERIES),
                true,
                name -> ResultTables.head(meanings.getOrDefault(name, new Variable(name, "1", ""))));
        int count = result.replicates().size();
        List<TableSource> tables = new ArrayList<>(List.of(new Replicates(result, meanings), days));
        tables.addAll(ResultTables.others(folder, Set.of(DataFiles.TIME_SERIES)));
        return new ResultTables(
                folder,
                result.scenario().isEmpty() ? ResultTables.last(folder) : result.scenario(),
                "run of " + count + (count == 1 ? " replicate" : " replicates"),
                result.build(),
                List.copyOf(tables),
                List.of());
    }

    /** One row a replicate, as {@code summary.json} has it. */
    private record Replicates(Result result, Map<String, Variable> meanings) implements TableSource {
        @Override
        public String name() {
            return "replicates";
        }

        @Override
        public String file() {
            return result.folder().resolve(DataFiles.TIME_SERIES).toString();
        }

        @Override
        public List<ColumnHead> heads() {
            return builders().keySet().stream().toList();
        }

        private Map<ColumnHead, ColumnBuilder> builders() {
            Map<ColumnHead, ColumnBuilder> builders = new LinkedHashMap<>();
            List<String> names = new ArrayList<>(List.of(REPLICATE, "resorption"));
            if (!result.courses().isEmpty()) {
                names.addAll(Summary.of(result.courses().get(0)).values().keySet());
            }
            for (String name : names) {
                ColumnHead head = ResultTables.head(variable(name));
                builders.put(head, new ColumnBuilder(head));
            }
            return builders;
        }

        private Variable variable(String name) {
            String column = name.replaceFirst("_at_.*", "");
            Variable known = meanings.getOrDefault(column, new Variable(column, name.endsWith("_d") ? "d" : "1", ""));
            return name.equals(REPLICATE) ? NUMBER : new Variable(name, known.unit(), known.meaning());
        }

        @Override
        public FigureTable load(Set<String> wanted) {
            Map<ColumnHead, ColumnBuilder> builders = builders();
            double[] ends = new double[result.courses().size()];
            for (int i = 0; i < ends.length; i++) {
                Course course = result.courses().get(i);
                Summary summary = Summary.of(course);
                int replicate = result.replicates().get(i);
                ends[i] = course.at(course.size() - 1, 0);
                builders.forEach((head, builder) -> add(head.name(), builder, summary, replicate));
            }
            List<FigureColumn> columns = builders.values().stream()
                    .map(ColumnBuilder::column)
                    .map(column -> Outputs.isTimeOfEvent(column.name()) ? column.followedTo(ends) : column)
                    .toList();
            return new FigureTable(name(), ends.length, columns);
        }

        private static void add(String name, ColumnBuilder builder, Summary summary, int replicate) {
            switch (name) {
                case REPLICATE -> builder.add(replicate);
                case "resorption" -> builder.add(summary.resorption().toString());
                default -> builder.add(summary.values().getOrDefault(name, Double.NaN));
            }
        }
    }
}
