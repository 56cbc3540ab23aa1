package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * A dear function that a cheap one resembles: the dear one is ρ times the cheap one and a discrepancy, a Gaussian process of
 * its own (Kennedy and O'Hagan, Biometrika 2000, doi 10.1093/biomet/87.1.1). The cheap one is learnt first, and its expected
 * values stand for it (Le Gratiet and Garnier, Int J Uncertainty Quantification 2014, doi
 * 10.1615/Int.J.UncertaintyQuantification.2014006914), so that points of the two need not be the same, and noise of the cheap one does not
 * make ρ smaller.
 */
public final class TwoLevelProcess implements Emulator {
    /** With fewer points than these a multiple cannot be told from an offset, and ρ is 1. */
    private static final int FEWEST_FOR_RHO = 6;

    private final GaussianProcess cheap;
    private final GaussianProcess discrepancy;
    private final double error;
    private final double explained;

    private TwoLevelProcess(GaussianProcess cheap, GaussianProcess discrepancy, double[][] points, double variance) {
        this.cheap = cheap;
        this.discrepancy = discrepancy;
        double[] off = discrepancy.leftOut();
        double square = 0;
        for (int i = 0; i < off.length; i++) {
            // At a new point the cheap function is not known either.
            double one = off[i] + rho() * (cheap.mean(points[i]) - cheap.meanWithout(points[i]));
            square += one * one / off.length;
        }
        error = FastMath.sqrt(square);
        explained = 1 - square / variance;
    }

    /**
     * Learns how the dear function differs from the cheap one.
     *
     * @param cheap that was learnt of its own points
     * @param points at which the dear one is known, in the unit cube, at least three
     * @param values of the dear one, one a point, finite
     */
    public static TwoLevelProcess of(GaussianProcess cheap, double[][] points, double[] values) {
        double[] apart = new double[values.length];
        Arrays.setAll(apart, i -> values[i] - cheap.mean(points[i]));
        Trend trend = values.length < FEWEST_FOR_RHO ? Trend.CONSTANT : Trend.of(cheap::mean, points);
        GaussianProcess discrepancy = GaussianProcess.of(points, apart, trend);
        return new TwoLevelProcess(cheap, discrepancy, points, Moments.populationVariance(values));
    }

    /** What the dear function changes by where the cheap one changes by 1. */
    public double rho() {
        return 1 + discrepancy.multiple();
    }

    /** The cheap function. */
    public GaussianProcess cheap() {
        return cheap;
    }

    @Override
    public Posterior at(double[] point) {
        Posterior below = cheap.at(point);
        Posterior apart = discrepancy.at(point);
        return new Posterior(below.mean() + apart.mean(), rho() * rho() * below.variance() + apart.variance());
    }

    @Override
    public double mean(double[] point) {
        return cheap.mean(point) + discrepancy.mean(point);
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
