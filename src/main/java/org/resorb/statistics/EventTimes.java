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

    /** Last time until which everybody was followed who had not had the event; infinite if all had it. */
    public double followedByAll() {
        return IntStream.range(0, times.length)
                .filter(i -> !happened[i])
                .mapToDouble(i -> times[i])
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * The time by which this part has had the event, 0 … 1; {@link Double#POSITIVE_INFINITY} if that was not reached, and
     * NaN of none. Where no event is later than any end of follow-up it is that of {@link Quantiles}, with the censored as
     * later than all; else the first time at which Kaplan and Meier's estimate has come so far.
     */
    public double quantile(double probability) {
        double end = followedByAll();
        boolean isOrdered =
                IntStream.range(0, times.length).filter(i -> happened[i]).allMatch(i -> times[i] <= end);
        if (isOrdered) {
            return Quantiles.of(
                    IntStream.range(0, times.length)
                            .mapToDouble(i -> happened[i] ? times[i] : Double.POSITIVE_INFINITY)
                            .toArray(),
                    probability);
        }
        return survival().steps().stream()
                .filter(step -> step.without().value() <= 1 - probability + 1e-12)
                .mapToDouble(KaplanMeier.Step::time)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Times up to an end, of which the mean is the restricted mean time; right where everybody was followed until then.
     *
     * @param end not beyond {@link #followedByAll}
     */
    public double[] upTo(double end) {
        return IntStream.range(0, times.length)
                .mapToDouble(i -> Math.min(end, times[i]))
                .toArray();
    }
}
