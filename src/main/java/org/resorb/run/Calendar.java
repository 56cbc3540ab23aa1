package org.resorb.run;

import org.resorb.measure.Summary;
import org.resorb.scenario.Scenario;

/** When the tissue is looked at under scanner and microscope. */
final class Calendar {
    private static final double MONTH_HOURS = Summary.DAYS_PER_MONTH * 24;
    private static final int[] MONTHS = {0, 1, 3, 6, 12, 24};

    private Calendar() {}

    /** True on the first step at or after one of the months. */
    static boolean sectionDue(double hours, Scenario scenario) {
        double step = scenario.resolution().step();
        for (int month : MONTHS) {
            double at = Math.min(month * MONTH_HOURS, Math.ceil(scenario.duration() / step) * step);
            boolean planned = month * MONTH_HOURS <= scenario.duration();
            if (planned && hours >= at && hours - step < at) {
                return true;
            }
        }
        return false;
    }
}
