package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.measure.Column;
import org.resorb.scenario.Meanings;

/** {@code columns.csv}: what the columns of the tables mean. */
final class Dictionary {
    private static final List<Column> KEYS = List.of(
            new Column("row", "1", "Number of the row of the design, from 1"),
            new Column("replicate", "1", "Number of the replicate, from 1"),
            new Column("seed", "1", "Seed of the run"));

    private Dictionary() {}

    static void write(Study study, Path folder) throws IOException {
        try (Table table = new Table(folder, Gathering.COLUMNS, "column,unit,meaning")) {
            for (Column key : KEYS) {
                add(table, key);
            }
            Meanings meanings = new Meanings();
            for (Factor factor : study.factors()) {
                add(table, column(factor, meanings.of(factor.path())));
            }
            for (Column column : study.outputs().columns()) {
                add(table, column);
            }
            if (!study.outputs().curves().isEmpty()) {
                add(table, new Column("time_d", "d", "Days since herniation"));
            }
            for (Column column : study.outputs().curves()) {
                add(table, column);
            }
            table.publish();
        }
    }

    private static Column column(Factor factor, String meaning) {
        String unit = factor.unit().isEmpty() ? "1" : factor.unit();
        String what = factor.isSwitch() ? ", on or off" : "";
        String said = meaning.isEmpty() ? "" : ": " + meaning;
        return new Column(factor.column(), unit, "Factor " + factor.path() + what + said);
    }

    private static void add(Table table, Column column) throws IOException {
        table.line(Csv.field(column.name()) + "," + column.unit() + ",\""
                + column.meaning().replace("\"", "\"\"") + '"');
    }
}
