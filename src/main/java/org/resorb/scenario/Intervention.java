package org.resorb.scenario;

import java.util.List;
import org.resorb.mechanism.Mechanism;

/** Something done to the patient or the model at a date. */
public sealed interface Intervention {
    /** When, in hours since herniation. */
    double at();

    /** How often it is due after one time and no later than another, both in hours. */
    default long times(double after, double now) {
        return at() > after && at() <= now ? 1 : 0;
    }

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
            implements Intervention {
        @java.lang.Override
        public long times(double after, double now) {
            if (every <= 0) {
                return Intervention.super.times(after, now);
            }
            return givenBy(Math.min(now, until)) - givenBy(Math.min(after, until));
        }

        private long givenBy(double time) {
            return time < at ? 0 : 1 + (long) Math.floor((time - at) / every + 1e-9);
        }
    }

    /**
     * The disc herniates again through the same rent, at once.
     *
     * @param at in hours
     * @param part of what herniated first that comes now; none into a sequestration
     * @param label words for a chart
     */
    record Reherniation(double at, double part, String label) implements Intervention {}

    /**
     * From this date on the mechanisms are these.
     *
     * @param at in hours
     * @param mechanisms all mechanisms that are on from then, sorted by name
     * @param label words for a chart
     */
    record Override(double at, List<Mechanism> mechanisms, String label) implements Intervention {}
}
