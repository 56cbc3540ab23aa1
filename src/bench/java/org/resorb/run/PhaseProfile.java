package org.resorb.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chance.Chance;
import org.resorb.measure.Measures;
import org.resorb.mechanism.Mechanism;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.TissueBuilder;
import org.resorb.space.Parallel;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Where the processor time of a whole run goes: the loop of {@link Simulation} with a clock around each phase. */
final class PhaseProfile {
    private static final int WARM_UP = 2;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();

    /** Nanoseconds of processor time by phase, of a run of 24 months after warm-up. */
    static Map<String, Long> of(String scenarioName) {
        Scenario scenario = MidCourse.read(scenarioName, Map.of());
        PhaseProfile profile = new PhaseProfile();
        for (int i = 0; i <= WARM_UP; i++) {
            profile.nanoseconds.clear();
            profile.run(scenario);
        }
        return profile.nanoseconds;
    }

    private void run(Scenario scenario) {
        Tissue tissue = TissueBuilder.build(scenario);
        Settling settling = new Settling(tissue, scenario, Parallel.SERIAL);
        double hours = scenario.resolution().step();
        Changes changes = new Changes(tissue, hours);
        List<Mechanism> mechanisms = scenario.mechanisms();
        Measures measures = new Measures(
                tissue,
                scenario.imaging(),
                scenario.pain(),
                scenario.herniation().volume());
        for (long step = 0; step * hours < scenario.duration(); step++) {
            long now = step;
            time("conduct", settling::conduct);
            for (Substance substance : Declared.SUBSTANCES.all()) {
                time("settle " + substance, () -> settling.settle(substance, 0, mechanisms, now));
            }
            if (step % 2 == 0) {
                time("measure", () -> measures.row(tissue, now * hours));
            }
            for (Mechanism mechanism : mechanisms) {
                String name = mechanism.getClass().getSimpleName();
                Chance chance = Chance.of(scenario.seed(), name, step, hours);
                time("act " + name, () -> mechanism.act(tissue, changes, chance));
            }
            time("commit", changes::commit);
        }
    }

    private void time(String phase, Runnable work) {
        long start = clock.getCurrentThreadCpuTime();
        work.run();
        nanoseconds.merge(phase, clock.getCurrentThreadCpuTime() - start, Long::sum);
    }
}
