package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.measure.Course;
import org.resorb.run.Simulation;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.ScenarioFile;

/** How much work a run is, counted, so that a slip shows without a clock. */
class WorkTest {
    private static final int FIRST_STEPS = 150;
    private static final int WATCHED_STEPS = 100;
    /** Whatever the number of cells and voxels. */
    private static final int BYTES_PER_MECHANISM = 225;

    /** Runs of 60 days on the default grid. Fewer sweeps are welcome: lower the bound then. */
    @ParameterizedTest
    @CsvSource({"bulge, 970, 18", "protrusion, 1085, 28", "extrusion, 1085, 27", "sequestration, 1085, 23"})
    void settlingTakesAsFewSweepsAsItDid(String type, int solves, int sweepsPerSolve) throws Exception {
        Simulation run = Simulation.of(
                ScenarioFile.read(type, Map.of("duration", "60 d")).scenario());
        run.run();
        assertThat(run.settling().solves()).isLessThanOrEqualTo(solves);
        assertThat(run.settling().sweeps())
                .isLessThanOrEqualTo(sweepsPerSolve * run.settling().solves());
    }

    @Test
    void aStepLeavesNearlyNothingForTheGarbageCollector() throws Exception {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Simulation run = Simulation.of(ScenarioFile.read("sequestration", Map.of("resolution.voxel", "0.4 mm"))
                .scenario());
        run.start();
        for (int step = 0; step < FIRST_STEPS; step++) {
            run.schedule.step(run);
        }
        long mechanisms =
                Catalogue.entries().stream().filter(Catalogue.Entry::mechanism).count();
        long[] bytes = new long[WATCHED_STEPS];
        for (int step = 0; step < WATCHED_STEPS; step++) {
            long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
            run.schedule.step(run);
            bytes[step] = thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        }
        Arrays.sort(bytes);
        // In the middle of them, since now and then room for more cells is made.
        assertThat(bytes[WATCHED_STEPS / 2]).isLessThan(BYTES_PER_MECHANISM * mechanisms);
    }

    /** While few macrophages are about, no draw sits on an edge, so the curve shows the solver's error alone. */
    @ParameterizedTest
    @CsvSource({"bulge, 120", "protrusion, 14", "extrusion, 30", "sequestration, 14"})
    void theToleranceOfTheSolverDoesNotShowInTheCurve(String type, int days) {
        Course usual = Coarse.run(type, days);
        Course exact = Coarse.run(type, days, "resolution.tolerance", "1e-7");
        double[] a = usual.series("fragment_volume_fraction");
        double[] b = exact.series("fragment_volume_fraction");
        for (int day = 0; day < a.length; day++) {
            assertThat(Math.abs(a[day] - b[day])).isLessThan(5e-4);
        }
    }
}
