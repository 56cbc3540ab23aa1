package org.resorb.study;

import java.io.IOException;
import java.util.Arrays;
import org.resorb.storage.Inspection;
import org.resorb.storage.ShellWord;

/** Does runs of a sweep again and compares the lines that they come to with those that are kept. */
final class SweepRerun {
    private final Study study;
    private final StudyFolder place;
    private final Inspection inspection;

    SweepRerun(Study study, StudyFolder place, Inspection inspection) {
        this.study = study;
        this.place = place;
        this.inspection = inspection;
    }

    /** @param places of runs among those that are finished, from 0, in order */
    void repeat(Iterable<Integer> places) throws IOException {
        Segments segments = new Segments(Ledger.of(place.shards(), study.runs()));
        Worker worker = new Worker(study);
        Entry entry = null;
        int at = -1;
        for (int wanted : places) {
            while (at < wanted) {
                entry = segments.nextRun(entry, again -> {});
                at += entry.done() ? 1 : 0;
            }
            compare(entry, worker.run(entry.run()));
            inspection.repeated(1);
        }
    }

    private void compare(Entry kept, Entry again) {
        if (!Arrays.equals(kept.line(), again.line())) {
            String which = "row " + (study.row(kept.run()) + 1) + ", replicate " + study.replicate(kept.run());
            inspection.damaged(
                    which,
                    again.done()
                            ? "is not what it comes to when it is run again"
                            : "fails when it is run again: " + again.text(),
                    "these numbers are not those of this study and this Resorb; do not use them, and sweep it anew:"
                            + " resorb sweep " + ShellWord.of(place.path().resolve(StudyFolder.STUDY)) + " --out "
                            + ShellWord.of(place.path() + "_anew"));
        }
    }
}
