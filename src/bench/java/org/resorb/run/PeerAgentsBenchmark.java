package org.resorb.run;

import ec.util.MersenneTwisterFast;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.DoubleGrid2D;
import sim.field.grid.SparseGrid2D;
import sim.util.Int2D;

/** Agents as MASON's manual shows them: scheduled one by one, on a sparse grid, a fifth of the steps up a gradient. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class PeerAgentsBenchmark extends Beside {
    private static final int EDGE = 512;

    @Param({"10000", "100000"})
    private int agents;

    private Crowd crowd;

    /** Spreads them out. */
    @Setup
    public void spread() {
        crowd = new Crowd();
        crowd.start();
        MersenneTwisterFast random = crowd.random;
        for (int i = 0; i < EDGE * EDGE; i++) {
            crowd.signal.field[i % EDGE][i / EDGE] = random.nextDouble();
        }
        for (int i = 0; i < agents; i++) {
            Walker walker = new Walker();
            crowd.grid.setObjectLocation(walker, random.nextInt(EDGE), random.nextInt(EDGE));
            crowd.schedule.scheduleRepeating(Schedule.EPOCH, walker);
        }
    }

    @Override
    double units() {
        return agents;
    }

    /** One step of all. */
    @Benchmark
    public void masonSparseGrid() {
        crowd.schedule.step(crowd);
    }

    private static final class Crowd extends SimState {
        private static final long serialVersionUID = 1L;

        private final transient SparseGrid2D grid = new SparseGrid2D(EDGE, EDGE);
        private final transient DoubleGrid2D signal = new DoubleGrid2D(EDGE, EDGE);

        Crowd() {
            super(1);
        }
    }

    private static final class Walker implements Steppable {
        private static final long serialVersionUID = 1L;

        @Override
        public void step(SimState state) {
            Crowd crowd = (Crowd) state;
            Int2D here = crowd.grid.getObjectLocation(this);
            int way = crowd.random.nextInt(4);
            if (crowd.random.nextInt(5) == 0) {
                way = steepest(crowd, here);
            }
            int x = here.x + (way == 0 ? 1 : way == 1 ? -1 : 0);
            int y = here.y + (way == 2 ? 1 : way == 3 ? -1 : 0);
            crowd.grid.setObjectLocation(this, crowd.grid.stx(x), crowd.grid.sty(y));
        }

        private static int steepest(Crowd crowd, Int2D here) {
            double[][] signal = crowd.signal.field;
            double[] around = {
                signal[crowd.grid.stx(here.x + 1)][here.y],
                signal[crowd.grid.stx(here.x - 1)][here.y],
                signal[here.x][crowd.grid.sty(here.y + 1)],
                signal[here.x][crowd.grid.sty(here.y - 1)]
            };
            int best = 0;
            for (int way = 1; way < 4; way++) {
                best = around[way] > around[best] ? way : best;
            }
            return best;
        }
    }
}
