package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;

/**
 * Writes the tables of a sweep from its shard files: the same bytes whoever ran what, and when. Memory does not grow with
 * the number of runs.
 */
public final class Gathering {
    static final String RUNS = "runs.csv";
    static final String FAILED = "failed.csv";
    static final String CURVES = "curves.csv.gz";
    static final String COLUMNS = "columns.csv";
    private static final int MOST_WARNINGS = 20;

    /**
     * What was gathered.
     *
     * @param tally how far the study is
     * @param warnings in plain words
     */
    public record Result(Tally tally, List<String> warnings) {}

    private final Study study;
    private final Path folder;
    private final List<String> warnings = new ArrayList<>();
    private final Map<Long, Integer> fingerprints = new HashMap<>();
    private long row = -1;
    private long done;
    private long failed;
    private long suppressed;

    private Gathering(Study study, Path folder) {
        this.study = study;
        this.folder = folder;
    }

    /** Gathers what is there so far. */
    public static Result of(Study study, Path folder) throws IOException {
        StudyFolder there = new StudyFolder(folder);
        there.sameAs(study);
        Result result = new Gathering(study, folder).gathered(Ledger.of(there.shards()));
        there.write(SweepRecord.NAME, SweepRecord.text(study, there.started(), result.tally()));
        return result;
    }

    private Result gathered(Ledger ledger) throws IOException {
        Segments segments = new Segments(ledger);
        try (Table runs = new Table(folder, RUNS, RunTable.head(study));
                Table failures = new Table(folder, FAILED, RunTable.FAILED_HEAD);
                Table curves = study.outputs().curves().isEmpty()
                        ? null
                        : new Table(folder, CURVES, RunTable.curvesHead(study))) {
            Entry before = null;
            for (Entry entry = segments.next(); entry != null; entry = segments.next()) {
                if (before != null && before.run() == entry.run()) {
                    compare(before, entry);
                } else {
                    take(entry, runs, failures, curves);
                    before = entry;
                }
            }
            Dictionary.write(study, folder);
            runs.publish();
            failures.publish();
            if (curves != null) {
                curves.publish();
            }
        }
        if (suppressed > 0) {
            warnings.add("and " + suppressed + " warnings more");
        }
        return new Result(new Tally(study.runs(), done, failed, ledger.damaged()), List.copyOf(warnings));
    }

    private void take(Entry entry, Table runs, Table failures, Table curves) throws IOException {
        if (!entry.done()) {
            failed++;
            failures.line(RunTable.failure(study, entry));
            return;
        }
        done++;
        runs.line(RunTable.run(study, entry));
        if (curves != null) {
            RunTable.curve(study, entry, curves);
        }
        twins(entry);
    }

    /** Replicates of a row differ in chance alone; if two are the same to the last bit, chance was not asked. */
    private void twins(Entry entry) {
        if (study.row(entry.run()) != row) {
            fingerprints.clear();
            row = study.row(entry.run());
        }
        Integer twin = fingerprints.putIfAbsent(entry.fingerprint(), study.replicate(entry.run()));
        if (twin != null && hasMechanisms(entry.run())) {
            warn("row " + (row + 1) + ": replicates " + twin + " and " + study.replicate(entry.run())
                    + " are identical though their seeds differ; is nothing in it left to chance?");
        }
    }

    private boolean hasMechanisms(long run) {
        try {
            return !study.scenario(run).mechanisms().isEmpty();
        } catch (InvalidFileException edited) {
            return true;
        }
    }

    /** A run that was done twice must have come out the same. */
    private void compare(Entry before, Entry again) {
        if (again.done() && again.fingerprint() != before.fingerprint()) {
            warn("row " + (study.row(again.run()) + 1) + ", replicate " + study.replicate(again.run())
                    + " was run twice with different results; was the program or the Java changed between?");
        }
    }

    private void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        } else {
            suppressed++;
        }
    }
}
