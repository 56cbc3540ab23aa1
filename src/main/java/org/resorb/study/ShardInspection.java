package org.resorb.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.storage.Folders;
import org.resorb.storage.Inspection;

/** Looks at every line of the shard files of a sweep: its checksum, and whether it is of this study. */
final class ShardInspection {
    private static final Pattern NAME =
            Pattern.compile("([1-9][0-9]{0,8})_of_([1-9][0-9]{0,8})\\.(worker_[0-9]+\\.tsv|over)");

    private final Study study;
    private final StudyFolder place;
    private final String sweep;
    private final Inspection inspection;
    private final RunSet done = new RunSet();
    private final RunSet failed = new RunSet();
    private final Map<String, List<Long>> damaged = new TreeMap<>();

    ShardInspection(Study study, StudyFolder place, String sweep, Inspection inspection) {
        this.study = study;
        this.place = place;
        this.sweep = sweep;
        this.inspection = inspection;
    }

    /** Runs that were finished, counted from 0. */
    RunSet done() {
        return done;
    }

    void inspect() throws IOException {
        Ledger ledger = Ledger.of(place.shards(), study.runs());
        for (Path file : ledger.files()) {
            ledger.read(file, new Lines(file.getFileName().toString()));
            inspection.compared(1);
        }
        inspectNames();
        long open = 0;
        long inVain = 0;
        for (long run = 0; run < study.runs(); run++) {
            open += isOpen(run) ? 1 : 0;
            inVain += failed.contains(run) && !done.contains(run) ? 1 : 0;
        }
        for (Map.Entry<String, List<Long>> file : damaged.entrySet()) {
            tellDamaged(file.getKey(), file.getValue(), open);
        }
        if (open > 0) {
            inspection.incomplete("", open + " of " + study.runs() + " runs are missing", sweep);
        }
        if (inVain > 0) {
            inspection.note(inVain + " of " + study.runs() + " runs failed; " + Gathering.FAILED + " says why");
        }
    }

    private boolean isOpen(long run) {
        return !done.contains(run) && !failed.contains(run);
    }

    private void tellDamaged(String file, List<Long> lines, long open) {
        String more = lines.size() > 1 ? ", and " + (lines.size() - 1) + " more lines of this file" : "";
        String wrong = "is cut or damaged, as its checksum tells" + more;
        String where = "shards/" + file + ":" + lines.get(0);
        if (open > 0) {
            inspection.damaged(where, wrong, sweep);
        } else {
            inspection.harmless(where, wrong + "; all runs are there without it", "nothing is to be done");
        }
    }

    private void inspectNames() throws IOException {
        if (!Files.isDirectory(place.shards())) {
            inspection.damaged("shards", "is missing, and with it all runs", sweep);
            return;
        }
        for (Path file : Folders.list(place.shards())) {
            String name = file.getFileName().toString();
            Matcher form = NAME.matcher(name);
            if (!form.matches()) {
                inspection.note("shards/" + name + " was not written by a sweep");
            } else if (form.group(3).equals("over")) {
                tellLost(Shard.of(form.group(1) + "/" + form.group(2)));
            }
        }
    }

    /** A share that was gone through misses none, unless a file was cut or deleted since. */
    private void tellLost(Shard shard) {
        long lost = 0;
        for (long place = 0; place < shard.size(study.runs()); place++) {
            lost += isOpen(shard.run(place)) ? 1 : 0;
        }
        if (lost > 0) {
            inspection.damaged(
                    "shards",
                    "lost " + lost + (lost == 1 ? " run" : " runs") + " of share " + shard
                            + ", which was gone through: a file was cut, changed or deleted",
                    sweep);
        }
    }

    /** The lines of a file. */
    private final class Lines implements Ledger.Reader {
        private final String file;
        private final Matcher name;
        private boolean foreign;

        Lines(String file) {
            this.file = file;
            name = NAME.matcher(file);
        }

        @Override
        public void damaged(long line) {
            damaged.computeIfAbsent(file, first -> new ArrayList<>()).add(line);
        }

        @Override
        public void take(Entry entry, long offset) {
            long run = entry.run();
            if (entry.seed() == study.seed(run) && isInShare(run)) {
                (entry.done() ? done : failed).add(run);
            } else {
                foreign(entry);
            }
        }

        @Override
        public void foreign(Entry entry) {
            if (!foreign) {
                foreign = true;
                inspection.damaged(
                        "shards/" + file,
                        "has lines of another study or share, such as run " + (entry.run() + 1) + " with seed "
                                + entry.seed(),
                        "move the file away, then: " + sweep);
            }
        }

        private boolean isInShare(long run) {
            return !name.matches()
                    || Shard.of(name.group(1) + "/" + name.group(2)).holds(run);
        }
    }
}
