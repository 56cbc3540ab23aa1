package org.resorb.run;

import java.util.List;
import org.resorb.scenario.Scenario;
import org.resorb.space.Parallel;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Substances of a tissue brought to balance as in a run. */
public final class SettledTissue {
    private SettledTissue() {}

    /** Settles these, in their order, with the mechanisms of a scenario. */
    public static void settle(Tissue tissue, Scenario scenario, List<Substance> substances) {
        Settling settling = new Settling(tissue, scenario, Parallel.SERIAL);
        settling.conduct();
        for (Substance substance : substances) {
            settling.settle(substance, 0, scenario.mechanisms(), 0);
        }
    }
}
