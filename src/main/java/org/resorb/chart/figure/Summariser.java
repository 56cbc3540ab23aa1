package org.resorb.chart.figure;

import java.util.Arrays;
import org.resorb.chart.scale.Digits;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.EventTimes;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Proportion;
import org.resorb.statistics.Quantiles;

/** What several runs come to: a median with a band, a mean or a share with an interval; censored times count as such. */
final class Summariser {
    private final FigureColumn value;
    private final Figure.Reading reading;
    private final boolean isShare;
    private final double end;

    /**
     * What some runs come to.
     *
     * @param estimate infinite where an event did not come to so many
     * @param n runs with a value
     * @param censored runs that ended without the event
     */
    record Cell(Estimate estimate, int n, int censored) {
        /** Whether so many have had the event that there is a value. */
        boolean isReached() {
            return !Double.isInfinite(estimate.value());
        }
    }

    Summariser(FigureColumn value, Figure.Reading reading) {
        this.value = value;
        this.reading = reading;
        isShare = FigureTable.isShare(value);
        end = value.isEvent()
                ? Arrays.stream(value.ends()).min().orElse(Double.POSITIVE_INFINITY)
                : Double.POSITIVE_INFINITY;
    }

    /** What these rows come to. */
    Cell of(int[] rows) {
        if (value.isEvent()) {
            EventTimes events = value.events(rows);
            return new Cell(estimate(events), events.size(), events.censored());
        }
        double[] known = value.values(rows);
        return new Cell(isShare ? Proportion.of(known).wilson().times(100) : estimate(known), known.length, 0);
    }

    private Estimate estimate(EventTimes events) {
        if (events.size() == 0) {
            return Estimate.UNKNOWN;
        }
        if (reading.statistic() == Centre.MEAN) {
            return Moments.studentInterval(events.upTo(end));
        }
        double tail = (1 - reading.band()) / 2;
        return new Estimate(events.quantile(0.5), events.quantile(tail), events.quantile(1 - tail));
    }

    private Estimate estimate(double[] known) {
        if (known.length == 0) {
            return Estimate.UNKNOWN;
        }
        if (reading.statistic() == Centre.MEAN) {
            return Moments.studentInterval(known);
        }
        double tail = (1 - reading.band()) / 2;
        double[] found = Quantiles.all(known, 0.5, tail, 1 - tail);
        return new Estimate(found[0], found[1], found[2]);
    }

    /** What a value is, to be read before {@code of the runs}. */
    String centre() {
        if (isShare) {
            return "share";
        }
        return reading.statistic() == Centre.MEDIAN ? "median" : value.isEvent() ? "restricted mean" : "mean";
    }

    /** What an interval is. */
    String interval() {
        if (isShare) {
            return "95 % interval (Wilson)";
        }
        return reading.statistic() == Centre.MEAN
                ? "95 % interval of the mean (Student)"
                : Digits.exact(100 * reading.band()) + " % of the runs";
    }
}
