package org.resorb.patients;

import org.resorb.scenario.Scenario;

/** Makes a scenario last as long as an answer needs. */
final class PredictionCourses {
    private static final double HOURS_PER_DAY = 24;

    private PredictionCourses() {}

    /** The same patient until the end of a day, with this seed. */
    static Scenario of(Scenario scenario, int lastDay, long seed) {
        return new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.patient(),
                scenario.herniation(),
                scenario.anatomy(),
                scenario.substances(),
                scenario.mechanisms(),
                scenario.drugs(),
                scenario.knockOuts(),
                scenario.interventions(),
                scenario.imaging(),
                scenario.pain(),
                scenario.resolution(),
                lastDay * HOURS_PER_DAY,
                seed);
    }
}
