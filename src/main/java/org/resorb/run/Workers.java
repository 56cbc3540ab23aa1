package org.resorb.run;

import org.resorb.scenario.Scenario;
import org.resorb.space.Parallel;

/** Threads that do the tasks of one run together with the thread that calls, and sleep in between. */
public final class Workers implements Parallel, AutoCloseable {
    private static final int NONE = -1;

    /** More workers than this in one run find nothing to do. */
    private static final int MOST_IN_A_RUN = 8;

    private final int workers;
    private int[][] after = new int[0][];
    private Task task;
    private boolean[] begun = new boolean[0];
    private boolean[] done = new boolean[0];
    private int left;
    private int failed;
    private Throwable failure;
    private boolean closed;

    /** So many workers, at least 1, of which the calling thread is one. */
    public Workers(int workers) {
        this.workers = workers;
        for (int worker = 1; worker < workers; worker++) {
            int number = worker;
            Thread thread = new Thread(() -> help(number), "worker " + worker);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** How many of the threads that are there, at least 1, a run of a scenario has work for; its results do not depend on it. */
    public static int useful(Scenario scenario, int threads) {
        // A step in two dimensions takes less than waking a thread for it and again.
        return scenario.resolution().dimensions() == 2 ? 1 : Math.min(MOST_IN_A_RUN, threads);
    }

    @Override
    public int workers() {
        return workers;
    }

    /** If tasks fail, the failure of the first of them is thrown once none is under way; what has not begun is left. */
    @Override
    public void run(int[][] order, Task what) {
        begin(order, what);
        int next = take(true);
        while (next != NONE) {
            perform(what, next, 0);
            next = take(true);
        }
        end();
    }

    private synchronized void begin(int[][] order, Task what) {
        if (task != null || closed) {
            throw new IllegalStateException("tasks while others are under way, or after the end");
        }
        task = what;
        after = order;
        begun = new boolean[order.length];
        done = new boolean[order.length];
        left = order.length;
        notifyAll();
    }

    private synchronized void end() {
        task = null;
        after = new int[0][];
        Throwable thrown = failure;
        failure = null;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void help(int worker) {
        int next = take(false);
        while (next != NONE) {
            perform(task(), next, worker);
            next = take(false);
        }
    }

    private synchronized Task task() {
        return task;
    }

    /** Waits for a task that may begin; there is none any more at the end, for the caller when all are done. */
    private synchronized int take(boolean caller) {
        boolean interrupted = false;
        int next = ready();
        while (next == NONE && !(caller ? left == 0 : closed)) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
            next = ready();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (next != NONE) {
            begun[next] = true;
        }
        return next;
    }

    private int ready() {
        for (int i = 0; i < after.length; i++) {
            if (!begun[i] && mayBegin(i)) {
                return i;
            }
        }
        return NONE;
    }

    private boolean mayBegin(int i) {
        for (int before : after[i]) {
            if (!done[before]) {
                return false;
            }
        }
        return true;
    }

    private void perform(Task what, int next, int worker) {
        Throwable thrown = null;
        try {
            what.run(next, worker);
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        finish(next, thrown);
    }

    private synchronized void finish(int finished, Throwable thrown) {
        done[finished] = true;
        left--;
        if (thrown != null) {
            failure = failure == null || finished < failed ? thrown : failure;
            failed = failure == thrown ? finished : failed;
            for (int i = 0; i < begun.length; i++) {
                left -= begun[i] ? 0 : 1;
                begun[i] = true;
            }
        }
        notifyAll();
    }

    /** Lets the threads end. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
