package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;

/**
 * At the ends of the ranges, one parameter or two at a time: a run whose numbers are finite, not negative and add up, or a
 * scenario that is refused with what would do. The run itself checks its balance and whether substances settle.
 */
class CornersTest {
    private static final int DAYS = 12;
    private static final int THREADS = 2;

    private static final List<Map.Entry<String, String>> ENDS = Corner.all();

    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void aHundredCornersAreRunsOrRefused() throws Exception {
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            corners.add(Corner.of(ENDS.size() + i * 97, 1, ENDS));
        }
        assertThat(wrong(corners)).isEmpty();
        assertThat(refused.get()).as("refused").isLessThan(corners.size() / 4);
    }

    @Test
    @Tag("slow")
    void everyEndAndThousandsOfPairsAreRunsOrRefused() throws Exception {
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < ENDS.size() + 3000; i++) {
            corners.add(Corner.of(i, 2, ENDS));
        }
        assertThat(wrong(corners)).isEmpty();
        assertThat(refused.get()).as("refused").isLessThan(corners.size() / 4);
    }

    private List<String> wrong(List<Corner> corners) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> verdicts = new ArrayList<>();
            corners.forEach(corner -> verdicts.add(threads.submit(() -> verdict(corner))));
            List<String> wrong = new ArrayList<>();
            for (Future<String> verdict : verdicts) {
                if (!verdict.get().isEmpty()) {
                    wrong.add(verdict.get());
                }
            }
            return wrong;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is wrong with a corner, empty if nothing is. */
    private String verdict(Corner corner) {
        Scenario scenario;
        try {
            scenario = Coarse.scenario(corner.base(), DAYS, corner.settings());
        } catch (IllegalArgumentException invalid) {
            refused.incrementAndGet();
            return invalid.getMessage().contains("expected") ? "" : corner + ": " + invalid.getMessage();
        }
        try {
            return verdict(corner, Simulation.of(scenario).run().course());
        } catch (RuntimeException failed) {
            return corner + ": " + failed;
        }
    }

    private static String verdict(Corner corner, Course course) {
        for (Variable column : course.columns()) {
            boolean signed = column.name().startsWith("change_by_");
            for (double value : course.series(column.name())) {
                if (!Double.isFinite(value) || !signed && value < 0) {
                    return corner + ": " + column.name() + " is " + value;
                }
            }
        }
        return "";
    }
}
