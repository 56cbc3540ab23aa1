package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * How many have not had an event yet, over time, where some were not followed to the end: the product-limit estimator
 * (Kaplan and Meier 1958, J Am Stat Assoc 53:457) with Greenwood's variance on the scale log(−log S), so that intervals
 * stay between 0 and 1 (Kalbfleisch and Prentice 1980, The Statistical Analysis of Failure Time Data).
 *
 * @param followed until when each was followed without an event, or had it, rising
 * @param steps times at which events happened, rising
 */
public record KaplanMeier(double[] followed, List<Step> steps) {
    private static final double ROUNDING = 1e-12;

    /** Defensive copies. */
    public KaplanMeier {
        followed = followed.clone();
        steps = List.copyOf(steps);
    }

    /**
     * One time with events.
     *
     * @param atRisk followed until just before and without an event
     * @param events at this time
     * @param without part without an event from this time on; the interval is unknown once nobody is left
     */
    public record Step(double time, int atRisk, int events, Estimate without) {}

    /**
     * The estimate.
     *
     * @param times of the event, or until when one was followed without it
     * @param happened whether the event came
     * @throws IllegalArgumentException if there are not as many times as events, or a time is not a number
     */
    public static KaplanMeier of(double[] times, boolean[] happened) {
        if (times.length != happened.length || Arrays.stream(times).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("each needs a time and whether the event came");
        }
        double[] followed = Arrays.stream(times).sorted().toArray();
        double[] events = IntStream.range(0, times.length)
                .filter(i -> happened[i])
                .mapToDouble(i -> times[i])
                .sorted()
                .toArray();
        List<Step> steps = new ArrayList<>();
        double without = 1;
        double greenwood = 0;
        for (double time : Arrays.stream(events).distinct().toArray()) {
            int atRisk = times.length - below(followed, time);
            int died = at(events, time);
            without *= 1 - (double) died / atRisk;
            greenwood += (double) died / ((double) atRisk * (atRisk - died));
            steps.add(new Step(time, atRisk, died, interval(without, greenwood)));
        }
        return new KaplanMeier(followed, steps);
    }

    /** How many of these sorted times lie below one. */
    static int below(double[] sorted, double time) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many of these sorted times are this one. */
    static int at(double[] sorted, double time) {
        return below(sorted, Math.nextUp(time)) - below(sorted, time);
    }

    private static Estimate interval(double without, double greenwood) {
        if (without <= 0) {
            return new Estimate(0, Double.NaN, Double.NaN);
        }
        double error = Normal.Z * FastMath.sqrt(greenwood) / FastMath.abs(FastMath.log(without));
        return new Estimate(
                without, FastMath.pow(without, FastMath.exp(error)), FastMath.pow(without, FastMath.exp(-error)));
    }

    /** How many are still followed just before a time, without an event. */
    public int atRisk(double time) {
        return followed.length - below(followed, time);
    }

    /**
     * The part with an event by a time. Before the first event that is none, of which the interval is not known, as it is
     * not where nobody is left.
     */
    public Estimate happenedBy(double time) {
        Estimate without = new Estimate(1, Double.NaN, Double.NaN);
        for (Step step : steps) {
            without = step.time <= time ? step.without : without;
        }
        return new Estimate(1 - without.value(), 1 - without.upper(), 1 - without.lower());
    }

    /** Last time at which anybody was followed, 0 if there is nobody. */
    public double end() {
        return followed.length == 0 ? 0 : followed[followed.length - 1];
    }

    /**
     * The time by which this part has had the event, 0 … 1; {@link Double#POSITIVE_INFINITY} if that was not reached, and
     * NaN of none. Where no event is later than any end of follow-up it is that of {@link Quantiles}, with the others as later
     * than all. Else it is the first time from which at most the rest is without the event or, where just the rest is, half
     * way from there to the next event, as for a median that lies between two; R's survival has it so too, but takes the end of
     * follow-up for a next event that never comes.
     */
    public double quantile(double probability) {
        if (isOrdered()) {
            double[] all = new double[followed.length];
            Arrays.fill(all, Double.POSITIVE_INFINITY);
            int at = 0;
            for (Step step : steps) {
                Arrays.fill(all, at, at + step.events, step.time);
                at += step.events;
            }
            return Quantiles.of(all, probability);
        }
        double rest = 1 - probability;
        for (int i = 0; i < steps.size(); i++) {
            double without = steps.get(i).without().value();
            if (without <= rest + ROUNDING) {
                boolean isBetween = without >= rest - ROUNDING && without > 0;
                double next = i + 1 < steps.size() ? steps.get(i + 1).time : Double.POSITIVE_INFINITY;
                return isBetween ? (steps.get(i).time + next) / 2 : steps.get(i).time;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Whether all are followed until the last event, or have had theirs. */
    private boolean isOrdered() {
        int left = followed.length;
        for (Step step : steps) {
            if (step.atRisk != left) {
                return false;
            }
            left -= step.events;
        }
        return true;
    }

    /** The time by which half have had the event, by {@link #quantile}. */
    public double median() {
        return quantile(0.5);
    }
}
