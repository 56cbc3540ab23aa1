package org.resorb.run;

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
import org.resorb.scenario.Scenario;

/** A whole run of 24 months, measured every day, after warm-up. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class RunBenchmark extends Beside {
    @Param({"bulge", "protrusion", "extrusion", "sequestration"})
    private String type;

    private Scenario scenario;

    /** Reads the scenario. */
    @Setup
    public void read() {
        scenario = MidCourse.read(type, Map.of());
    }

    @Override
    double units() {
        return 1;
    }

    /** The run. */
    @Benchmark
    public Outcome run() {
        return Simulation.of(scenario).run();
    }
}
