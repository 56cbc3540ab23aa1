package org.resorb.cli;

import java.util.Locale;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** Which part of their time the threads of a sweep worked, from its first run to its last. */
final class BusyThreads implements Sweep.Watcher {
    private long start;
    private long last;
    private int active;
    private int most;
    private double worked;

    @Override
    public void starts(Tally before) {
        start = System.nanoTime();
        last = start;
    }

    @Override
    public void begins(long run) {
        passes();
        active++;
        most = Math.max(most, active);
    }

    @Override
    public void over(long run, boolean failed) {
        passes();
        active--;
    }

    private void passes() {
        long now = System.nanoTime();
        worked += (double) active * (now - last);
        last = now;
    }

    /** In words; empty for one thread, which has nobody to wait for. */
    String words() {
        return most < 2
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%d threads worked %.0f %% of the time",
                        most,
                        100 * worked / most / (last - start));
    }
}
