package org.resorb.calibration;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * A quick stand-in for one statistic of the model, with its own uncertainty: a Gaussian process with a constant mean and
 * noise (Sacks and others, Statistical Science 1989, doi 10.1214/ss/1177012413; Rasmussen and Williams, Gaussian Processes
 * for Machine Learning, 2006). Its lengths and its noise maximise the restricted likelihood. How honest it is is tested by
 * predicting each point from all others; where it errs more than it admits, its variance is raised by that.
 */
final class Emulator {
    private final double[][] points;
    private final Kernel kernel;
    private final Kriging kriging;
    private final double[][] inverse;
    private final double centre;
    private final double spread;
    private final double inflation;
    private final double error;
    private final double explained;

    private Emulator(double[][] points, double[] standard, Kernel kernel, double centre, double spread) {
        this.points = points;
        this.kernel = kernel;
        this.centre = centre;
        this.spread = spread;
        kriging = new Kriging(kernel, points, standard);
        inverse = kriging.inverse();
        double[] errors = kriging.leftOut(inverse);
        double square = 0;
        double relative = 0;
        for (int i = 0; i < errors.length; i++) {
            square += errors[i] * errors[i] / errors.length;
            relative += errors[i] * errors[i] * inverse[i][i] / kriging.variance() / errors.length;
        }
        inflation = Math.max(1, relative);
        error = spread * FastMath.sqrt(square);
        explained = 1 - square / StatUtils.populationVariance(standard);
    }

    /**
     * Learns from points.
     *
     * @param points in the unit cube, at least three
     * @param values one a point, finite
     */
    static Emulator of(double[][] points, double[] values) {
        double centre = StatUtils.mean(values);
        double sd = FastMath.sqrt(StatUtils.variance(values));
        double spread = sd > 0 ? sd : 1;
        double[] standard =
                Arrays.stream(values).map(value -> (value - centre) / spread).toArray();
        Kernel kernel = sd > 0 ? KernelSearch.best(points, standard) : KernelSearch.flat(points[0].length);
        return new Emulator(points, standard, kernel, centre, spread);
    }

    /**
     * The statistic at a point without the noise of chance.
     *
     * @param mean what is expected
     * @param variance of that
     */
    record Guess(double mean, double variance) {}

    Guess at(double[] point) {
        double[] correlation = kernel.to(points, point);
        double variance = kriging.variance() * kriging.open(correlation, inverse) * inflation;
        return new Guess(centre + spread * kriging.mean(correlation), spread * spread * variance);
    }

    /** What is expected alone, which is quicker. */
    double mean(double[] point) {
        return centre + spread * kriging.mean(kernel.to(points, point));
    }

    /** Root mean square error when each point is predicted from the others, noise included. */
    double error() {
        return error;
    }

    /** Part of the variance that is predicted so; below 0 if the mean would have done better. */
    double explained() {
        return explained;
    }
}
