package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.measure.Variable;
import org.resorb.scenario.ParameterDescriptions;

/** {@code columns.csv}: what the columns of the tables mean. */
final class Dictionary {
    private static final List<Variable> KEYS = List.of(
            new Variable("row", "1", "Number of the row of the design, from 1"),
            new Variable("replicate", "1", "Number of the replicate, from 1"),
            new Variable("seed", "1", "Seed of the run"));

    private Dictionary() {}

    static void write(Study study, Path folder) throws IOException {
        try (Table table = new Table(folder, Gathering.COLUMNS, "column,unit,meaning")) {
            for (Variable key : KEYS) {
                add(table, key);
            }
            ParameterDescriptions meanings = new ParameterDescriptions();
            for (Factor factor : study.factors()) {
                add(table, column(factor, meanings.of(factor.path())));
            }
            for (Variable column : study.outputs().columns()) {
                add(table, column);
            }
            if (!study.outputs().curves().isEmpty()) {
                add(table, new Variable("time_d", "d", "Days since herniation"));
            }
            for (Variable column : study.outputs().curves()) {
                add(table, column);
            }
            table.publish();
        }
    }

    private static Variable column(Factor factor, String meaning) {
        String unit = factor.unit().isEmpty() ? "1" : factor.unit();
        String what = factor.isSwitch() ? ", on or off" : "";
        String said = meaning.isEmpty() ? "" : ": " + meaning;
        return new Variable(factor.column(), unit, "Factor " + factor.path() + what + said);
    }

    private static void add(Table table, Variable column) throws IOException {
        table.line(Csv.field(column.name()) + "," + column.unit() + ",\""
                + column.meaning().replace("\"", "\"\"") + '"');
    }
}
