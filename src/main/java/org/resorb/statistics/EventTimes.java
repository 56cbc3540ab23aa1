package org.resorb.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Times of an event, of which some are known only to be later than a time until which there was none: they are censored,
 * not missing.
 *
 * @param times of the event, or until when one was followed without it
 * @param happened whether the event came
 */
public record EventTimes(double[] times, boolean[] happened) {
    /**
     * Defensive copies.
     *
     * @throws IllegalArgumentException if there are not as many times as events, or a time is not a number
     */
    public EventTimes {
        if (times.length != happened.length || Arrays.stream(times).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("each needs a time and whether the event came");
        }
        times = times.clone();
        happened = happened.clone();
    }

    /** How many there are. */
    public int size() {
        return times.length;
    }

    /** How many were followed without the event. */
    public int censored() {
        return (int) IntStream.range(0, times.length).filter(i -> !happened[i]).count();
    }

    /** The part without the event over time. */
    public KaplanMeier survival() {
        return KaplanMeier.of(times, happened);
    }

    /** The time by which this part has had the event, 0 … 1, by {@link KaplanMeier#quantile}. */
    public double quantile(double probability) {
        return survival().quantile(probability);
    }

    /**
     * Times up to an end, of which the mean is the restricted mean time; right where everybody was followed until then.
     *
     * @param end not beyond the first time until which somebody was followed without the event
     */
    public double[] upTo(double end) {
        return IntStream.range(0, times.length)
                .mapToDouble(i -> Math.min(end, times[i]))
                .toArray();
    }
}
