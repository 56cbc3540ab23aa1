package org.resorb.run;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.resorb.chance.Chance;
import org.resorb.mechanism.Mechanism;
import org.resorb.tissue.Changes;

/** What one mechanism asks for in a step of an extrusion after four months, without the commit. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class MechanismBenchmark extends Beside {
    private static final int STEPS = 240;
    private static final int ASKED_BEFORE_FORGETTING = 50;

    @Param({
        "Apoptosis",
        "Autophagy",
        "Dehydration",
        "ImmunePrivilegeDisruption",
        "Inflammation",
        "MacrophageInfiltration",
        "MacrophagePolarization",
        "MatrixDegradation",
        "Neovascularization",
        "OxygenSupply",
        "Phagocytosis"
    })
    private String mechanism;

    private MidCourse course;
    private Mechanism asked;
    private Chance chance;
    private Changes changes;
    private int calls;

    /** Runs to the middle of the course. */
    @Setup(Level.Iteration)
    public void run() {
        course = new MidCourse("extrusion", Map.of(), STEPS);
        asked = course.mechanisms.stream()
                .filter(one -> one.getClass().getSimpleName().equals(mechanism))
                .findFirst()
                .orElseThrow();
        double hours = course.scenario.resolution().step();
        chance = Chance.of(1, mechanism, STEPS, hours);
        changes = new Changes(course.tissue, hours);
    }

    @Override
    double units() {
        return 1;
    }

    /** Asks; now and then what was asked for is forgotten, as lists of sprouts and recruits would only grow. */
    @Benchmark
    public void act() {
        if (++calls % ASKED_BEFORE_FORGETTING == 0) {
            changes = new Changes(course.tissue, course.scenario.resolution().step());
        }
        asked.act(course.tissue, changes, chance);
    }
}
