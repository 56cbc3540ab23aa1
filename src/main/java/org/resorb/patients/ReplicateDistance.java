package org.resorb.patients;

import org.apache.commons.math3.util.FastMath;

/**
 * How far a replicate is from the measurements, whose errors are normal and independent of each other.
 *
 * <p>Volumes relative to the first one share its error. If the replicate is right and {@code g} is its volume relative to
 * that at the first measurement, a measured part differs from {@code g} by an error of its own less {@code g} times the
 * first one's, so the covariance is a diagonal and one product, and is inverted by the formula of Sherman and Morrison.
 *
 * @param chi2 squared distance in units of the errors
 * @param freedom how many measurements count
 * @param logLikelihood logarithm of the density of the measurements, volumes in mm3 or as parts of the first
 */
record ReplicateDistance(double chi2, int freedom, double logLikelihood) {
    /** Distance of a replicate with these volumes at the times of the measurements. */
    static ReplicateDistance of(MeasuredCourse measured, double[] predicted) {
        int start = measured.relative() ? 1 : 0;
        double shared = measured.relative() ? measured.volumes().get(0).error() : 0;
        double own = 0;
        double crossed = 0;
        double product = 0;
        double logs = 0;
        for (int i = start; i < predicted.length; i++) {
            MeasuredVolume at = measured.volumes().get(i);
            double variance = at.error() * at.error();
            double apart = at.volume() - predicted[i];
            own += apart * apart / variance;
            crossed += apart * predicted[i] / variance;
            product += predicted[i] * predicted[i] / variance;
            logs += FastMath.log(2 * Math.PI * variance);
        }
        double more = 1 + shared * shared * product;
        double chi2 = own - shared * shared * crossed * crossed / more;
        if (chi2 != chi2) {
            // Nothing was left at the first measurement, so nothing can be relative to it.
            return new ReplicateDistance(Double.POSITIVE_INFINITY, predicted.length - start, Double.NEGATIVE_INFINITY);
        }
        return new ReplicateDistance(chi2, predicted.length - start, -0.5 * (chi2 + logs + FastMath.log(more)));
    }
}
