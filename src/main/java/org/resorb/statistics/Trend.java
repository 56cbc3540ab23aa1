package org.resorb.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * What an emulator takes for granted before its kernel: a constant, and as the case may be a multiple of a known function,
 * centred and scaled.
 *
 * @param known null if there is a constant alone
 */
record Trend(ToDoubleFunction<double[]> known, double centre, double spread) {
    static final Trend CONSTANT = new Trend(null, 0, 1);

    /** A constant and a multiple of a function; a constant alone if the function does not vary over the points. */
    static Trend of(ToDoubleFunction<double[]> known, double[][] points) {
        double[] values = Arrays.stream(points).mapToDouble(known).toArray();
        double spread = Moments.sd(values);
        return spread > 0 ? new Trend(known, Moments.mean(values), spread) : CONSTANT;
    }

    double[] at(double[] point) {
        return known == null ? new double[] {1} : new double[] {1, (known.applyAsDouble(point) - centre) / spread};
    }

    double[][] at(double[][] points) {
        return Arrays.stream(points).map(this::at).toArray(double[][]::new);
    }
}
