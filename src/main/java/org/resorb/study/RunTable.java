package org.resorb.study;

import java.util.ArrayList;
import java.util.List;
import org.resorb.scenario.ParameterDescriptions;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.DataDictionary;

/** The tables of a sweep. Rows and replicates are counted from 1 in them. */
final class RunTable {
    static final String ROW = "row";
    static final String REPLICATE = "replicate";
    static final String SEED = "seed";
    static final String WARNING = "warning";
    static final List<String> KEYS = List.of(ROW, REPLICATE, SEED);
    static final String TIME = "time_d";

    private final Study study;
    private final Columns<Run> keys;
    private final Columns<Run> runs;

    /**
     * A run that is over.
     *
     * @param at its place in the unit cube
     */
    record Run(Entry entry, double[] at) {}

    /** A day of its curves, as {@link Outputs#curve} wrote it. */
    record Day(Run run, String line) {}

    RunTable(Study study) {
        this.study = study;
        keys = Columns.of(Run.class)
                .whole(ROW, "Number of the row of the design, from 1", this::row)
                .whole(REPLICATE, "Number of the replicate, from 1", this::replicate);
        runs = seeded().with(factors()).written(study.outputs().columns(), run -> run.entry.text());
    }

    private long row(Run run) {
        return study.row(run.entry.run()) + 1;
    }

    private long replicate(Run run) {
        return study.replicate(run.entry.run());
    }

    Run run(Entry entry) {
        return new Run(entry, study.design().at(study.row(entry.run())));
    }

    /** {@code runs.csv}: a line a run that was finished. */
    Columns<Run> runs() {
        return runs;
    }

    private List<Column<Run>> factors() {
        ParameterDescriptions meanings = new ParameterDescriptions();
        List<Column<Run>> factors = new ArrayList<>();
        for (Factor factor : study.factors()) {
            int index = factors.size();
            factors.add(factor.<Run>column(meanings.of(factor.path()), run -> run.at[index]));
        }
        return factors;
    }

    /** {@code failed.csv}: a line a run that failed. */
    Columns<Run> failures() {
        return seeded().text("reason", "Why it failed", run -> run.entry.text())
                .text("command", "How to run it alone", run -> study.command(run.entry.run()));
    }

    /** {@code warnings.csv}: a line a run that was finished with something odd in it. */
    Columns<Run> warnings() {
        return seeded().text(WARNING, "What is allowed in it but odd", run -> run.entry.warnings())
                .text("command", "How to run it alone", run -> study.command(run.entry.run()));
    }

    private Columns<Run> seeded() {
        return keys.whole(SEED, "Seed of the run", run -> run.entry.seed());
    }

    /** {@code curves.csv.gz}: a line a kept day of each run that was finished. */
    Columns<Day> curves() {
        return Columns.of(Day.class)
                .with(keys, Day::run)
                .written(study.outputs().curveColumns(), Day::line);
    }

    /** {@code columns.csv}. */
    String dictionary(boolean curved) {
        return DataDictionary.COLUMNS.csv(curved ? DataDictionary.of(runs, curves()) : DataDictionary.of(runs));
    }

    /** The days of a run's curves, which are semicolons apart. */
    static List<Day> days(Run run) {
        List<Day> lines = new ArrayList<>();
        String days = run.entry.curve();
        for (int from = 0; from < days.length(); ) {
            int to = days.indexOf(';', from);
            int end = to < 0 ? days.length() : to;
            lines.add(new Day(run, days.substring(from, end)));
            from = end + 1;
        }
        return lines;
    }
}
