package org.resorb.run;

import org.resorb.quantity.Time;
import org.resorb.scenario.Scenario;

/** When the tissue is looked at under scanner and microscope. */
final class ImagingSchedule {
    private static final double MONTH_HOURS = Time.DAYS_PER_MONTH * Time.HOURS_PER_DAY;
    private static final int[] MONTHS = {0, 1, 3, 6, 12, 24};

    /** Two looks within this time would show the same. */
    private static final double SOON_HOURS = 3 * Time.HOURS_PER_DAY;

    private ImagingSchedule() {}

    /** True on the first step at or after one of the months, and at the end if that is not soon after one. */
    static boolean sectionDue(double hours, Scenario scenario) {
        double step = scenario.resolution().step();
        double end = end(scenario);
        boolean ends = hours >= end && hours - step < end;
        return monthDue(hours, scenario) || ends && end - lastMonth(scenario) > SOON_HOURS;
    }

    private static double lastMonth(Scenario scenario) {
        double last = 0;
        for (int month : MONTHS) {
            last = month * MONTH_HOURS <= scenario.duration() ? month * MONTH_HOURS : last;
        }
        return last;
    }

    /** True on the first step at or after one of the months; no step is cut at the end, so a shorter run is the beginning of a longer one. */
    static boolean monthDue(double hours, Scenario scenario) {
        double step = scenario.resolution().step();
        for (int month : MONTHS) {
            double at = Math.min(month * MONTH_HOURS, end(scenario));
            boolean planned = month * MONTH_HOURS <= scenario.duration();
            if (planned && hours >= at && hours - step < at) {
                return true;
            }
        }
        return false;
    }

    private static double end(Scenario scenario) {
        double step = scenario.resolution().step();
        return Math.ceil(scenario.duration() / step) * step;
    }
}
