package org.resorb.cli;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.resorb.run.Replicates;

/** How far a run is: a bar with the time to go on a terminal, a line now and then elsewhere, nothing when quiet. */
abstract class Progress implements Replicates.Watcher, AutoCloseable {
    private static final int PARTS = 1000;

    private final AtomicIntegerArray parts;
    private final AtomicLong sum = new AtomicLong();
    private final int count;

    Progress(int count) {
        this.count = count;
        parts = new AtomicIntegerArray(count + 1);
    }

    static Progress of(String name, int count, Console console) {
        if (console.isQuiet()) {
            return new Silence(count);
        }
        return Terminal.isThere() ? new Bar(name, count) : new Lines(name, count, console);
    }

    @Override
    public final void at(int replicate, double part) {
        int now = (int) (part * PARTS);
        int before = parts.getAndSet(replicate, now);
        if (now != before) {
            show(sum.addAndGet(now - before), (long) count * PARTS);
        }
    }

    abstract void show(long done, long all);

    @Override
    public void close() {}

    private static final class Silence extends Progress {
        Silence(int count) {
            super(count);
        }

        @Override
        void show(long done, long all) {}
    }

    /** Lines at least five seconds apart, for logs. */
    private static final class Lines extends Progress {
        private static final long PAUSE = 5_000_000_000L;

        private final String name;
        private final Console console;
        private long last = System.nanoTime();

        Lines(String name, int count, Console console) {
            super(count);
            this.name = name;
            this.console = console;
            console.note(name + ": running" + (count > 1 ? " " + count + " replicates" : ""));
        }

        @Override
        synchronized void show(long done, long all) {
            long now = System.nanoTime();
            if (now - last >= PAUSE) {
                last = now;
                console.note(name + ": " + 100 * done / all + " %");
            }
        }
    }

    private static final class Bar extends Progress {
        private final ProgressBar bar;

        Bar(String name, int count) {
            super(count);
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax((long) count * PARTS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setUnit("", PARTS)
                    .setConsumer(new DelegatingProgressBarConsumer(line -> System.err.print("\r" + line), 79))
                    .build();
        }

        @Override
        void show(long done, long all) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
            System.err.println();
        }
    }
}
