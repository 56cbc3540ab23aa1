package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.resorb.study.Factor;
import org.resorb.study.Study;
import org.resorb.study.Sweep;

/** Says what a study would do, and about how long that takes. */
final class SweepPlan {
    private static final int FEWEST = 4;
    private static final double SHARE_SECONDS = 1800;

    private final Study study;
    private final int threads;

    SweepPlan(Study study, int threads) {
        this.study = study;
        this.threads = threads;
    }

    /** {@code 67 rows, 3 replicates each, 201 runs}. */
    static String counts(Study study) {
        long rows = study.design().rows();
        return rows
                + (rows == 1 ? " row, " : " rows, ")
                + study.replicates()
                + (study.replicates() == 1 ? " replicate each, " : " replicates each, ")
                + study.runs()
                + (study.runs() == 1 ? " run" : " runs");
    }

    /** The design in words. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(study.title());
        lines.add("Scenario: " + study.base() + ", "
                + words(study.scenario().scenario().duration() / 24) + " days");
        lines.add("Design: " + counts(study));
        int width = study.factors().stream()
                .mapToInt(factor -> factor.path().length())
                .max()
                .orElse(0);
        for (Factor factor : study.factors()) {
            lines.add(String.format(
                    Locale.ROOT, "  %-" + width + "s  %s to %s", factor.path(), factor.text(0), factor.text(1)));
        }
        return lines;
    }

    private static String words(double days) {
        return String.format(Locale.ROOT, "%.0f", days);
    }

    /** The first commands of the study. */
    List<String> commands(int most) {
        List<String> commands = new ArrayList<>();
        for (long run = 0; run < Math.min(most, study.runs()); run++) {
            commands.add(study.command(run));
        }
        return commands;
    }

    /** Runs a few rows spread over the design, after one to warm up, and says how long all would take. */
    List<String> estimate() throws InterruptedException {
        int count = (int) Math.min(study.runs(), Math.max(FEWEST, 2L * threads));
        Sweep.rehearse(study, 0);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, count); i++) {
            Thread worker = new Thread(() -> sample(count, next, failed), "sample");
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        double perRun = (System.nanoTime() - start) * 1e-9 / count;
        return told(count, failed.get(), perRun);
    }

    private void sample(int count, AtomicInteger next, AtomicInteger failed) {
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            long run = (long) ((double) study.runs() * i / count);
            failed.addAndGet(Sweep.rehearse(study, run) ? 0 : 1);
        }
    }

    private List<String> told(int count, int failed, double perRun) {
        double seconds = perRun * study.runs();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Sample: %d runs on %d thread%s, %.2f runs/s%s",
                count,
                threads,
                threads == 1 ? "" : "s",
                1 / perRun,
                failed > 0 ? ", " + failed + " failed" : ""));
        lines.add("Estimated time: " + SweepProgress.time(seconds));
        long shares = (long) Math.ceil(seconds / SHARE_SECONDS);
        if (shares > 1) {
            lines.add("Shares of about 30 min: " + shares + " (--shard 1/" + shares + " to " + shares + "/" + shares
                    + "), each with " + threads + (threads == 1 ? " thread" : " threads"));
        }
        return lines;
    }
}
