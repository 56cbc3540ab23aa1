package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * A smooth function of which values at some points are known, with what is not known of it: a Gaussian process with noise about a
 * constant mean or a multiple of a known function (Sacks and others, Statistical Science 1989, doi 10.1214/ss/1177012413; Rasmussen and Williams, Gaussian Processes
 * for Machine Learning, 2006). Its lengths and its noise maximise the restricted likelihood. How honest it is is tested by
 * predicting each point from all others; where it errs more than it admits, its variance is raised by that.
 */
public final class GaussianProcess implements Emulator {
    private final double[][] points;
    private final GaussianKernel kernel;
    private final Kriging kriging;
    private final Trend trend;
    private final double[][] inverse;
    private final double centre;
    private final double spread;
    private final double inflation;
    private final double[] standard;
    private final double[] off;
    private final double error;
    private final double explained;

    private GaussianProcess(
            double[][] points, double[] standard, Trend trend, GaussianKernel kernel, double centre, double spread) {
        this.points = points;
        this.trend = trend;
        this.standard = standard;
        this.kernel = kernel;
        this.centre = centre;
        this.spread = spread;
        kriging = new Kriging(kernel, points, standard, trend.at(points));
        inverse = kriging.inverse();
        double[] precision = kriging.leftOutPrecision(inverse);
        off = new double[precision.length];
        double square = 0;
        double relative = 0;
        for (int i = 0; i < precision.length; i++) {
            off[i] = kriging.pull()[i] / precision[i];
            square += off[i] * off[i] / precision.length;
            relative += off[i] * off[i] * precision[i] / kriging.variance() / precision.length;
        }
        inflation = Math.max(1, relative);
        error = spread * FastMath.sqrt(square);
        explained = 1 - square / Moments.populationVariance(standard);
    }

    /**
     * Learns from points.
     *
     * @param points in the unit cube, at least three
     * @param values one a point, finite
     */
    public static GaussianProcess of(double[][] points, double[] values) {
        return of(points, values, Trend.CONSTANT);
    }

    /** The same about a trend; there have to be two points more than it has terms. */
    static GaussianProcess of(double[][] points, double[] values, Trend trend) {
        double centre = Moments.mean(values);
        double sd = Moments.sd(values);
        double spread = sd > 0 ? sd : 1;
        double[] standard =
                Arrays.stream(values).map(value -> (value - centre) / spread).toArray();
        GaussianKernel kernel =
                sd > 0 ? KernelFit.best(points, standard, trend.at(points)) : KernelFit.flat(points[0].length);
        return new GaussianProcess(points, standard, trend, kernel, centre, spread);
    }

    @Override
    public Posterior at(double[] point) {
        double[] correlation = kernel.to(points, point);
        double[] terms = trend.at(point);
        double variance = kriging.variance() * kriging.open(correlation, terms, inverse) * inflation;
        return new Posterior(centre + spread * kriging.mean(correlation, terms), spread * spread * variance);
    }

    @Override
    public double mean(double[] point) {
        return centre + spread * kriging.mean(kernel.to(points, point), trend.at(point));
    }

    /** The mean at a point as the others tell it: where it is one of those that are known, without that one. */
    double meanWithout(double[] point) {
        for (int i = 0; i < points.length; i++) {
            if (Arrays.equals(points[i], point)) {
                return centre + spread * (standard[i] - off[i]);
            }
        }
        return mean(point);
    }

    /** By how much the value at each known point is above what the others tell of it. */
    double[] leftOut() {
        return Arrays.stream(off).map(one -> spread * one).toArray();
    }

    /** So many times the known function is in the trend; 0 if there is none. */
    double multiple() {
        return kriging.coefficients().length < 2 ? 0 : kriging.coefficients()[1] * spread / trend.spread();
    }

    @Override
    public double error() {
        return error;
    }

    @Override
    public double explained() {
        return explained;
    }
}
