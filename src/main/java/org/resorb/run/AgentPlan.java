package org.resorb.run;

import org.resorb.mechanism.Mechanism;
import org.resorb.scenario.Intervention;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.TissueBuilder;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Tissue;

/**
 * How many agents a run of a scenario is planned to have, reckoned before the first step; one that grows beyond it needs more
 * memory and time than was told.
 *
 * @param first disc cells that it begins with
 * @param most with those that mechanisms let come, if they fill as much of the tissue as is planned for
 */
public record AgentPlan(double first, double most) {
    /** Part of their capacity to which cells that come may fill the tissue; what fills most of the shipped scenarios, l5s1_case, comes to 0.43. */
    private static final double FILLED = 0.5;

    /** The plan of a scenario; takes no time, however many agents there are. */
    public static AgentPlan of(Scenario scenario) {
        double millilitres = TissueBuilder.millilitres(scenario);
        double full = 0;
        for (CellKind kind : Declared.CELL_KINDS.all()) {
            full += densest(scenario, kind)
                    * millilitres
                    / scenario.resolution().cellsPerAgent(kind);
        }
        double first = TissueBuilder.discCellAgents(scenario);
        return new AgentPlan(first, first + FILLED * full);
    }

    /** Of the mechanisms from the start and of those after each override, the ones that let most cells come. */
    private static double densest(Scenario scenario, CellKind kind) {
        double densest = densest(scenario.mechanisms(), kind);
        for (Intervention intervention : scenario.interventions()) {
            if (intervention instanceof Intervention.Override override) {
                densest = Math.max(densest, densest(override.mechanisms(), kind));
            }
        }
        return densest;
    }

    private static double densest(Iterable<Mechanism> mechanisms, CellKind kind) {
        double densest = 0;
        for (Mechanism mechanism : mechanisms) {
            densest += mechanism.densest(kind);
        }
        return densest;
    }

    /** The agents that a tissue has now, of all kinds. */
    static long in(Tissue tissue) {
        long agents = 0;
        for (CellKind kind : Declared.CELL_KINDS.all()) {
            agents += tissue.cells(kind).size();
        }
        return agents;
    }

    /** What to expect, in words. */
    public String words() {
        long begins = round(first);
        long grows = round(most);
        return "about " + begins + " agents at first" + (grows > begins ? ", at most about " + grows : "");
    }

    /** The sentence of a run that had more agents than this, and than was told, at a time, or null if it had not. */
    String exceeded(long agents) {
        return agents <= Math.max(most, round(most))
                ? null
                : "there were " + agents + " agents at a time, more than the " + round(most)
                        + " that were planned for; it took more memory and time than was told";
    }

    /** To two digits, for it is no more exact. */
    private static long round(double agents) {
        long whole = (long) (agents + 0.5);
        long unit = 1;
        while (whole / unit >= 100) {
            unit *= 10;
        }
        return (whole + unit / 2) / unit * unit;
    }
}
