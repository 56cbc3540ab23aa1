package org.resorb.chart;

import java.util.List;
import org.resorb.measure.Course;
import org.resorb.statistics.Quantiles;

/** Median of a column over replicates with its 5 to 95 % range, one value a day; the three are one for one replicate. Quantiles as in {@code summary.json}. */
record Band(double[] low, double[] middle, double[] high, int replicates) {

    /** The band of a column. */
    static Band of(List<Course> replicates, String column) {
        return of(replicates.stream().map(course -> course.series(column)).toArray(double[][]::new));
    }

    /** The band of series, one a replicate, of the same days. */
    static Band of(double[][] all) {
        int days = all[0].length;
        Band band = new Band(new double[days], new double[days], new double[days], all.length);
        double[] values = new double[all.length];
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < all.length; i++) {
                values[i] = all[i][day];
            }
            band.set(day, values);
        }
        return band;
    }

    /** The band in another unit: each value times {@code factor}. */
    Band times(double factor) {
        return new Band(times(low, factor), times(middle, factor), times(high, factor), replicates);
    }

    private static double[] times(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int day = 0; day < values.length; day++) {
            scaled[day] = values[day] * factor;
        }
        return scaled;
    }

    private void set(int day, double[] values) {
        double[] quantiles = Quantiles.all(values, 0.05, 0.5, 0.95);
        low[day] = quantiles[0];
        middle[day] = quantiles[1];
        high[day] = quantiles[2];
    }

    /** Largest value of the band, 0 if none is above. */
    double max() {
        double max = 0;
        for (double value : high) {
            max = value > max ? value : max;
        }
        return max;
    }

    /** Largest value of the median, 0 if none is above. */
    double peak() {
        double peak = 0;
        for (double value : middle) {
            peak = value > peak ? value : peak;
        }
        return peak;
    }
}
