package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How far a study or a share of it is.
 *
 * @param runs all there are
 * @param done finished
 * @param failed tried in vain
 * @param damaged lines of shard files that were left out
 */
public record Tally(long runs, long done, long failed, long damaged) {
    /** Runs that nobody has finished or tried. */
    public long missing() {
        return runs - done - failed;
    }

    /** Both together. */
    public Tally and(Tally other) {
        return new Tally(runs + other.runs, done + other.done, failed + other.failed, damaged + other.damaged);
    }

    /** What a share's runs come to, and which are done. */
    static Tally of(Path shards, Shard shard, long runs, RunSet done) throws IOException {
        Ledger ledger = Ledger.of(shards, runs);
        RunSet failed = new RunSet();
        long[] both = {0};
        for (Path file : ledger.files()) {
            ledger.read(file, (entry, offset) -> {
                if (!shard.holds(entry.run())) {
                    return;
                }
                long place = entry.run() / shard.count();
                RunSet own = entry.done() ? done : failed;
                RunSet other = entry.done() ? failed : done;
                both[0] += own.add(place) && other.contains(place) ? 1 : 0;
            });
        }
        return new Tally(shard.size(runs), done.size(), failed.size() - both[0], ledger.damaged());
    }
}
