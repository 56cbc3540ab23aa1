package org.resorb.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.resorb.api.InvalidInputException;
import org.resorb.document.Binder;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.quantity.PlainUnits;
import org.resorb.quantity.Spelling;
import org.resorb.storage.FailureWords;

/** Answers requests, a line each, until there are no more, whatever is wrong with one of them. Runs go on beside it. */
public final class Server {
    /** Number of the protocol. It rises when what was right is no longer so, not when something is added. */
    public static final int PROTOCOL = 1;

    static final List<String> METHODS = List.of("describe", "check", "explain", "run", "cancel", "shutdown");

    private static final int LONGEST_STEP_S = 60;

    private final RequestLines lines;
    private final MessageWriter messages;
    private final int threads;
    private final LongSupplier clock;
    private final ExecutorService pool;
    private final Semaphore free;
    private final Map<Object, RunTask> going = new ConcurrentHashMap<>();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    /**
     * A server that has not begun.
     *
     * @param in requests
     * @param out answers
     * @param threads runs at a time, or threads within them, at least 1
     * @param clock in nanoseconds, to tell what runs took
     */
    public Server(InputStream in, OutputStream out, int threads, LongSupplier clock) {
        this.threads = threads;
        this.clock = clock;
        lines = new RequestLines(in);
        messages = new MessageWriter(out, () -> end.complete(false));
        pool = Executors.newFixedThreadPool(threads, Server::daemon);
        // Fair, so that a run that needs many is not passed for ever by those that need one.
        free = new Semaphore(threads, true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "run");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Serves until the requests end; what is still going on then is cancelled.
     *
     * @return false if the other side stopped to read before
     */
    public boolean serve() throws InterruptedException {
        Thread reader = new Thread(this::read, "requests");
        reader.setDaemon(true);
        reader.start();
        try {
            return end.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        } finally {
            going.values().forEach(task -> task.cancel(true));
            pool.shutdownNow();
            pool.awaitTermination(LONGEST_STEP_S, TimeUnit.SECONDS);
        }
    }

    private void read() {
        try {
            boolean more = true;
            while (more && !end.isDone()) {
                more = takeNext();
            }
        } catch (IOException cut) {
            // Whoever asks is gone, as at the end of the requests.
            end.complete(true);
        }
        end.complete(true);
    }

    /** False behind the last request. */
    private boolean takeNext() throws IOException {
        Object id = null;
        try {
            String line = lines.next();
            if (line == null) {
                return false;
            }
            Object json = JsonText.read(line);
            id = Request.id(json);
            return take(Request.of(json));
        } catch (RefusedException refused) {
            messages.error(id, refused.code(), refused.getMessage(), refused.mistakes());
        } catch (InvalidInputException invalid) {
            messages.error(id, ErrorCode.WRONG_PARAMETERS, invalid.getMessage(), invalid.mistakes());
        } catch (RuntimeException | Error failed) {
            messages.error(id, ErrorCode.INSIDE, FailureWords.of(failed), List.of());
        }
        return true;
    }

    private boolean take(Request request) throws RefusedException {
        Object id = request.id();
        if (going.containsKey(id)) {
            throw new RefusedException(
                    ErrorCode.NOT_A_REQUEST, "id", "is that of a run which is still going on: " + id, "another", "");
        }
        switch (request.method()) {
            case "describe" -> {
                needNothing(request.params());
                messages.result(id, Answers.description(threads));
            }
            case "check" -> messages.result(id, Answers.checked(RunRequest.scenario(request.params())));
            case "explain" -> messages.result(id, Answers.explanation(request.params()));
            case "run" -> start(id, RunRequest.of(request.params(), threads));
            case "cancel" -> cancel(request);
            case "shutdown" -> {
                needNothing(request.params());
                finish(id);
                return false;
            }
            default ->
                throw new RefusedException(
                        ErrorCode.UNKNOWN_METHOD,
                        "method",
                        "is unknown: " + request.method(),
                        "one of " + String.join(", ", METHODS),
                        Spelling.nearest(request.method(), METHODS));
        }
        return true;
    }

    private static void needNothing(Block params) throws RefusedException {
        Problems problems = new Problems();
        new Binder(new PlainUnits(), problems, true).unknown(params, "params", List.of());
        Wrong.throwIfAny(problems, ErrorCode.WRONG_PARAMETERS);
    }

    private void start(Object id, RunRequest request) {
        RunTask task = new RunTask(id, request, free, messages, clock, going::remove);
        going.put(id, task);
        pool.execute(task);
    }

    private void cancel(Request request) throws RefusedException {
        Problems problems = new Problems();
        Binder binder = new Binder(new PlainUnits(), problems, true);
        binder.unknown(request.params(), "params", List.of("id"));
        binder.required(request.params(), "id", "params", "the id of a run");
        Wrong.throwIfAny(problems, ErrorCode.WRONG_PARAMETERS);
        RunTask task = request.other() == null ? null : going.get(request.other());
        if (task == null) {
            throw new RefusedException(
                    ErrorCode.WRONG_PARAMETERS,
                    "params.id",
                    "is that of no run which is going on",
                    going.isEmpty() ? "none, as no run is going on" : "one of " + going.keySet(),
                    "");
        }
        messages.result(request.id(), Map.of("cancelled", task.cancel(true)));
    }

    /** Waits for the runs, and answers when they are all over. */
    private void finish(Object id) {
        pool.shutdown();
        try {
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        messages.result(id, Map.of());
    }
}
