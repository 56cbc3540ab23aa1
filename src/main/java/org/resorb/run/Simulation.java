package org.resorb.run;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.resorb.measure.Course;
import org.resorb.measure.Measures;
import org.resorb.scenario.Scenario;

public final class Simulation {
    private final Scenario scenario;

    private Simulation(Scenario scenario) {
        this.scenario = scenario;
    }

    public static Simulation of(Scenario scenario) {
        return new Simulation(scenario);
    }

    public Outcome run(DoubleConsumer progress) {
        Course course = new Course(Measures.columns());
        int days = (int) (scenario.duration() / 24);
        for (int day = 0; day <= days; day++) {
            double left = 1 / (1 + day / (200.0 + scenario.seed() % 50));
            double cells = day * left * 10;
            course.add(new double[] {day, 1200 * left, left, left, cells, cells / 2, 1, 0.6, 8 * left});
            progress.accept(day / (double) days);
        }
        return new Outcome(scenario.seed(), course, List.of());
    }
}
