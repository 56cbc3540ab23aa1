package org.resorb.patients;

import org.resorb.statistics.EventTimes;
import org.resorb.statistics.KaplanMeier;

/** Time until half of the volume of the first day is gone. */
public final class HalfTime {
    private HalfTime() {}

    /**
     * In days, over patients. Those who were operated before are followed to their operation, those who never get there to
     * their last visit.
     *
     * @throws IllegalArgumentException if the table lacks a column
     */
    public static KaplanMeier of(PatientTable patients) {
        return times(patients).survival();
    }

    /** The times that {@link #of} is made from, one a patient. */
    public static EventTimes times(PatientTable patients) {
        double[] half = patients.numbers("half_time_d");
        double[] operated = patients.numbers("surgery_d");
        double[] times = new double[patients.size()];
        boolean[] happened = new boolean[times.length];
        double[] last = lastVisit(patients);
        for (int i = 0; i < times.length; i++) {
            double followed = operated[i] <= last[i] ? operated[i] : last[i];
            happened[i] = half[i] <= followed;
            times[i] = happened[i] ? half[i] : followed;
        }
        return new EventTimes(times, happened);
    }

    private static double[] lastVisit(PatientTable patients) {
        double[] last = new double[patients.size()];
        for (Visit visit : patients.visits()) {
            double[] days = patients.numbers(visit.at("time_d"));
            for (int i = 0; i < last.length; i++) {
                last[i] = days[i] > last[i] ? days[i] : last[i];
            }
        }
        return last;
    }
}
