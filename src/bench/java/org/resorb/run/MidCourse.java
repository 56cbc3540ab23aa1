package org.resorb.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.mechanism.Mechanism;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.space.Field;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** A simulation stopped in the middle of its course, with its concentrations one step earlier. */
final class MidCourse {
    final Simulation simulation;
    final Tissue tissue;
    final Scenario scenario;
    final List<Mechanism> mechanisms;
    private final double[][] earlier;

    /** @param settings changes to the scenario, as {@code --set} takes them */
    MidCourse(String scenarioName, Map<String, String> settings, int steps) {
        scenario = read(scenarioName, settings);
        mechanisms = scenario.mechanisms();
        simulation = Simulation.of(scenario);
        simulation.start();
        tissue = simulation.tissue();
        earlier = new double[Declared.SUBSTANCES.size()][];
        for (int step = 0; step < steps; step++) {
            simulation.schedule.step(simulation);
        }
        for (Substance substance : Declared.SUBSTANCES.all()) {
            earlier[substance.index()] = copy(tissue.of(substance));
        }
        simulation.schedule.step(simulation);
    }

    static Scenario read(String name, Map<String, String> settings) {
        try {
            return ScenarioFile.read(name, new HashMap<>(settings)).scenario();
        } catch (InvalidFileException e) {
            throw new IllegalStateException(e);
        }
    }

    private double[] copy(Field field) {
        double[] copy = new double[tissue.grid().size()];
        for (int v = 0; v < copy.length; v++) {
            copy[v] = field.at(v);
        }
        return copy;
    }

    /** Puts a substance back to what it was one step earlier. */
    void restore(Substance substance) {
        Field field = tissue.of(substance);
        double[] values = earlier[substance.index()];
        for (int v : tissue.living()) {
            field.set(v, values[v]);
        }
    }
}
