package org.resorb.chart;

import org.jfree.chart.axis.NumberAxis;
import org.resorb.quantity.Time;

/**
 * Time since herniation along the bottom: mean months, or days where the run is short.
 *
 * @param days of one unit
 * @param unit plural name of the unit
 * @param upper end of the axis in units
 * @param step between ticks in units
 */
record TimeScale(double days, String unit, double upper, double step) {
    /** The scale of a run that ends on this day. */
    static TimeScale until(double lastDay) {
        // A run of 24 months has its last whole day at 730 of 730.5: it still fills its axis.
        double months = Math.ceil(lastDay / Time.DAYS_PER_MONTH - 0.1);
        if (months < 2) {
            double step = lastDay > 30 ? 10 : lastDay > 14 ? 7 : lastDay > 5 ? 2 : 1;
            return new TimeScale(1, "days", Math.max(1, Math.ceil(lastDay)), step);
        }
        double step = months > 60 ? 12 : months > 36 ? 6 : months > 9 ? 3 : 1;
        return new TimeScale(Time.DAYS_PER_MONTH, "months", months, step);
    }

    /** A fresh axis. */
    NumberAxis axis() {
        return Axes.axis("Time since herniation (" + unit + ")", 0, upper, step);
    }

    /** Where a day lies between two ends. */
    double place(double day, double left, double right) {
        return left + (right - left) * Math.min(1, Math.max(0, day / days / upper));
    }

    /** Whether the axis reaches this day. */
    boolean holds(double day) {
        return day >= 0 && day <= upper * days;
    }
}
