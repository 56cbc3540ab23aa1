package org.resorb.study;

import java.io.IOException;
import java.util.StringJoiner;
import org.resorb.measure.Variable;

/** The lines of the tables of a sweep. Rows and replicates are counted from 1 in them. */
final class RunTable {
    static final String FAILED_HEAD = "row,replicate,seed,reason,command";
    private static final String KEYS = "row,replicate";

    private RunTable() {}

    static String head(Study study) {
        StringJoiner head = new StringJoiner(",").add(KEYS).add("seed");
        study.factors().forEach(factor -> head.add(factor.column()));
        study.outputs().columns().forEach(column -> head.add(column.name()));
        return head.toString();
    }

    static String run(Study study, Entry entry) {
        StringJoiner line = new StringJoiner(",").add(keys(study, entry)).add(Integer.toString(entry.seed()));
        double[] at = study.design().at(study.row(entry.run()));
        for (int i = 0; i < at.length; i++) {
            line.add(study.factors().get(i).cell(at[i]));
        }
        return entry.text().isEmpty() ? line.toString() : line.add(entry.text()).toString();
    }

    static String failure(Study study, Entry entry) {
        return keys(study, entry) + "," + entry.seed() + "," + Csv.field(entry.text()) + ","
                + Csv.field(study.command(entry.run()));
    }

    private static String keys(Study study, Entry entry) {
        return (study.row(entry.run()) + 1) + "," + study.replicate(entry.run());
    }

    static String curvesHead(Study study) {
        StringJoiner head = new StringJoiner(",").add(KEYS).add("time_d");
        study.outputs().curves().stream().map(Variable::name).forEach(head::add);
        return head.toString();
    }

    static void curve(Study study, Entry entry, Table table) throws IOException {
        String keys = keys(study, entry) + ",";
        String days = entry.curve();
        for (int from = 0; from < days.length(); ) {
            int to = days.indexOf(';', from);
            int end = to < 0 ? days.length() : to;
            table.line(keys + days.substring(from, end));
            from = end + 1;
        }
    }
}
