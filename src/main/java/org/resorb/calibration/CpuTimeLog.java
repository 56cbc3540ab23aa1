package org.resorb.calibration;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.resorb.storage.FileAccess;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/**
 * Notes the processor time of every run in a file, a line each, so that what killed processes spent counts too.
 */
final class CpuTimeLog implements Sweep.Watcher {
    static final String FILE = "cpu_seconds.txt";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path file;
    private final Sweep.Watcher next;
    private final ThreadLocal<Long> before = ThreadLocal.withInitial(() -> 0L);

    /** Notes in a folder and passes on what it hears. */
    CpuTimeLog(Path folder, Sweep.Watcher next) {
        this.file = folder.resolve(FILE);
        this.next = next;
    }

    @Override
    public void starts(Tally tally) {
        next.starts(tally);
    }

    @Override
    public void over(long run, boolean failed) {
        long now = THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
        String line = String.format(Locale.ROOT, "%.3f\n", (now - before.get()) * 1e-9);
        before.set(now);
        try {
            FileAccess.append(file, line);
        } catch (IOException full) {
            // The sweep meets the full disk at its next run and says so; what this run took is lost.
            next.over(run, failed);
            return;
        }
        next.over(run, failed);
    }

    /**
     * What the runs in some folders took.
     *
     * @param runs that were done, those done twice and those that failed included
     * @param seconds of processor time
     */
    record Spent(long runs, double seconds) {
        Spent and(Spent other) {
            return new Spent(runs + other.runs, seconds + other.seconds);
        }
    }

    /** Reads what was noted in a folder; a line that was cut counts as a run that took no time. */
    static Spent in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Spent(0, 0);
        }
        double seconds = 0;
        List<String> lines = FileAccess.lines(file);
        for (String line : lines) {
            seconds += line.matches("[0-9]+\\.[0-9]{3}") ? Double.parseDouble(line) : 0;
        }
        return new Spent(lines.size(), seconds);
    }
}
