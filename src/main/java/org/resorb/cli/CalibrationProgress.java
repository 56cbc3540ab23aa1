package org.resorb.cli;

import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** How far a calibration is over all of its waves, each part of which tells how far it is before its first run. */
final class CalibrationProgress implements Sweep.Watcher, AutoCloseable {
    private final String name;
    private final long runs;
    private final Console console;
    private SweepProgress part;
    private long done;

    /** @param runs of all waves together */
    CalibrationProgress(String name, long runs, Console console) {
        this.name = name;
        this.runs = runs;
        this.console = console;
    }

    /** Counts runs of waves that are over and are not told of again. */
    void before(long earlier) {
        done += earlier;
    }

    @Override
    public void starts(Tally tally) {
        close();
        part = SweepProgress.of(name, console);
        done += tally.done();
        part.starts(new Tally(runs, done, 0, 0));
    }

    @Override
    public void over(long run, boolean failed) {
        done++;
        part.over(run, failed);
    }

    @Override
    public void close() {
        if (part != null) {
            part.close();
        }
    }
}
