package org.resorb.run;

import static org.resorb.tissue.Macrophage.MACROPHAGE;

import java.util.List;
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
import org.resorb.chance.Chance;
import org.resorb.mechanism.Mechanism;
import org.resorb.tissue.Changes;

/** One step of macrophages: recruitment, chemotaxis, polarisation, phagocytosis, death and the commit. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class AgentsBenchmark extends Beside {
    private static final int STEPS = 240;
    private static final double CELLS_PER_TISSUE = 30000;

    @Param({"10000", "100000"})
    private int agents;

    private MidCourse course;
    private List<Mechanism> actors;
    private Changes changes;
    private double agentSteps;
    private double calls;
    private long step = STEPS;

    /** Runs to the middle of the course; the more agents, the fewer cells each stands for. */
    @Setup
    public void run() {
        int cells = Math.max(1, (int) (CELLS_PER_TISSUE * 10 / agents));
        course = new MidCourse(
                "sequestration",
                Map.of("resolution.macrophages_per_agent", String.valueOf(cells), "resolution.slab_thickness", slab()),
                STEPS);
        actors = course.mechanisms.stream()
                .filter(one -> List.of("MacrophageInfiltration", "MacrophagePolarization", "Phagocytosis")
                        .contains(one.getClass().getSimpleName()))
                .toList();
        changes = new Changes(course.tissue, course.scenario.resolution().step());
    }

    /** A thicker slab holds more cells. */
    private String slab() {
        return agents > 10000 ? "0.4 mm" : "0.2 mm";
    }

    @Override
    double units() {
        return agentSteps / calls;
    }

    /** One step. */
    @Benchmark
    public void step() {
        agentSteps += course.tissue.cells(MACROPHAGE).size();
        calls++;
        step++;
        for (Mechanism mechanism : actors) {
            String purpose = mechanism.getClass().getSimpleName();
            mechanism.act(
                    course.tissue,
                    changes,
                    Chance.of(1, purpose, step, course.scenario.resolution().step()));
        }
        changes.commit();
    }
}
