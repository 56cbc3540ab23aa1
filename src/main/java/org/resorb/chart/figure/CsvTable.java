package org.resorb.chart.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.resorb.table.TableReader;
import org.resorb.table.TableRow;

/**
 * A table that stands in a file as figures take it.
 *
 * @param head what a column of a name is
 */
record CsvTable(String name, Path path, boolean isCurves, Function<String, ColumnHead> head) implements TableSource {
    private static final Set<ColumnRole> ALWAYS = Set.of(ColumnRole.IDENTITY, ColumnRole.REPLICATE, ColumnRole.TIME);

    @Override
    public String file() {
        return path.toString();
    }

    @Override
    public List<ColumnHead> heads() throws IOException {
        try (TableReader table = TableReader.open(path)) {
            return table.names().stream()
                    .filter(name -> !name.isEmpty())
                    .map(head)
                    .toList();
        }
    }

    @Override
    public FigureTable load(Set<String> wanted) throws IOException {
        Map<String, ColumnBuilder> builders = new LinkedHashMap<>();
        for (ColumnHead one : heads()) {
            if (wanted.contains(one.name()) || ALWAYS.contains(one.role())) {
                builders.put(one.name(), new ColumnBuilder(one));
            }
        }
        int[] rows = {0};
        TableReader.forEach(path, row -> {
            builders.forEach((column, builder) -> add(row, column, builder));
            rows[0]++;
        });
        List<FigureColumn> columns = new ArrayList<>();
        builders.values().forEach(builder -> columns.add(builder.column()));
        return new FigureTable(name, rows[0], List.copyOf(columns));
    }

    private static void add(TableRow row, String column, ColumnBuilder builder) {
        boolean isNumberOfElsewhere = builder.isOfNumbers() && row.hasDecimalComma(column);
        if (isNumberOfElsewhere) {
            builder.add(row.number(column));
        } else {
            builder.add(row.text(column));
        }
    }
}
