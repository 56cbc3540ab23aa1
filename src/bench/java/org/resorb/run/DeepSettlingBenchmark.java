package org.resorb.run;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/** All substances settled in 3-D, on a grid of about 64 x 64 x 64 voxels. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class DeepSettlingBenchmark extends Beside {
    private MidCourse course;

    /** Runs the first days. */
    @Setup
    public void run() {
        course = new MidCourse("extrusion", Map.of("resolution.dimensions", "3", "resolution.voxel", "0.235 mm"), 20);
    }

    @Override
    double units() {
        return (double) course.tissue.grid().size() * Declared.SUBSTANCES.size();
    }

    /** From the concentrations of the step before. */
    @Benchmark
    public void warm() {
        course.simulation.settling().conduct();
        for (Substance one : Declared.SUBSTANCES.all()) {
            course.restore(one);
            course.simulation.settling().settle(one, 0, course.mechanisms, 1);
        }
    }
}
