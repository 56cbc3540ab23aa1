package org.resorb.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resorb.measure.Measures;
import org.resorb.measure.Section;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Population;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** What all layers show: a sagittal slice as it is now, looked at once a step and only if somebody looks. */
final class Scene {
    private Simulation simulation;
    private Measures measures;
    private Section section;
    private int slice;
    private int chosen = -1;
    private final double[] highest = new double[Declared.SUBSTANCES.size()];

    /** An agent in the slice, with the place where it is drawn. */
    record Agent(Population population, int id, Section.Cell cell) {}

    /** From now on shows this simulation, whose tissue is fresh. */
    void show(Simulation started) {
        simulation = started;
        Scenario scenario = started.scenario();
        measures = new Measures(
                started.tissue(),
                scenario.imaging(),
                scenario.pain(),
                scenario.herniation().volume());
        Arrays.fill(highest, 0);
        slice = Math.min(chosen < 0 ? slices() / 2 : chosen, slices() - 1);
        change();
    }

    /** How many slices there are from the patient's right to the left; 1 in two dimensions. */
    int slices() {
        return tissue().grid().nz();
    }

    int slice() {
        return slice;
    }

    /** Shows another slice from now on, and after a restart. Until then it is the middle one. */
    void choose(int other) {
        chosen = other;
        slice = other;
        change();
    }

    /** The tissue is another than before. */
    void change() {
        section = null;
    }

    Section section() {
        if (section == null) {
            section = measures.section(simulation.tissue(), simulation.hours(), slice);
        }
        return section;
    }

    Tissue tissue() {
        return simulation.tissue();
    }

    /** First voxel of the slice. */
    int first() {
        return tissue().grid().index(0, 0, slice);
    }

    /** Highest concentration of a substance in the slice since the start, so that colours do not jump about. */
    double highest(Substance substance) {
        int first = first();
        double most = highest[substance.index()];
        for (int i = 0; i < section().nx() * section().ny(); i++) {
            most = Math.max(most, tissue().of(substance, first + i));
        }
        highest[substance.index()] = most;
        return most;
    }

    /** The agents behind the cells of the section, in their order. */
    List<Agent> agents() {
        List<Agent> agents = new ArrayList<>();
        for (CellKind kind : Declared.drawnKinds()) {
            Population population = tissue().cells(kind);
            int behind = first() + section().nx() * section().ny();
            for (int agent = population.first(first()); agent < population.first(behind); agent++) {
                Section.Cell cell = section().cells().get(agents.size());
                agents.add(new Agent(population, population.id(agent), cell));
            }
        }
        return agents;
    }
}
