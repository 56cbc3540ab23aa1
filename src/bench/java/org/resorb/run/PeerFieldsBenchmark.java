package org.resorb.run;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sim.app.heatbugs.Diffuser;
import sim.app.heatbugs.HeatBugs;

/** One time step of one substance on the default grid, as others take it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class PeerFieldsBenchmark extends Beside {
    private Splitting splitting;
    private HeatBugs heatBugs;
    private Diffuser diffuser;

    /** The default grid. */
    @Setup
    public void grids() {
        splitting = new Splitting(0.216e6, 0.35);
        heatBugs = new HeatBugs(1, Splitting.NX, Splitting.NY, 0);
        heatBugs.start();
        diffuser = new Diffuser();
    }

    @Override
    double units() {
        return Splitting.NX * Splitting.NY;
    }

    /** An explicit step at the limit of stability. */
    @Benchmark
    public void explicitStep() {
        splitting.explicit(splitting.stableStep());
    }

    /** An implicit step along rows and one along columns. */
    @Benchmark
    public void implicitSplittingStep() {
        splitting.implicit(0.01);
    }

    /** A step of the diffuser that comes with MASON. */
    @Benchmark
    public void masonDiffuser() {
        diffuser.step(heatBugs);
    }
}
