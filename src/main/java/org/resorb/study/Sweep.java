package org.resorb.study;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.resorb.storage.FolderLock;

/**
 * The runs of a study, or of a share of it, spread over threads into a folder. Runs that the folder has already are not
 * done again; those that failed are tried once more. It may be stopped at any moment, and goes on where it was.
 */
public final class Sweep {
    /** Hears of the runs, from any thread, of one at a time. */
    public interface Watcher {
        /** Hears how far the share is before the first run. */
        default void starts(Tally before) {}

        /** Hears that a run, counted from 0, begins. */
        default void begins(long run) {}

        /** Hears that a run, counted from 0, is over, and whether it failed. */
        void over(long run, boolean failed);

        /** This one, and after it another. */
        default Watcher and(Watcher other) {
            Watcher first = this;
            return new Watcher() {
                @Override
                public void starts(Tally before) {
                    first.starts(before);
                    other.starts(before);
                }

                @Override
                public void begins(long run) {
                    first.begins(run);
                    other.begins(run);
                }

                @Override
                public void over(long run, boolean failed) {
                    first.over(run, failed);
                    other.over(run, failed);
                }
            };
        }
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Study study;
    private final StudyFolder folder;
    private final Shard shard;
    private final int threads;
    private final boolean stopOnError;
    private final RunSet done = new RunSet();
    private final List<ShardFile> files = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private IOException broken;
    private RuntimeException mistake;
    private long finished;
    private long failed;

    private Sweep(Study study, Path folder, Shard shard, int threads, boolean stopOnError) {
        this.study = study;
        this.folder = new StudyFolder(folder);
        this.shard = shard;
        this.threads = threads;
        this.stopOnError = stopOnError;
    }

    /** All runs of a study, on one thread, going on after errors. */
    public static Sweep of(Study study, Path folder) {
        return new Sweep(study, folder, Shard.WHOLE, 1, false);
    }

    /** On so many threads, at least 1. */
    public Sweep threads(int count) {
        return new Sweep(study, folder.path(), shard, count, stopOnError);
    }

    /** Only a share of the runs. */
    public Sweep shard(Shard share) {
        return new Sweep(study, folder.path(), share, threads, stopOnError);
    }

    /** Whether the first failed run ends it. */
    public Sweep stopOnError(boolean stop) {
        return new Sweep(study, folder.path(), shard, threads, stop);
    }

    /**
     * Does what is missing.
     *
     * @return how far the share is then
     * @throws org.resorb.storage.WrongFolderException if the folder is something else's or somebody works there
     * @throws IOException if a result cannot be written; all that was finished before is kept
     */
    public Tally run(Watcher watcher) throws IOException {
        folder.start(study);
        try (FolderLock lock = ShareLock.take(folder.locks(), shard, threads, this::force)) {
            Thread onShutdown = new Thread(() -> stop(lock), "end shard files");
            Runtime.getRuntime().addShutdownHook(onShutdown);
            try {
                return work(watcher);
            } finally {
                close();
                remove(onShutdown);
            }
        }
    }

    private Tally work(Watcher watcher) throws IOException {
        Tally before = Tally.of(folder.shards(), shard, study.runs(), done);
        watcher.starts(before);
        List<Thread> workers = new ArrayList<>();
        int count = (int) Math.min(threads, before.runs() - before.done());
        RunQueue queue = new RunQueue(study, shard, done, count);
        for (int i = 1; i <= count; i++) {
            ShardFile file = new ShardFile(folder.shards().resolve(shard.label() + ".worker_" + i + ShardFile.ENDING));
            files.add(file);
            Thread worker = new Thread(() -> drain(queue, file, watcher), "worker " + i);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        join(workers);
        if (broken != null) {
            throw broken;
        }
        if (mistake != null) {
            throw mistake;
        }
        Tally after = new Tally(before.runs(), before.done() + finished, failed, before.damaged());
        if (after.missing() == 0) {
            folder.shareIsOver(shard);
        }
        return after;
    }

    private static void join(List<Thread> workers) throws IOException {
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    /** Processor time of this thread, in seconds; 0 where nobody can tell. */
    private static double seconds() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() * 1e-9 : 0;
    }

    private void drain(RunQueue queue, ShardFile file, Watcher watcher) {
        try {
            Worker worker = new Worker(study);
            for (long run = queue.next(); run >= 0 && !stopping; run = queue.next()) {
                work(run, worker, queue, file, watcher);
            }
        } catch (IOException full) {
            stopFor(full);
        } catch (RuntimeException mistaken) {
            // Runs that fail are entries; this is who watches, or Resorb itself.
            stopFor(mistaken);
        }
    }

    private void work(long run, Worker worker, RunQueue queue, ShardFile file, Watcher watcher) throws IOException {
        try {
            begins(run, watcher);
            double before = seconds();
            Entry entry = worker.run(run);
            queue.took(run, seconds() - before);
            if (file.append(entry)) {
                count(entry, watcher);
            }
        } catch (Error noRoomForTheEntry) {
            // Not even its failure could be noted: the run stays missing, the others go on.
            return;
        }
    }

    private synchronized void begins(long run, Watcher watcher) {
        watcher.begins(run);
    }

    private synchronized void count(Entry entry, Watcher watcher) {
        finished += entry.done() ? 1 : 0;
        failed += entry.done() ? 0 : 1;
        stopping |= stopOnError && !entry.done();
        watcher.over(entry.run(), !entry.done());
    }

    private synchronized void stopFor(IOException reason) {
        stopping = true;
        if (broken == null) {
            broken = new IOException(
                    "cannot write " + folder.shards() + ": " + reason.getMessage()
                            + "; what was finished is kept, start again when that is mended",
                    reason);
        }
    }

    private synchronized void stopFor(RuntimeException mistaken) {
        stopping = true;
        mistake = mistake == null ? mistaken : mistake;
    }

    private void force() {
        try {
            for (ShardFile file : files) {
                file.force();
            }
        } catch (IOException full) {
            stopFor(full);
        }
    }

    /** On Ctrl-C or a signal: runs that are not over are dropped, lines are whole, the share is free. */
    private void stop(FolderLock lock) {
        stopping = true;
        try {
            close();
            lock.close();
        } catch (IOException left) {
            // Nothing more can be done here; a cut line is told by its checksum.
            return;
        }
    }

    private void close() throws IOException {
        for (ShardFile file : files) {
            file.close();
        }
    }

    private static void remove(Thread onShutdown) {
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running and has nothing left to do.
            return;
        }
    }

    /** True if every share was gone through, as far as this one can tell without reading what the others did. */
    public boolean wasLast() throws IOException {
        return folder.sharesOver(shard.count()) == shard.count();
    }

    /** Does a run, counted from 0, and keeps nothing of it; false if it fails. */
    public static boolean rehearse(Study study, long run) {
        return new Worker(study).run(run).done();
    }

    /** How far a study is in a folder; only reads. */
    public static Tally tally(Study study, Path folder) throws IOException {
        StudyFolder there = new StudyFolder(folder);
        there.sameAs(study);
        return Tally.of(there.shards(), Shard.WHOLE, study.runs(), new RunSet());
    }

    /**
     * Who works in a folder: a line and a number of threads each.
     *
     * @param since when processes on other machines must have given a sign of life
     */
    public static Map<String, Integer> owners(Path folder, Instant since) throws IOException {
        Map<String, Integer> owners = new LinkedHashMap<>();
        FolderLock.owners(new StudyFolder(folder).locks(), since)
                .forEach(owner -> owners.merge(owner.toString(), owner.threads(), Integer::sum));
        return owners;
    }
}
