package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** Times until an event of two groups of different people, some of whom were not followed until it came. */
public final class TwoSurvivals {
    private static final int MOST_STEPS = 50;
    private static final double CLOSE = 1e-10;
    /** Beyond it the likelihood is flat: one group has all events before the other has any at risk. */
    private static final double ENDLESS = 15;

    /** Those at risk and with an event at one time, of the first group and of both. */
    private record Step(double first, double all, double firstEvents, double events) {}

    private final List<Step> steps = new ArrayList<>();

    /**
     * The two groups.
     *
     * @param first times of the group that is compared, of the event or until when one was followed without it
     * @param firstHappened whether the event came
     * @param second times of the group that it is compared with
     * @param secondHappened likewise
     * @throws IllegalArgumentException if there are not as many times as events, or a time is not a number
     */
    public TwoSurvivals(double[] first, boolean[] firstHappened, double[] second, boolean[] secondHappened) {
        double[] events = DoubleStream.concat(events(first, firstHappened), events(second, secondHappened))
                .sorted()
                .distinct()
                .toArray();
        double[] firstEvents = events(first, firstHappened).sorted().toArray();
        double[] secondEvents = events(second, secondHappened).sorted().toArray();
        double[] firstTimes = DoubleStream.of(first).sorted().toArray();
        double[] secondTimes = DoubleStream.of(second).sorted().toArray();
        for (double time : events) {
            double one = first.length - KaplanMeier.below(firstTimes, time);
            double other = second.length - KaplanMeier.below(secondTimes, time);
            double happened = KaplanMeier.at(firstEvents, time);
            steps.add(new Step(one, one + other, happened, happened + KaplanMeier.at(secondEvents, time)));
        }
    }

    private static DoubleStream events(double[] times, boolean[] happened) {
        if (times.length != happened.length || Arrays.stream(times).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("each needs a time and whether the event came");
        }
        return IntStream.range(0, times.length).filter(i -> happened[i]).mapToDouble(i -> times[i]);
    }

    /** Events of both groups. */
    public int events() {
        return (int) steps.stream().mapToDouble(Step::events).sum();
    }

    /** The log-rank test (Mantel 1966; Peto and Peto 1972, doi 10.2307/2344317): chi-squared with one degree of freedom. */
    public double logRank() {
        double excess = 0;
        double variance = 0;
        for (Step step : steps) {
            double share = step.first / step.all;
            excess += step.firstEvents - step.events * share;
            variance +=
                    step.all > 1 ? step.events * share * (1 - share) * (step.all - step.events) / (step.all - 1) : 0;
        }
        return variance > 0 ? excess * excess / variance : Double.NaN;
    }

    /** Probability of such a log-rank statistic if the groups did not differ; not known without events. */
    public double p() {
        double statistic = logRank();
        return Double.isNaN(statistic) ? Double.NaN : ChiSquared.upperTail(statistic, 1);
    }

    /**
     * Hazard of the first over that of the second by Cox's partial likelihood (1972, doi
     * 10.1111/j.2517-6161.1972.tb00899.x) with ties by Efron (1977, doi 10.1080/01621459.1977.10480613) and the normal
     * interval of its logarithm, with the probability of {@link #p}. Not known where a group has no event while the other
     * is at risk, since the likelihood then has no maximum: it rises towards 0 or infinity.
     */
    public Contrast hazardRatio() {
        double log = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] slopes = slopes(log);
            double step = slopes[0] / slopes[1];
            log += FastMath.max(-1, FastMath.min(1, step));
            if (FastMath.abs(log) > ENDLESS) {
                return Contrast.tendingTo(log > 0 ? Double.POSITIVE_INFINITY : 0, p());
            }
            if (!(slopes[1] > 0)) {
                return new Contrast(Estimate.UNKNOWN, p());
            }
            if (FastMath.abs(step) < CLOSE) {
                double factor = FastMath.exp(Normal.Z / FastMath.sqrt(slopes[1]));
                double ratio = FastMath.exp(log);
                return new Contrast(new Estimate(ratio, ratio / factor, ratio * factor), p());
            }
        }
        return new Contrast(Estimate.UNKNOWN, p());
    }

    /** Slope of the log partial likelihood, and how it falls. */
    private double[] slopes(double log) {
        double ratio = FastMath.exp(log);
        double slope = 0;
        double fall = 0;
        for (Step step : steps) {
            slope += step.firstEvents;
            for (int gone = 0; gone < step.events; gone++) {
                double part = gone / step.events;
                double first = (step.first - part * step.firstEvents) * ratio;
                double second = step.all - step.first - part * (step.events - step.firstEvents);
                double share = first / (first + second);
                slope -= share;
                fall += share * (1 - share);
            }
        }
        return new double[] {slope, fall};
    }
}
