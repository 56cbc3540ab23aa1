package org.resorb.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.resorb.chance.Chance;
import org.resorb.scenario.Scenario;

/**
 * Repeats of one scenario that differ in their seed alone, or of several that take turns. Outcomes come out in order, whatever the number of threads,
 * and only a few wait in memory at a time. Threads beyond one a replicate work within the runs, in three dimensions.
 */
public final class Replicates {
    private static final int LONGEST_STEP_S = 60;

    /** More than anybody has time for; what is kept of each would not fit into memory. */
    public static final int MOST = 1_000_000;

    /** Takes outcomes in the order of their replicates, on the calling thread. */
    @FunctionalInterface
    public interface Sink {
        /** Takes one outcome; replicates count from 1. */
        void take(int replicate, Outcome outcome) throws IOException;
    }

    /** Hears how far replicates are, from any thread. */
    @FunctionalInterface
    public interface Watcher {
        /** Hears the finished part of one replicate, 0 to 1. */
        void at(int replicate, double part);
    }

    private final List<Scenario> scenarios;
    private final int count;
    private final int threads;
    private final int threadsInARun;
    private final IntFunction<Recording> recording;
    private volatile boolean isOver;
    private IntFunction<Observer> observers = replicate -> (now, hours) -> {};
    private IntFunction<Checkpoint> checkpoints = replicate -> Checkpoint.NONE;

    /** Replicates 1 to {@code count} of a scenario on so many threads, both at least 1; results do not depend on the latter. */
    public Replicates(Scenario scenario, int count, int threads) {
        this(scenario, count, threads, replicate -> Recording.ALL);
    }

    /** The same; {@code recording} says what to look at in each replicate. */
    public Replicates(Scenario scenario, int count, int threads, IntFunction<Recording> recording) {
        this(List.of(scenario), count, threads, recording);
    }

    /** The same; the scenarios take turns, the first one first. Seeds are derived from that of the first. */
    public Replicates(List<Scenario> scenarios, int count, int threads, IntFunction<Recording> recording) {
        this.scenarios = List.copyOf(scenarios);
        this.recording = recording;
        this.count = count;
        this.threads = Math.min(threads, count);
        threadsInARun = Workers.useful(scenarios.get(0), threads / this.threads);
    }

    /** Lets somebody watch every step of a replicate, on the thread that it runs on. */
    public Replicates watchedBy(IntFunction<Observer> byReplicate) {
        observers = byReplicate;
        return this;
    }

    /** Lets each replicate go on from a checkpoint, and keep its state there. */
    public Replicates from(IntFunction<Checkpoint> byReplicate) {
        checkpoints = byReplicate;
        return this;
    }

    /** Threads that work at a time, on replicates and within them. */
    public int threads() {
        return threads * threadsInARun;
    }

    /** Seeds of all, in order. */
    public List<Long> seeds() {
        return IntStream.rangeClosed(1, count)
                .mapToObj(replicate -> seed(scenarios.get(0).seed(), replicate))
                .toList();
    }

    /** Which of so many parameter sets that take turns a replicate has, from 0; replicates count from 1. */
    public static int set(int replicate, int sets) {
        return (replicate - 1) % sets;
    }

    /** What a replicate of scenarios that take turns is, with its seed. */
    static Scenario scenario(List<Scenario> scenarios, int replicate) {
        long seed = seed(scenarios.get(0).seed(), replicate);
        return scenarios.get(set(replicate, scenarios.size())).withSeed(seed);
    }

    /** Seed of a replicate of a scenario whose own seed is {@code first}, which the first replicate has too. */
    public static long seed(long first, int replicate) {
        return replicate == 1 ? first : Chance.seed(first, replicate);
    }

    /**
     * Runs them all. One that fails leaves the others unharmed.
     *
     * @return what failed, in order
     * @throws IOException from the sink, or a checkpoint or observer as an {@link UncheckedIOException}; the rest is not run then
     */
    public List<Failure> run(Watcher watcher, Sink sink) throws IOException {
        List<Failure> failures = new ArrayList<>();
        isOver = false;
        ExecutorService pool = Executors.newFixedThreadPool(threads, Replicates::daemon);
        try {
            Deque<Future<Outcome>> waiting = new ArrayDeque<>();
            int started = 0;
            for (int replicate = 1; replicate <= count; replicate++) {
                while (started < count && waiting.size() < 2 * threads) {
                    int next = ++started;
                    waiting.add(pool.submit(() -> one(next, watcher)));
                }
                take(replicate, waiting.remove(), sink, failures);
            }
        } finally {
            end(pool);
        }
        return failures;
    }

    /** Nobody is left at work who could write once the caller clears away what was written. */
    private void end(ExecutorService pool) {
        isOver = true;
        pool.shutdownNow();
        try {
            pool.awaitTermination(LONGEST_STEP_S, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(int replicate, Future<Outcome> future, Sink sink, List<Failure> failures) throws IOException {
        try {
            sink.take(replicate, future.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UncheckedIOException unwritten) {
                throw unwritten.getCause();
            }
            failures.add(new Failure(replicate, scenario(scenarios, replicate).seed(), failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private Outcome one(int replicate, Watcher watcher) {
        Scenario scenario = scenario(scenarios, replicate);
        if (threadsInARun == 1) {
            return outcome(Simulation.of(scenario), replicate, watcher);
        }
        try (Workers workers = new Workers(threadsInARun)) {
            return outcome(Simulation.of(scenario, workers), replicate, watcher);
        }
    }

    private Outcome outcome(Simulation run, int replicate, Watcher watcher) {
        return run.watchedBy(observers.apply(replicate))
                .run(part -> tell(watcher, replicate, part), recording.apply(replicate), checkpoints.apply(replicate));
    }

    private void tell(Watcher watcher, int replicate, double part) {
        if (isOver) {
            throw new CancellationException("the rest is not run");
        }
        watcher.at(replicate, part);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "replicate");
        thread.setDaemon(true);
        return thread;
    }
}
