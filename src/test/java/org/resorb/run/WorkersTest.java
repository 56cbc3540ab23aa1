package org.resorb.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void everyTaskIsDoneOnceAndAfterThoseItNeeds(int threads) {
        int[][] after = {{}, {}, {0}, {1, 2}, {0}, {3}, {}};
        try (Workers workers = new Workers(threads)) {
            for (int round = 0; round < 200; round++) {
                AtomicIntegerArray done = new AtomicIntegerArray(after.length);
                workers.run(after, (task, worker) -> {
                    for (int before : after[task]) {
                        assertEquals(1, done.get(before));
                    }
                    done.incrementAndGet(task);
                });
                for (int task = 0; task < after.length; task++) {
                    assertEquals(1, done.get(task));
                }
            }
        }
    }

    @Test
    void aWorkerHasOneTaskAtATime() {
        try (Workers workers = new Workers(4)) {
            AtomicIntegerArray busy = new AtomicIntegerArray(workers.workers());
            workers.run(1000, (task, worker) -> {
                assertEquals(1, busy.incrementAndGet(worker));
                busy.decrementAndGet(worker);
            });
        }
    }

    @Test
    void theFailureOfTheFirstTaskIsThrownAndTheNextTasksAreDone() {
        try (Workers workers = new Workers(3)) {
            int[][] after = {{}, {}, {0, 1}};
            AtomicInteger later = new AtomicInteger();
            ArithmeticException thrown = assertThrows(
                    ArithmeticException.class,
                    () -> workers.run(after, (task, worker) -> {
                        if (task == 2) {
                            later.incrementAndGet();
                        }
                        throw new ArithmeticException("task " + task);
                    }));
            assertTrue(thrown.getMessage().startsWith("task "));
            assertEquals(0, later.get());
            workers.run(5, (task, worker) -> later.incrementAndGet());
            assertEquals(5, later.get());
        }
    }

    @Test
    void tasksWithinTasksAreRefused() {
        try (Workers workers = new Workers(2)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> workers.run(2, (task, worker) -> workers.run(1, (inner, same) -> {})));
        }
    }

    @Test
    void anInterruptDoesNotStopTasksAndIsNotForgotten() {
        try (Workers workers = new Workers(2)) {
            AtomicInteger done = new AtomicInteger();
            Thread.currentThread().interrupt();
            workers.run(50, (task, worker) -> done.incrementAndGet());
            assertEquals(50, done.get());
            // The flag is clear again only because this asks for it.
            assertTrue(Thread.interrupted());
            assertFalse(Thread.interrupted());
        }
    }
}
