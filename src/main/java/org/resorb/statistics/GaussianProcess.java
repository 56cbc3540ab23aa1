package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * A smooth function of which values at some points are known, with what is not known of it: a Gaussian process with a constant mean and
 * noise (Sacks and others, Statistical Science 1989, doi 10.1214/ss/1177012413; Rasmussen and Williams, Gaussian Processes
 * for Machine Learning, 2006). Its lengths and its noise maximise the restricted likelihood. How honest it is is tested by
 * predicting each point from all others; where it errs more than it admits, its variance is raised by that.
 */
public final class GaussianProcess {
    private final double[][] points;
    private final GaussianKernel kernel;
    private final Kriging kriging;
    private final double[][] inverse;
    private final double centre;
    private final double spread;
    private final double inflation;
    private final double error;
    private final double explained;

    private GaussianProcess(double[][] points, double[] standard, GaussianKernel kernel, double centre, double spread) {
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
    public static GaussianProcess of(double[][] points, double[] values) {
        double centre = Moments.mean(values);
        double sd = Moments.sd(values);
        double spread = sd > 0 ? sd : 1;
        double[] standard =
                Arrays.stream(values).map(value -> (value - centre) / spread).toArray();
        GaussianKernel kernel = sd > 0 ? KernelFit.best(points, standard) : KernelFit.flat(points[0].length);
        return new GaussianProcess(points, standard, kernel, centre, spread);
    }

    /**
     * The function at a point without the noise of chance.
     *
     * @param mean what is expected
     * @param variance of that
     */
    public record Posterior(double mean, double variance) {}

    /** What is known of the function at a point of the unit cube. */
    public Posterior at(double[] point) {
        double[] correlation = kernel.to(points, point);
        double variance = kriging.variance() * kriging.open(correlation, inverse) * inflation;
        return new Posterior(centre + spread * kriging.mean(correlation), spread * spread * variance);
    }

    /** What is expected alone, which is quicker. */
    public double mean(double[] point) {
        return centre + spread * kriging.mean(kernel.to(points, point));
    }

    /** Root mean square error when each point is predicted from the others, noise included. */
    public double error() {
        return error;
    }

    /** Part of the variance that is predicted so; below 0 if the mean would have done better. */
    public double explained() {
        return explained;
    }
}
