package org.resorb.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How far a command's work is: a bar on a terminal, a line now and then in a log, nothing when quiet. */
interface Progress extends AutoCloseable {
    /** What is counted. */
    enum Unit {
        /** Replicates, each of which tells how far it is. */
        REPLICATES(1000, TimeUnit.SECONDS.toNanos(5)) {
            @Override
            String opening(long all, long before) {
                long count = all / parts();
                return "running" + (count > 1 ? " " + count + " replicates" : "");
            }

            @Override
            String line(long done, long all, double perSecond, long failed) {
                return 100 * done / all + " %, " + time((all - done) / perSecond) + " to go";
            }
        },
        /** Runs, each of which is over or not. */
        RUNS(1, TimeUnit.SECONDS.toNanos(10)) {
            @Override
            String opening(long all, long before) {
                return all + " runs" + (before > 0 ? ", " + before + " of them done before" : "");
            }

            @Override
            String line(long done, long all, double perSecond, long failed) {
                String shape = "%d of %d runs, %.2f runs/s, %s to go, %d failed";
                return String.format(Locale.ROOT, shape, done, all, perSecond, time((all - done) / perSecond), failed);
            }
        };

        private final int parts;
        private final long pause;

        Unit(int parts, long pause) {
            this.parts = parts;
            this.pause = pause;
        }

        /** Into how many parts one is cut. */
        int parts() {
            return parts;
        }

        /** Nanoseconds between two lines of a log. */
        long pause() {
            return pause;
        }

        abstract String opening(long all, long before);

        abstract String line(long done, long all, double perSecond, long failed);
    }

    /** The one that suits whoever is watching. */
    static Progress of(String name, Unit unit, Console console) {
        if (console.isQuiet()) {
            return new SilentProgress();
        }
        return Terminal.isThere() ? new TerminalProgress(name, unit) : new LogProgress(name, unit, console);
    }

    /** Begins, or begins anew, with so many parts in all, of which some were done before. */
    void starts(long all, long before);

    /** So many parts are done by now, those before counted, and so many units failed; one call at a time. */
    void at(long done, long failed);

    @Override
    void close();

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
}
