package org.resorb.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.storage.WrongFolderException;
import org.resorb.table.AtomicTable;
import org.resorb.table.DataDictionary;

/**
 * Writes the tables of a sweep from its shard files: the same bytes whoever ran what, and when. Memory does not grow with
 * the number of runs.
 */
public final class Gathering {
    /** The table of runs. */
    public static final String RUNS = "runs.csv";

    public static final String FAILED = "failed.csv";

    /** The table of curves, if any are kept. */
    public static final String CURVES = "curves.csv.gz";

    /** Only where there are any. */
    public static final String WARNINGS = "warnings.csv";

    static final List<String> TABLES = List.of(RUNS, FAILED, WARNINGS, CURVES, DataDictionary.FILE, SweepRecord.NAME);
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
    private long warned;
    private long suppressed;

    private Gathering(Study study, Path folder) {
        this.study = study;
        this.folder = folder;
    }

    /**
     * Gathers what is there so far.
     *
     * @throws WrongFolderException if the tables have more runs than the shard files, or the study is another
     */
    public static Result of(Study study, Path folder) throws IOException {
        StudyFolder there = new StudyFolder(folder);
        there.sameAs(study);
        Gathering gathering = new Gathering(study, folder);
        Result result = gathering.gathered(Ledger.of(there.shards(), study.runs()));
        there.write(SweepRecord.NAME, SweepRecord.text(study, there.started(), result.tally(), gathering.warned));
        ChecksumFile sums = ChecksumFile.isIn(folder)
                ? ChecksumFile.read(folder)
                : new ChecksumFile("").with(folder, StudyFolder.AS_STARTED);
        sums.with(folder, TABLES).write(folder);
        return result;
    }

    /**
     * Gathers what is there so far in another folder, which is then like that of the sweep without its lines, and leaves the
     * sweep alone.
     *
     * @param into an empty folder
     */
    public static Tally preview(Study study, Path folder, Path into) throws IOException {
        StudyFolder there = new StudyFolder(folder);
        for (String name : StudyFolder.AS_STARTED) {
            if (Files.exists(folder.resolve(name))) {
                AtomicFile.write(into.resolve(name), FileAccess.bytes(folder.resolve(name)));
            }
        }
        Folders.create(new StudyFolder(into).shards());
        return new Gathering(study, into)
                .gathered(Ledger.of(there.shards(), study.runs()))
                .tally();
    }

    private Result gathered(Ledger ledger) throws IOException {
        Segments segments = new Segments(ledger);
        RunTable table = new RunTable(study);
        boolean curved = !study.outputs().curves().isEmpty();
        try (AtomicTable<RunTable.Run> runs = new AtomicTable<>(folder.resolve(RUNS), table.runs());
                AtomicTable<RunTable.Run> failures = new AtomicTable<>(folder.resolve(FAILED), table.failures());
                AtomicTable<RunTable.Run> cautions = new AtomicTable<>(folder.resolve(WARNINGS), table.warnings());
                AtomicTable<RunTable.Day> curves =
                        curved ? new AtomicTable<>(folder.resolve(CURVES), table.curves()) : null) {
            for (Entry entry = segments.nextRun(null, again -> {}); entry != null; ) {
                Entry run = entry;
                take(table.run(run), runs, failures, curves);
                if (!run.warnings().isEmpty()) {
                    warned++;
                    cautions.write(table.run(run));
                }
                entry = segments.nextRun(run, again -> compare(run, again));
            }
            GatheredRuns.notMoreThan(done, study, folder);
            ChecksumFile.forget(folder, TABLES);
            writeDictionary(table, curved);
            runs.publish();
            failures.publish();
            if (warned > 0) {
                cautions.publish();
            }
            if (curves != null) {
                curves.publish();
            }
        }
        return result(ledger);
    }

    private Result result(Ledger ledger) throws IOException {
        if (suppressed > 0) {
            warnings.add("and " + suppressed + " warnings more");
        }
        if (!ledger.foreign().isEmpty()) {
            warnings.add(ledger.foreign());
        }
        warnings.addAll(RunWarnings.below(folder).words(done));
        return new Result(new Tally(study.runs(), done, failed, ledger.damaged()), List.copyOf(warnings));
    }

    private void writeDictionary(RunTable table, boolean curved) throws IOException {
        AtomicFile.write(folder.resolve(DataDictionary.FILE), table.dictionary(curved));
    }

    private void take(
            RunTable.Run run,
            AtomicTable<RunTable.Run> runs,
            AtomicTable<RunTable.Run> failures,
            AtomicTable<RunTable.Day> curves)
            throws IOException {
        if (!run.entry().done()) {
            failed++;
            failures.write(run);
            return;
        }
        done++;
        runs.write(run);
        if (curves != null) {
            for (RunTable.Day day : RunTable.days(run)) {
                curves.write(day);
            }
        }
        twins(run.entry());
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
