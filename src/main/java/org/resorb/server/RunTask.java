package org.resorb.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.resorb.api.FailedRunException;
import org.resorb.api.InvalidInputException;
import org.resorb.storage.FailureWords;

/** A run that was asked for. It is answered once, whether it is done, fails or is cancelled. */
final class RunTask extends FutureTask<byte[]> {
    private static final int STEPS_OF_PROGRESS = 100;

    private final Object id;
    private final MessageWriter messages;
    private final Consumer<Object> whenOver;

    /**
     * A run that has not begun.
     *
     * @param free the threads of the server that no run has; it waits for its own
     * @param clock in nanoseconds
     * @param whenOver is told the id before the answer goes out, so that it can be used again
     */
    RunTask(
            Object id,
            RunRequest request,
            Semaphore free,
            MessageWriter messages,
            LongSupplier clock,
            Consumer<Object> whenOver) {
        super(() -> run(id, request, free, messages, clock));
        this.id = id;
        this.messages = messages;
        this.whenOver = whenOver;
    }

    /** The answer as a line: whatever fails in writing it has failed the run, so that this is told. */
    private static byte[] run(Object id, RunRequest request, Semaphore free, MessageWriter messages, LongSupplier clock)
            throws InterruptedException {
        free.acquire(request.threads());
        try {
            return MessageWriter.answer(id, run(id, request, messages, clock));
        } finally {
            free.release(request.threads());
        }
    }

    private static Map<String, Object> run(Object id, RunRequest request, MessageWriter messages, LongSupplier clock) {
        long start = clock.getAsLong();
        int[] told = {0};
        return Answers.run(
                request.setup().run(part -> {
                    int step = (int) (part * STEPS_OF_PROGRESS);
                    if (request.progress() && step > told[0]) {
                        told[0] = step;
                        messages.progress(id, part);
                    }
                }),
                request,
                (clock.getAsLong() - start) * 1e-9);
    }

    @Override
    protected void done() {
        whenOver.accept(id);
        try {
            messages.send(get());
        } catch (CancellationException cancelled) {
            messages.error(id, ErrorCode.CANCELLED, "the run was cancelled", List.of());
        } catch (ExecutionException failed) {
            tell(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Throwable failure) {
        if (failure instanceof InvalidInputException invalid) {
            messages.error(id, ErrorCode.WRONG_PARAMETERS, invalid.getMessage(), invalid.mistakes());
        } else {
            ErrorCode code = failure instanceof FailedRunException ? ErrorCode.FAILED : ErrorCode.INSIDE;
            messages.error(id, code, FailureWords.of(failure), List.of());
        }
    }
}
