package org.resorb.patients;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Time;

/**
 * An operation comes at a rate that changes with the time since the first image and rises with pain: by {@code ratio} for
 * each {@code points} more. What is drawn is how much rate a patient can bear until it comes, so that more pain never means
 * a later operation.
 *
 * @param periods in order of time, the first from day 0 on
 * @param pain at which the rates hold
 * @param ratio of the rates of two patients who are {@code points} apart
 * @param points on the scale of 0 to 10
 * @param most the rate is never above this, a day
 * @param leavesOut whether the operated are left out of all measured volumes
 */
record SurgeryHazard(List<Period> periods, double pain, double ratio, double points, double most, boolean leavesOut)
        implements Surgery {
    /**
     * A time with one rate.
     *
     * @param from days since the first image
     * @param rate a day
     */
    record Period(double from, double rate) {}

    /** Defensive copy. */
    SurgeryHazard {
        periods = List.copyOf(periods);
    }

    /** The rate a day, so many days after the first image. */
    double rate(double days, double painThen) {
        double rate = 0;
        for (Period period : periods) {
            rate = days >= period.from() ? period.rate() : rate;
        }
        return FastMath.min(most, rate * FastMath.pow(ratio, (painThen - pain) / points));
    }

    /** Day by day, each at the rate of its middle. */
    @Override
    public double day(KeptCourse felt, double firstImage, long seed) {
        double left = PatientChance.exponential(seed, "operation", 0);
        for (double day = firstImage; day < felt.last(); day++) {
            double length = FastMath.min(1, felt.last() - day);
            double rate = rate(day + length / 2 - firstImage, felt.on(day + length / 2));
            if (rate * length >= left) {
                return day + left / rate;
            }
            left -= rate * length;
        }
        return Double.NaN;
    }

    @Override
    public String words() {
        return "operated: at pain " + NineDigits.text(pain) + " a week "
                + periods.stream()
                        .map(period -> percent(period.rate()) + " from week "
                                + NineDigits.text(period.from() / Time.DAYS_PER_WEEK))
                        .collect(Collectors.joining(", "))
                + "; times " + NineDigits.text(ratio) + " for " + NineDigits.text(points) + " points, at most "
                + percent(most) + (leavesOut ? "; they are left out altogether" : "; they are followed until then");
    }

    private static String percent(double aDay) {
        return NineDigits.text(100 * Time.DAYS_PER_WEEK * aDay) + " %";
    }
}
