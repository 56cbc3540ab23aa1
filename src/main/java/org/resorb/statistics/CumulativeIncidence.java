package org.resorb.statistics;

import java.util.Arrays;

/**
 * How many have had an event by a time where another may come first and end it all: the estimator of Aalen and Johansen
 * (1978, Scand J Stat 5:141). Where the rival is taken as the end of follow-up, as Kaplan and Meier's does, it would say how
 * many had the event if the rival did not exist.
 */
public final class CumulativeIncidence {
    /** How the follow-up of one ended. */
    public enum End {
        /** By the event. */
        EVENT,
        /** By the rival. */
        RIVAL,
        /** By nothing of the two. */
        NOTHING
    }

    private CumulativeIncidence() {}

    /**
     * The part with an event up to a time, that time included.
     *
     * @param times of the end of each
     * @throws IllegalArgumentException if there are not as many times as ends, or a time is not a number
     */
    public static double at(double time, double[] times, End[] ends) {
        if (times.length != ends.length || Arrays.stream(times).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("each needs a time and how it ended");
        }
        double free = 1;
        double incidence = 0;
        double[] steps =
                Arrays.stream(times).filter(t -> t <= time).sorted().distinct().toArray();
        for (double step : steps) {
            double atRisk = Arrays.stream(times).filter(t -> t >= step).count();
            double events = count(step, times, ends, End.EVENT);
            incidence += free * events / atRisk;
            free *= 1 - (events + count(step, times, ends, End.RIVAL)) / atRisk;
        }
        return incidence;
    }

    private static double count(double time, double[] times, End[] ends, End end) {
        double count = 0;
        for (int i = 0; i < times.length; i++) {
            count += times[i] == time && ends[i] == end ? 1 : 0;
        }
        return count;
    }
}
