package org.resorb.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.resorb.chart.mark.BandMark;
import org.resorb.measure.Course;
import org.resorb.statistics.Quantiles;

/** Median of series with its 5 to 95 % range, one value a time; the three are one for one series. Quantiles as in {@code summary.json}. */
record ReplicateBand(double[] low, double[] middle, double[] high) {
    /** What a legend calls the range. */
    static final String RANGE = "5\u201395 % of replicates";

    /** Over replicates of a column. */
    static ReplicateBand of(List<Course> replicates, String column) {
        return of(replicates.stream().map(course -> course.series(column)).toArray(double[][]::new));
    }

    /** Over series of the same times. */
    static ReplicateBand of(double[][] series) {
        int times = series[0].length;
        ReplicateBand spread = new ReplicateBand(new double[times], new double[times], new double[times]);
        double[] values = new double[series.length];
        for (int time = 0; time < times; time++) {
            for (int i = 0; i < series.length; i++) {
                values[i] = series[i][time];
            }
            spread.set(time, values);
        }
        return spread;
    }

    private void set(int time, double[] values) {
        double[] quantiles = Quantiles.all(values, 0.05, 0.5, 0.95);
        low[time] = quantiles[0];
        middle[time] = quantiles[1];
        high[time] = quantiles[2];
    }

    /** In another unit: each value times {@code factor}. */
    ReplicateBand times(double factor) {
        return new ReplicateBand(times(low, factor), times(middle, factor), times(high, factor));
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    BandMark band(double[] times, Color color) {
        return new BandMark(times, low, high, color);
    }

    /** Largest value of the range, 0 if none is above. */
    double max() {
        return most(high);
    }

    /** Largest value of the median, 0 if none is above. */
    double peak() {
        return most(middle);
    }

    private static double most(double[] values) {
        return Math.max(0, Arrays.stream(values).filter(Double::isFinite).max().orElse(0));
    }
}
