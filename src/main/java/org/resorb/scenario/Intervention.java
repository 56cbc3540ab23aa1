package org.resorb.scenario;

import java.util.List;
import org.resorb.mechanism.Mechanism;

/** Something done to the patient or the model at a date. */
public sealed interface Intervention {
    /** When, in hours since herniation. */
    double at();

    /** Words for a chart, for example {@code anti_tnf 5 mg/kg}. */
    String label();

    /**
     * A dose of a drug or a session of a therapy.
     *
     * @param at first dose, in hours
     * @param every interval between doses in hours, or 0 for a single one
     * @param until no dose after this time, in hours
     * @param drug key in {@code drugs}
     * @param doses in units of the usual dose
     * @param label words for a chart
     */
    record Dose(double at, double every, double until, String drug, double doses, String label)
            implements Intervention {}

    /**
     * From this date on the mechanisms are these.
     *
     * @param at in hours
     * @param mechanisms all mechanisms that are on from then, sorted by name
     * @param label words for a chart
     */
    record Override(double at, List<Mechanism> mechanisms, String label) implements Intervention {}
}
