package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;

/** What is still to do of a study, failed runs included, as its folder tells. */
public final class Backlog {
    private final Tally tally;
    private final RunSet done;

    private Backlog(Tally tally, RunSet done) {
        this.tally = tally;
        this.done = done;
    }

    /** What is missing in the folder of a sweep, which was started; only reads. */
    public static Backlog of(Study study, Path folder) throws IOException {
        StudyFolder there = new StudyFolder(folder);
        there.sameAs(study);
        RunSet done = new RunSet();
        return new Backlog(Tally.of(there.shards(), Shard.WHOLE, study.runs(), done), done);
    }

    /** How many runs are to do. */
    public long runs() {
        return tally.runs() - tally.done();
    }

    /** The shares, each by its number from 1, that have something to do if the study is cut into so many. */
    public int[] shares(int count) {
        BitSet found = new BitSet();
        for (long run = 0; run < tally.runs() && found.cardinality() < count; run++) {
            if (!done.contains(run)) {
                found.set((int) (run % count) + 1);
            }
        }
        return found.stream().toArray();
    }
}
