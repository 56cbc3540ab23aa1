package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunQueueTest {
    /** Forty rows of two replicates, the speed in the outer loop. */
    private static final String EIGHTY = Studies.HEAD + """
            factors:
              mechanisms.neovascularization.tip_speed: {range: [2 um/h, 8 um/h], levels: 20}
              mechanisms.autophagy: {switch: mechanism}
            design: factorial
            replicates: 2
            """;

    @TempDir
    Path folder;

    private Study study;

    @BeforeEach
    void readStudy() {
        study = Studies.of(folder, EIGHTY);
    }

    /** A thread that is free at a time, and the run that it has done by then. */
    private record Free(double time, long run, double seconds) {}

    /** Threads that take runs as they are free, by a clock that only counts; the part of their time in which they work. */
    private double busy(RunQueue queue, int threads, LongToDoubleFunction seconds, List<Long> order) {
        PriorityQueue<Free> free = new PriorityQueue<>(Comparator.comparingDouble(Free::time));
        for (int i = 0; i < threads; i++) {
            free.add(new Free(0, -1, 0));
        }
        double end = 0;
        double work = 0;
        while (!free.isEmpty()) {
            Free thread = free.remove();
            if (thread.run >= 0) {
                queue.took(thread.run, thread.seconds);
            }
            long run = queue.next();
            if (run >= 0) {
                double length = seconds.applyAsDouble(run);
                order.add(run);
                work += length;
                end = Math.max(end, thread.time + length);
                free.add(new Free(thread.time + length, run, length));
            }
        }
        return work / (threads * end);
    }

    private double sorted(int threads, LongToDoubleFunction seconds) {
        List<Long> order = new ArrayList<>();
        double busy = busy(new RunQueue(study, Shard.WHOLE, new RunSet(), threads), threads, seconds, order);
        assertThat(order).hasSize(80).doesNotHaveDuplicates();
        return busy;
    }

    /** The runs in their order, as a queue for one thread has them. */
    private double inOrder(int threads, LongToDoubleFunction seconds) {
        return busy(new RunQueue(study, Shard.WHOLE, new RunSet(), 1), threads, seconds, new ArrayList<>());
    }

    @ParameterizedTest(name = "{0} threads")
    @CsvSource({"2, 1.000, 0.994", "4, 0.882, 0.985", "8, 0.882, 0.985"})
    void threadsAreBusyToTheEndWhereTheLastRowsAreTenTimesAsLong(int threads, double before, double now) {
        LongToDoubleFunction lastRows = run -> study.row(run) >= 37 ? 10 : 1;
        LongToDoubleFunction rising = run -> 1 + 9.0 * study.row(run) / 39;
        assertThat(inOrder(threads, lastRows)).isCloseTo(before, within(5e-4));
        assertThat(Math.min(sorted(threads, lastRows), sorted(threads, rising))).isCloseTo(now, within(5e-4));
        assertThat(sorted(threads, run -> study.row(run) % 2 == 1 ? 10 : 1)).isGreaterThan(0.99);
    }

    @Test
    void allButTheLastRunsStayInTheirOrderAndWhatIsDoneIsLeftOut() {
        study = Studies.of(folder, EIGHTY.replace("replicates: 2", "replicates: 20"));
        RunSet done = new RunSet();
        done.add(3);
        done.add(799);
        List<Long> order = new ArrayList<>();
        double busy = busy(new RunQueue(study, Shard.WHOLE, done, 4), 4, run -> study.row(run) >= 37 ? 10 : 1, order);
        assertThat(busy).isGreaterThan(0.99);
        assertThat(order).hasSize(798).doesNotHaveDuplicates().doesNotContain(3L, 799L);
        assertThat(order.subList(0, 798 - 128)).isSorted();
    }

    @Test
    void rowsOfMoreVoxelsAndStepsComeFirstBeforeAnythingWasTimed() {
        study = Studies.of(
                folder,
                EIGHTY.replace("mechanisms.autophagy: {switch: mechanism}", """
                resolution.step: {values: [24 h, 12 h, 6 h]}""").replace("levels: 20", "levels: 3"));
        RunQueue queue = new RunQueue(study, Shard.WHOLE, new RunSet(), 2);
        for (int i = 0; i < 6; i++) {
            assertThat(study.settings(study.row(queue.next()))).containsEntry("resolution.step", "6 h");
        }
    }
}
