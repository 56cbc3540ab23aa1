package org.resorb.cli;

import org.resorb.patients.CohortRunner;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** Counts the runs of a sweep, a cohort, or all waves of a calibration, each of which tells how far it is first. */
final class RunProgress implements Sweep.Watcher, CohortRunner.Watcher, AutoCloseable {
    private final Progress progress;
    private final long runs;
    private long done;
    private long failed;

    RunProgress(String name, Console console) {
        this(name, 0, 0, console);
    }

    /**
     * Over several parts.
     *
     * @param runs of all parts together
     * @param before done in parts that are over and are not told of again
     */
    RunProgress(String name, long runs, long before, Console console) {
        progress = Progress.of(name, Progress.Unit.RUNS, console);
        this.runs = runs;
        done = before;
    }

    @Override
    public void starts(Tally tally) {
        done += tally.done();
        progress.starts(runs > 0 ? runs : tally.runs(), done);
    }

    @Override
    public void over(long run, boolean hasFailed) {
        over(hasFailed);
    }

    @Override
    public void over(boolean hasFailed) {
        done++;
        failed += hasFailed ? 1 : 0;
        progress.at(done, failed);
    }

    @Override
    public void close() {
        progress.close();
    }
}
