package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.resorb.study.Study;
import org.resorb.study.Sweep;

/**
 * A few runs spread over a design, done to see how long they take; nothing of them is kept.
 *
 * @param runs how many
 * @param failed how many of them
 * @param secondsARun of all threads together
 */
record PilotRuns(int runs, int failed, double secondsARun) {
    private static final int FEWEST = 4;

    /** Does the runs, after one to warm up. */
    static PilotRuns of(Study study, int threads) throws InterruptedException {
        int count = (int) Math.min(study.runs(), Math.max(FEWEST, 2L * threads));
        Sweep.rehearse(study, 0);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, count); i++) {
            Thread worker = new Thread(() -> work(study, count, next, failed), "sample");
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return new PilotRuns(count, failed.get(), (System.nanoTime() - start) * 1e-9 / count);
    }

    private static void work(Study study, int count, AtomicInteger next, AtomicInteger failed) {
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            long run = (long) ((double) study.runs() * i / count);
            failed.addAndGet(Sweep.rehearse(study, run) ? 0 : 1);
        }
    }
}
