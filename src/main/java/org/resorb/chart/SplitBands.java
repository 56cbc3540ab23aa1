package org.resorb.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.resorb.measure.Course;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Quantiles;
import org.resorb.statistics.VarianceComponents;

/**
 * The 5 to 95 % range of a volume over all replicates, that of chance alone, and that of parameters alone, each around the
 * mean of all. What is alone has the shape found among replicates around the mean of their parameter set, or among those
 * means, widened or narrowed so that its variance is the part that {@link VarianceComponents} gives.
 */
record SplitBands(Band all, Band chance, Band parameters) {
    /** Bands of a column; {@code sets} has the parameter set of each replicate, and some set has two of them. */
    static SplitBands of(List<Course> replicates, int[] sets, String column) {
        double[][] series =
                replicates.stream().map(course -> course.series(column)).toArray(double[][]::new);
        int days = series[0].length;
        SplitBands bands = new SplitBands(empty(days, sets), empty(days, sets), empty(days, sets));
        double[] values = new double[series.length];
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = series[i][day];
            }
            bands.set(day, values, sets);
        }
        return bands;
    }

    private static Band empty(int days, int[] sets) {
        return new Band(new double[days], new double[days], new double[days], sets.length);
    }

    private void set(int day, double[] values, int[] sets) {
        Map<Integer, SummaryStatistics> groups = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            groups.computeIfAbsent(sets[i], set -> new SummaryStatistics()).addValue(values[i]);
        }
        double[] apart = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            apart[i] = values[i] - groups.get(sets[i]).getMean();
        }
        double[] means =
                groups.values().stream().mapToDouble(SummaryStatistics::getMean).toArray();
        VarianceComponents parts = VarianceComponents.of(values, sets);
        double mean = Moments.mean(values);
        put(all, day, mean, values);
        put(chance, day, mean, around(mean, apart, parts.chance()));
        put(parameters, day, mean, around(mean, means, parts.parameters()));
    }

    /** The values moved to another mean and scaled to another variance. */
    private static double[] around(double mean, double[] values, double variance) {
        double own = Moments.mean(values);
        double wide = StatUtils.populationVariance(values);
        double factor = wide > 0 ? Math.sqrt(variance / wide) : 0;
        double[] moved = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[i] = Math.max(0, mean + factor * (values[i] - own));
        }
        return moved;
    }

    private static void put(Band band, int day, double mean, double[] values) {
        band.low()[day] = Quantiles.of(values, 0.05);
        band.middle()[day] = mean;
        band.high()[day] = Quantiles.of(values, 0.95);
    }
}
