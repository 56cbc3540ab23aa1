package org.resorb.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.resorb.storage.ByteComparison;
import org.resorb.storage.Checksum;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Inspection;
import org.resorb.table.Columns;
import org.resorb.table.DamagedTableException;
import org.resorb.table.DataDictionary;
import org.resorb.table.TableReader;
import org.resorb.table.TableWriter;

/** Makes the tables of a sweep again from its shard files and compares them with those that are there, byte by byte. */
final class TableInspection {
    private final Study study;
    private final StudyFolder place;
    private final String gather;
    private final Inspection inspection;
    private final ChecksumFile sums;
    private final Map<String, ByteComparison> tables = new LinkedHashMap<>();
    private long done;
    private long failed;
    private long warned;
    private boolean rowsAreWrong;
    private boolean isBehind;

    TableInspection(Study study, StudyFolder place, String gather, Inspection inspection) throws IOException {
        this.study = study;
        this.place = place;
        this.gather = gather;
        this.inspection = inspection;
        sums = ChecksumFile.read(place.path());
    }

    /** @param finished runs that shard files have */
    void inspect(RunSet finished) throws IOException {
        boolean gathered = Gathering.TABLES.stream().anyMatch(name -> Files.exists(file(name)));
        if (!gathered && sums.sums().keySet().stream().noneMatch(Gathering.TABLES::contains)) {
            if (finished.size() == study.runs()) {
                inspection.incomplete("", "the runs are not gathered in tables yet", gather);
            }
            return;
        }
        boolean curved = !study.outputs().curves().isEmpty();
        RunTable table = new RunTable(study);
        compareRuns(table, curved);
        if (warned == 0 && !Files.exists(file(Gathering.WARNINGS))) {
            tables.remove(Gathering.WARNINGS);
        }
        compare(DataDictionary.FILE, table.dictionary(curved));
        Tally tally = new Tally(study.runs(), done, failed, 0);
        compare(SweepRecord.NAME, SweepRecord.text(study, place.started(), tally, warned));
        tellRows(finished);
        for (Map.Entry<String, ByteComparison> one : tables.entrySet()) {
            tell(one.getKey(), one.getValue().different());
        }
    }

    private void compareRuns(RunTable table, boolean curved) throws IOException {
        Segments segments = new Segments(Ledger.of(place.shards(), study.runs()));
        try (TableWriter<RunTable.Run> runs = again(Gathering.RUNS, table.runs());
                TableWriter<RunTable.Run> failures = again(Gathering.FAILED, table.failures());
                TableWriter<RunTable.Run> cautions = again(Gathering.WARNINGS, table.warnings());
                TableWriter<RunTable.Day> curves = curved ? again(Gathering.CURVES, table.curves()) : null) {
            for (Entry entry = segments.nextRun(null, again -> {}); entry != null; ) {
                Entry first = entry;
                write(table.run(first), runs, failures, curves);
                if (!first.warnings().isEmpty()) {
                    warned++;
                    cautions.write(table.run(first));
                }
                entry = segments.nextRun(first, again -> compare(first, again));
            }
        }
    }

    private void write(
            RunTable.Run run,
            TableWriter<RunTable.Run> runs,
            TableWriter<RunTable.Run> failures,
            TableWriter<RunTable.Day> curves)
            throws IOException {
        done += run.entry().done() ? 1 : 0;
        failed += run.entry().done() ? 0 : 1;
        (run.entry().done() ? runs : failures).write(run);
        if (curves != null && run.entry().done()) {
            for (RunTable.Day day : RunTable.days(run)) {
                curves.write(day);
            }
        }
    }

    private void compare(Entry before, Entry again) {
        if (again.done() && again.fingerprint() != before.fingerprint()) {
            inspection.damaged(
                    "shards",
                    "have " + name(before.run()) + " twice, with different results",
                    "resorb verify --rerun says which of them this Resorb gives");
        }
    }

    private String name(long run) {
        return "row " + (study.row(run) + 1) + ", replicate " + study.replicate(run);
    }

    private Path file(String name) {
        return place.path().resolve(name);
    }

    /** A table that is compared with the one that is there; with nothing if there is none. */
    private <R> TableWriter<R> again(String name, Columns<R> columns) throws IOException {
        InputStream there = InputStream.nullInputStream();
        if (Files.isRegularFile(file(name))) {
            InputStream bytes = FileAccess.in(file(name));
            try {
                there = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            } catch (IOException noGzip) {
                bytes.close();
            }
        }
        ByteComparison comparison = new ByteComparison(there);
        tables.put(name, comparison);
        return TableWriter.to(comparison, false, columns);
    }

    private void compare(String name, String text) throws IOException {
        byte[] there = Files.isRegularFile(file(name)) ? FileAccess.bytes(file(name)) : new byte[0];
        ByteComparison comparison = new ByteComparison(new ByteArrayInputStream(there));
        try (comparison) {
            comparison.write(text.getBytes(StandardCharsets.UTF_8));
        }
        tables.put(name, comparison);
    }

    private void tell(String name, long different) throws IOException {
        boolean told = name.equals(Gathering.RUNS) && rowsAreWrong || isBehind && isAsGathered(name);
        if (!Files.exists(file(name))) {
            inspection.damaged(name, "is missing", gather);
        } else if (different == 0) {
            inspection.compared(1);
        } else if (!told) {
            inspection.damaged(name + ":" + different, "is not what the shard files say", gather);
        }
    }

    private boolean isAsGathered(String name) throws IOException {
        return sums.sums().containsKey(name)
                && Checksum.matches(file(name), sums.sums().get(name));
    }

    /** Compares which runs {@code runs.csv} has with those that shard files have. */
    private void tellRows(RunSet finished) throws IOException {
        if (!Files.isRegularFile(file(Gathering.RUNS))) {
            return;
        }
        RunSet seen = new RunSet();
        String[] first = {"", ""};
        long[] counts = {0, 0};
        try {
            TableReader.forEach(file(Gathering.RUNS), row -> {
                long number = row.whole(RunTable.ROW, 1, Integer.MAX_VALUE);
                long run = (number - 1) * study.replicates() + row.whole(RunTable.REPLICATE, 1, study.replicates()) - 1;
                int kind = !seen.add(run) ? 0 : finished.contains(run) ? -1 : 1;
                if (kind >= 0 && counts[kind]++ == 0) {
                    first[kind] = name(run) + " (line " + row.line() + ")";
                }
            });
        } catch (DamagedTableException damaged) {
            tellRows("can no longer be read: " + damaged.getMessage());
            return;
        }
        if (counts[0] > 0) {
            tellRows("holds twice: " + first[0] + more(counts[0]));
        }
        if (counts[1] > 0) {
            tellRows("holds what no shard file has: " + first[1] + more(counts[1]));
        }
        tellMissing(finished.size() - (seen.size() - counts[1]));
    }

    private static String more(long count) {
        return count > 1 ? " and " + (count - 1) + " more" : "";
    }

    private void tellRows(String wrong) {
        rowsAreWrong = true;
        inspection.damaged(Gathering.RUNS, wrong, gather);
    }

    /** Runs that were done after the tables were gathered are no damage. */
    private void tellMissing(long missing) throws IOException {
        String runs = missing + (missing == 1 ? " run" : " runs");
        if (missing > 0 && isAsGathered(Gathering.RUNS)) {
            isBehind = true;
            inspection.incomplete(Gathering.RUNS, "lacks " + runs + " that came after it was gathered", gather);
        } else if (missing > 0) {
            tellRows("lacks " + runs + " that shard files have");
        }
    }
}
