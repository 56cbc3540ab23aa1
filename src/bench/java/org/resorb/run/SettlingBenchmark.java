package org.resorb.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/** One substance, or all eight, settled on an extrusion at four months, to the default tolerance. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class SettlingBenchmark extends Beside {
    private static final int STEPS = 240;

    @Param({"0.2", "0.1", "0.05"})
    private double voxelMm;

    @Param({"MMP7", "IL10", "OXYGEN", "ANTIGEN", "TNF", "MMP3", "MCP1", "VEGF", "ALL"})
    private String substance;

    private MidCourse course;
    private List<Substance> settled;

    /** Runs to the middle of the course; on finer grids not as far, which would take minutes. */
    @Setup
    public void run() {
        int steps = voxelMm < 0.1 ? STEPS / 8 : voxelMm < 0.2 ? STEPS / 2 : STEPS;
        course = new MidCourse("extrusion", Map.of("resolution.voxel", voxelMm + " mm"), steps);
        settled = substance.equals("ALL")
                ? Declared.SUBSTANCES.all()
                : List.of(Declared.SUBSTANCES.named(substance.toLowerCase(Locale.ROOT)));
    }

    @Override
    double units() {
        return (double) course.tissue.grid().size() * settled.size();
    }

    /** From the concentrations of the step before, sources and stopping rule included. */
    @Benchmark
    public void warm() {
        course.simulation.settling().conduct();
        for (Substance one : settled) {
            course.restore(one);
            course.simulation.settling().settle(one, 0, course.mechanisms, 1);
        }
    }

    /** From nothing. */
    @Benchmark
    public void cold() {
        course.simulation.settling().conduct();
        for (Substance one : settled) {
            course.tissue.of(one).fill(0);
            course.simulation.settling().settle(one, 0, course.mechanisms, 1);
        }
    }
}
