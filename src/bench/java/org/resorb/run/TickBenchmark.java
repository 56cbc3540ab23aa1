package org.resorb.run;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One full step of an extrusion after four months: all substances, all mechanisms, the commit. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class TickBenchmark extends Beside {
    private static final int STEPS = 240;

    private MidCourse course;

    /** Begins each iteration at the same point of the course. */
    @Setup(Level.Iteration)
    public void run() {
        course = new MidCourse("extrusion", Map.of(), STEPS);
    }

    @Override
    double units() {
        return 1;
    }

    /** The next step. */
    @Benchmark
    public void tick() {
        course.simulation.schedule.step(course.simulation);
    }
}
