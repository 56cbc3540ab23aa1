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
        double[] events = IntStream.range(0, times.length)
                .filter(i -> happened[i])
                .mapToDouble(i -> times[i])
                .sorted()
                .toArray();
        List<Step> steps = new ArrayList<>();
        double without = 1;
        double greenwood = 0;
        for (double time : Arrays.stream(events).distinct().toArray()) {
            int atRisk = (int) Arrays.stream(times).filter(t -> t >= time).count();
            int died = (int) Arrays.stream(events).filter(t -> t == time).count();
            without *= 1 - (double) died / atRisk;
            greenwood += (double) died / ((double) atRisk * (atRisk - died));
            steps.add(new Step(time, atRisk, died, interval(without, greenwood)));
        }
        return new KaplanMeier(Arrays.stream(times).sorted().toArray(), steps);
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
        return (int) Arrays.stream(followed).filter(t -> t >= time).count();
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

    /** Time from which at most half are without an event, {@link Double#NaN} if that is never reached. */
    public double median() {
        return steps.stream()
                .filter(step -> step.without().value() <= 0.5 + 1e-12)
                .mapToDouble(Step::time)
                .findFirst()
                .orElse(Double.NaN);
    }
}
