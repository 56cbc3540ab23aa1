package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * All entries of a folder in the order of their runs, whoever wrote them when. A worker takes runs in order, so a shard
 * file is a few ascending stretches, one each time the sweep was started; these are merged, with one entry of each in
 * memory.
 */
final class Segments {
    private static final int MEMORY = 1 << 24;
    private static final int SMALLEST_BLOCK = 1 << 12;
    private static final int LARGEST_BLOCK = 1 << 18;

    private record Stretch(Path file, long start, long end) {}

    /** An ascending stretch and the entry that it is at. */
    private static final class Cursor {
        private final Ledger ledger;
        private final LineReader lines;
        private Entry entry;

        Cursor(Ledger ledger, LineReader lines) {
            this.ledger = ledger;
            this.lines = lines;
        }

        boolean advance() throws IOException {
            for (byte[] line = lines.line(); line != null; line = lines.line()) {
                entry = Entry.of(line);
                if (entry != null && ledger.isOfStudy(entry)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final PriorityQueue<Cursor> queue =
            new PriorityQueue<>(Comparator.comparingLong((Cursor cursor) -> cursor.entry.run())
                    .thenComparing(cursor -> !cursor.entry.done()));

    /** Finds the stretches of all files. */
    Segments(Ledger ledger) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        for (Path file : ledger.files()) {
            find(ledger, file, stretches);
        }
        int share = MEMORY / Math.max(1, stretches.size());
        int block = Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, share));
        for (Stretch stretch : stretches) {
            add(new Cursor(ledger, new LineReader(stretch.file, stretch.start, stretch.end, block)));
        }
    }

    private static void find(Ledger ledger, Path file, List<Stretch> stretches) throws IOException {
        long[] last = {Long.MAX_VALUE, 0};
        List<Long> starts = new ArrayList<>();
        long end = ledger.read(file, (entry, offset) -> {
            if (entry.run() <= last[0]) {
                starts.add(offset);
            }
            last[0] = entry.run();
        });
        starts.add(end);
        for (int i = 0; i + 1 < starts.size(); i++) {
            stretches.add(new Stretch(file, starts.get(i), starts.get(i + 1)));
        }
    }

    private void add(Cursor cursor) throws IOException {
        if (cursor.advance()) {
            queue.add(cursor);
        }
    }

    /** The next run by its first entry; null behind the last. Entries of the run before it go to {@code again}. */
    Entry nextRun(Entry before, Consumer<Entry> again) throws IOException {
        Entry entry = next();
        while (entry != null && before != null && entry.run() == before.run()) {
            again.accept(entry);
            entry = next();
        }
        return entry;
    }

    /** The next entry, finished ones of a run before failed ones; null behind the last. */
    Entry next() throws IOException {
        Cursor first = queue.poll();
        if (first == null) {
            return null;
        }
        Entry entry = first.entry;
        add(first);
        return entry;
    }
}
