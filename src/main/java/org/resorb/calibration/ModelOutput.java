package org.resorb.calibration;

/**
 * What the model's patients come to at one point.
 *
 * @param values one a target, NaN where there is none
 * @param variances of these values by the number of patients alone, one a target; NaN where it is not known
 */
public record ModelOutput(double[] values, double[] variances) {}
