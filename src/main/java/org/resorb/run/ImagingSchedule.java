package org.resorb.run;

import org.resorb.quantity.Time;
import org.resorb.scenario.Scenario;

/** When the tissue is looked at under scanner and microscope. */
final class ImagingSchedule {
    private static final double MONTH_HOURS = Time.DAYS_PER_MONTH * Time.HOURS_PER_DAY;
    private static final int[] MONTHS = {0, 1, 3, 6, 12, 24};

    private ImagingSchedule() {}

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
