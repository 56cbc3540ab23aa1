package org.resorb.chart;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.resorb.statistics.Moments;
import org.resorb.statistics.VarianceComponents;

/**
 * The 5 to 95 % range of series, that of chance alone, and that of parameters alone, each around the mean of all. What is
 * alone has the shape found among replicates around the mean of their parameter set, or among those means, widened or
 * narrowed so that its variance is the part that {@link VarianceComponents} gives.
 */
record VarianceBands(ReplicateBand all, ReplicateBand chance, ReplicateBand parameters) {
    /**
     * Bands of series.
     *
     * @param series {@code [replicate][time]}, not below 0
     * @param sets the parameter set of each replicate; some set has two of them
     */
    static VarianceBands of(double[][] series, int[] sets) {
        int times = series[0].length;
        double[][] chance = new double[series.length][times];
        double[][] parameters = new double[means(series, 0, sets).length][times];
        double[] mean = new double[times];
        for (int time = 0; time < times; time++) {
            double[] values = column(series, time);
            double[] means = means(series, time, sets);
            VarianceComponents parts = VarianceComponents.of(values, sets);
            mean[time] = Moments.mean(values);
            put(chance, time, around(mean[time], apart(values, sets), parts.chance()));
            put(parameters, time, around(mean[time], means, parts.parameters()));
        }
        return new VarianceBands(around(mean, series), around(mean, chance), around(mean, parameters));
    }

    private static ReplicateBand around(double[] mean, double[][] series) {
        ReplicateBand spread = ReplicateBand.of(series);
        return new ReplicateBand(spread.low(), mean, spread.high());
    }

    private static double[] column(double[][] series, int time) {
        double[] values = new double[series.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = series[i][time];
        }
        return values;
    }

    private static void put(double[][] series, int time, double[] values) {
        for (int i = 0; i < values.length; i++) {
            series[i][time] = values[i];
        }
    }

    private static Map<Integer, SummaryStatistics> groups(double[] values, int[] sets) {
        Map<Integer, SummaryStatistics> groups = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            groups.computeIfAbsent(sets[i], set -> new SummaryStatistics()).addValue(values[i]);
        }
        return groups;
    }

    private static double[] means(double[][] series, int time, int[] sets) {
        return groups(column(series, time), sets).values().stream()
                .mapToDouble(SummaryStatistics::getMean)
                .toArray();
    }

    private static double[] apart(double[] values, int[] sets) {
        Map<Integer, SummaryStatistics> groups = groups(values, sets);
        double[] apart = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            apart[i] = values[i] - groups.get(sets[i]).getMean();
        }
        return apart;
    }

    /** The values moved to another mean and scaled to another variance. */
    private static double[] around(double mean, double[] values, double variance) {
        double own = Moments.mean(values);
        double wide = Moments.populationVariance(values);
        double factor = wide > 0 ? Math.sqrt(variance / wide) : 0;
        double[] moved = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[i] = Math.max(0, mean + factor * (values[i] - own));
        }
        return moved;
    }
}
