package org.resorb.cli;

import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** How far a sweep is: a bar on a terminal, a line now and then elsewhere, nothing when quiet. */
abstract class SweepProgress implements Sweep.Watcher, AutoCloseable {
    private Tally before;
    private long over;
    private long failed;

    static SweepProgress of(String name, Console console) {
        if (console.isQuiet()) {
            return new Silence();
        }
        return Terminal.isThere() ? new Bar(name) : new Lines(name, console);
    }

    @Override
    public final void starts(Tally tally) {
        before = tally;
        begin(tally);
    }

    @Override
    public final void over(long run, boolean hasFailed) {
        over++;
        failed += hasFailed ? 1 : 0;
        show(before.done() + over, before.runs(), failed);
    }

    /** Runs of this process that are over. */
    final long over() {
        return over;
    }

    abstract void begin(Tally tally);

    abstract void show(long done, long all, long failures);

    @Override
    public void close() {}

    /** A time as one would say it. */
    static String time(double seconds) {
        if (seconds < 90) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        if (seconds < 5400) {
            return String.format(Locale.ROOT, "%.0f min", seconds / 60);
        }
        return seconds < 172800
                ? String.format(Locale.ROOT, "%.1f h", seconds / 3600)
                : String.format(Locale.ROOT, "%.1f days", seconds / 86400);
    }

    private static final class Silence extends SweepProgress {
        @Override
        void begin(Tally tally) {}

        @Override
        void show(long done, long all, long failures) {}
    }

    /** Lines at least ten seconds apart, for logs. */
    private static final class Lines extends SweepProgress {
        private static final long PAUSE = 10_000_000_000L;

        private final String name;
        private final Console console;
        private final long start = System.nanoTime();
        private long last = start;

        Lines(String name, Console console) {
            this.name = name;
            this.console = console;
        }

        @Override
        void begin(Tally tally) {
            String earlier = tally.done() > 0 ? ", " + tally.done() + " of them done before" : "";
            console.note(name + ": " + tally.runs() + " runs" + earlier);
        }

        @Override
        void show(long done, long all, long failures) {
            long now = System.nanoTime();
            if (now - last < PAUSE) {
                return;
            }
            last = now;
            double rate = over() / ((now - start) * 1e-9);
            console.note(String.format(
                    Locale.ROOT,
                    "%s: %d of %d runs, %.2f runs/s, %s to go, %d failed",
                    name,
                    done,
                    all,
                    rate,
                    time((all - done) / rate),
                    failures));
        }
    }

    private static final class Bar extends SweepProgress {
        private final String name;
        private ProgressBar bar;

        Bar(String name) {
            this.name = name;
        }

        @Override
        void begin(Tally tally) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(tally.runs())
                    .startsFrom(tally.done(), java.time.Duration.ZERO)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setUnit(" runs", 1)
                    .showSpeed()
                    .setConsumer(new DelegatingProgressBarConsumer(line -> System.err.print("\r" + line), 99))
                    .build();
        }

        @Override
        void show(long done, long all, long failures) {
            bar.stepTo(done);
            bar.setExtraMessage(failures > 0 ? " " + failures + " failed" : "");
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                System.err.println();
            }
        }
    }
}
