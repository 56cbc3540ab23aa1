package org.resorb.patients;

/**
 * A column of one patient on the days that were kept.
 *
 * @param days rising
 * @param values one a day
 * @param stays whether a value holds until the next one, as a class does; else it goes there on a line
 */
record KeptCourse(double[] days, double[] values, boolean stays) {
    /** The same with other values. */
    KeptCourse with(double[] others) {
        return new KeptCourse(days, others, stays);
    }

    double first() {
        return values[0];
    }

    double last() {
        return days[days.length - 1];
    }

    /** The value on a day. */
    double on(double day) {
        int after = after(day);
        if (after == 0 || days[after] <= day) {
            return values[after];
        }
        double before = values[after - 1];
        if (stays) {
            return before;
        }
        double part = (day - days[after - 1]) / (days[after] - days[after - 1]);
        return before + part * (values[after] - before);
    }

    /** The value on the kept day that is nearest. */
    double nearest(double day) {
        int after = after(day);
        boolean before = after > 0 && day - days[after - 1] < days[after] - day;
        return values[before ? after - 1 : after];
    }

    private int after(double day) {
        int after = 0;
        while (after < days.length - 1 && days[after] < day) {
            after++;
        }
        return after;
    }

    /** The day on which it first falls to a level, between two kept days; NaN if it never does. */
    double falls(double level) {
        for (int i = 1; i < days.length; i++) {
            double now = values[i];
            if (now <= level) {
                double before = values[i - 1];
                double part = before > now ? Math.min(1, Math.max(0, (before - level) / (before - now))) : 1;
                return days[i - 1] + part * (days[i] - days[i - 1]);
            }
        }
        return Double.NaN;
    }

    /** The kept day on which it is largest. */
    double peak() {
        int best = 0;
        for (int i = 1; i < days.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return days[best];
    }

    /** The mean over kept days from one to another, both counted; NaN if there is none. */
    double mean(double from, double to) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < days.length; i++) {
            boolean within = days[i] >= from && days[i] <= to;
            sum += within ? values[i] : 0;
            count += within ? 1 : 0;
        }
        return sum / count;
    }
}
